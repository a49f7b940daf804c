import { describe, expect, it } from 'vitest';
import { checkPassphraseDraft, emptyPassphraseDraft } from './new-passphrase.tsx';

const words = 'lantaarn kompas zadel mosterd viool';
const check = (change: object, known: readonly string[] = []) =>
  checkPassphraseDraft({ ...emptyPassphraseDraft(words), ...change }, known, 'x');

describe('een nieuwe wachtzin', () => {
  it('de vijf woorden tellen pas als ze overgetypt zijn; een dubbele spatie is geen fout', () => {
    expect(check({})).toMatchObject({ mistake: { fieldId: 'x-again' } });
    expect(check({ again: 'lantaarn kompas zadel mosterd viola' })).toMatchObject({ mistake: { fieldId: 'x-again' } });
    expect(check({ again: ' lantaarn  kompas zadel mosterd viool ' })).toEqual({ passphrase: words });
  });
  it('een eigen wachtzin moet sterk genoeg zijn en twee keer gelijk', () => {
    const weak = { way: 'own', own: 'kortemark2026', again: 'kortemark2026' };
    expect(check(weak, ['Kortemark'])).toMatchObject({ mistake: { fieldId: 'x-own' } });
    const own = 'purperen giraf zwemt dinsdag langs zeven bruggen';
    expect(check({ way: 'own', own, again: 'iets anders' })).toMatchObject({ mistake: { fieldId: 'x-again' } });
    expect(check({ way: 'own', own, again: own })).toEqual({ passphrase: own });
  });
});
