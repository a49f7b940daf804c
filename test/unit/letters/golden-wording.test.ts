import { describe, expect, it } from 'vitest';
import { optionalFieldIds } from '../../../src/domain/referral/referral.ts';
import type { LetterInput } from '../../../src/letter/letter-input.ts';
import { paperStrings } from '../../../src/letter/paper-strings.ts';
import * as the from './letter-fixtures.ts';

const bare = the.client({ birthDate: null, phone: null, address: null, formOfAddress: 'none' });

const letters: Readonly<Record<string, Partial<LetterInput>>> = {
  'de-opstap-everything': { ticked: optionalFieldIds },
  'de-opstap-least': {
    client: bare,
    situation: the.situation({ answers: {} }),
    forms: [],
    reasonSentence: '',
    consent: null,
    signatory: { name: 'Wies Werker', function: 'maatschappelijk werker', phone: '' },
  },
  'de-opstap-discreet': { client: the.client({ discreet: true }), ticked: optionalFieldIds },
  'vdab-register': { recipient: 'vdab', vdabPurpose: 'register', ticked: optionalFieldIds },
  'vdab-talk': {
    recipient: 'vdab',
    vdabPurpose: 'talk',
    client: the.client({ formOfAddress: 'heer', discreet: true }),
  },
  'vdab-wijk-werken': { recipient: 'vdab', vdabPurpose: 'wijkWerken', client: bare, consent: null },
};

/** What a letter says, word for word: a change in a template or in the code shows here as a change of text. */
describe('the wording of the letters that come with the app', () => {
  it.each(Object.entries(letters))('%s', async (name, change) => {
    const words = `${paperStrings(the.letter(change)).join('\n')}\n`;
    await expect(words).toMatchFileSnapshot(`./golden/${name}.txt`);
  });
});
