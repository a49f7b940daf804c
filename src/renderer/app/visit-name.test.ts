import { describe, expect, it } from 'vitest';
import { aClient, aVisit } from '../../../test/store/laptop.ts';
import { staffId } from '../../../test/unit/letters/letter-fixtures.ts';
import { visitName } from './visit-name.ts';

const client = aClient({ firstName: 'Jan', surname: 'Voorbeeld' });
const visit = aVisit(staffId, client);
const nameless = { ...visit, clientId: null };

describe('de naam bij een bezoek', () => {
  it.each([
    ['de naam van het dossier', visit, client, 'Jan Voorbeeld'],
    ['een dossier dat niet opent, is geen naamloze', visit, null, 'Dossier niet leesbaar'],
    ['een bezoek dat niet opent ook niet', null, null, 'Dossier niet leesbaar'],
    ['wie zonder naam blijft', nameless, null, 'Zonder naam'],
    ['wie nog geen naam zei', { ...nameless, step: 'identity' as const }, null, 'Nog geen naam'],
    ['een leeggemaakt dossier', visit, { ...client, firstName: '', surname: ' ' }, 'Zonder naam'],
  ])('%s', (_, ofVisit, ofClient, name) => {
    expect(visitName(ofVisit, ofClient)).toBe(name);
  });
});
