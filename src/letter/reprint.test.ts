import { describe, expect, it } from 'vitest';
import { client, letter } from '../../test/unit/letters/letter-fixtures.ts';
import { localDateSchema } from '../domain/dates.ts';
import { paperStrings } from './paper-strings.ts';
import { decideReprint } from './reprint.ts';

const firstIssued = localDateSchema.parse('2026-11-20');

describe('een brief opnieuw afdrukken', () => {
  it('dezelfde tekst krijgt het merk DUPLICAAT met de eerste datum', () => {
    const kept = letter({ recipient: 'vdab' });
    const again = decideReprint(JSON.stringify(kept), letter({ recipient: 'vdab' }), firstIssued);
    expect(again).toEqual({
      type: 'layOut',
      paper: { ...kept, mark: { type: 'duplicate', firstIssued } },
      needsRelease: false,
    });
    if (again.type === 'layOut') expect(paperStrings(again.paper)).toEqual(paperStrings(kept));
  });

  it('een duplicaat van een brief met vrijgave moet opnieuw vrijgegeven worden: het zijn andere bytes', () => {
    expect(decideReprint(JSON.stringify(letter()), letter(), firstIssued)).toMatchObject({ needsRelease: true });
  });

  it('een merk alleen maakt geen ander papier', () => {
    const now = letter({ mark: { type: 'concept' } });
    expect(decideReprint(JSON.stringify(letter()), now, firstIssued).type).toBe('layOut');
  });

  it.each([
    ['een andere naam', letter({ client: client({ surname: 'Anders' }) })],
    ['een andere reden', letter({ reasonSentence: 'Een andere reden.' })],
    ['een andere ondertekenaar', letter({ signatory: { name: 'Iemand Anders', function: 'onthaal', phone: '' } })],
    ['een nieuwe versie van de sjabloon', { ...letter(), templateVersion: 2 }],
    ['de app kan de brief niet meer maken', null],
  ])('%s: de bewaarde bytes, zonder merk', (_, now) => {
    expect(decideReprint(JSON.stringify(letter()), now, firstIssued)).toEqual({ type: 'storedBytes' });
  });

  it.each(['', 'geen json', '{}', '{"kind":"letter"}', 'null'])(
    'een bewaarde waarde die niet te lezen is: %s',
    (stored) => {
      expect(decideReprint(stored, letter(), firstIssued)).toEqual({ type: 'storedBytes' });
    },
  );
});
