import { describe, expect, it } from 'vitest';
import { client, letter } from '../../test/unit/letters/letter-fixtures.ts';
import { paperStrings } from './paper-strings.ts';
import { decideReprint } from './reprint.ts';

describe('een brief opnieuw afdrukken', () => {
  it('dezelfde tekst krijgt het merk DUPLICAAT met de datum van de brief', () => {
    const kept = letter({ recipient: 'vdab' });
    const again = decideReprint(JSON.stringify(kept), letter({ recipient: 'vdab' }));
    expect(again).toEqual({
      type: 'layOut',
      paper: { ...kept, mark: { type: 'duplicate', firstIssued: kept.day } },
      needsRelease: false,
    });
    if (again.type === 'layOut') expect(paperStrings(again.paper)).toEqual(paperStrings(kept));
  });

  it('een duplicaat van een brief met vrijgave moet mee vrijgegeven zijn: het zijn andere bytes', () => {
    expect(decideReprint(JSON.stringify(letter()), letter())).toMatchObject({ needsRelease: true });
  });

  it('een merk alleen maakt geen ander papier', () => {
    const now = letter({ mark: { type: 'concept' } });
    expect(decideReprint(JSON.stringify(letter()), now).type).toBe('layOut');
  });

  it.each([
    ['een andere naam', letter({ client: client({ surname: 'Anders' }) })],
    ['een andere reden', letter({ reasonSentence: 'Een andere reden.' })],
    ['een andere ondertekenaar', letter({ signatory: { name: 'Iemand Anders', function: 'onthaal', phone: '' } })],
    ['een nieuwe versie van de sjabloon', { ...letter(), templateVersion: letter().templateVersion + 1 }],
    ['de app kan de brief niet meer maken', null],
  ])('%s: de bewaarde bytes, zonder merk', (_, now) => {
    expect(decideReprint(JSON.stringify(letter()), now)).toEqual({ type: 'storedBytes' });
  });

  it.each(['', 'geen json', '{}', '{"kind":"letter"}', 'null'])(
    'een bewaarde waarde die niet te lezen is: %s',
    (stored) => {
      expect(decideReprint(stored, letter())).toEqual({ type: 'storedBytes' });
    },
  );
});
