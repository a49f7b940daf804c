import { describe, expect, it } from 'vitest';
import { paperStrings } from '../../../../src/letter/paper-strings.ts';
import { attachmentOf } from '../../../../src/typeset/document-definition.ts';
import { canariesOf } from './canaries.ts';
import type { WholeFile } from './canary-file.ts';
import { type PaperName, papersOfFile } from './leak-papers.ts';

/** What a paper about somebody who is discreet says of calling and writing. */
const says = {
  toPartner: /Neem niet zelf contact op met .+: bel niet en schrijf niet\. Elke afspraak loopt via ons\./,
  inRow: /Niet bellen, niets opsturen\. Elke afspraak loopt via Sociaal Huis Kortemark\./,
  byClient: /Wilt u mij hierover niet bellen en niet schrijven\?/,
  inFrench: /Personne ne vous téléphone ni ne vous écrit chez vous\./,
  // A paper for at home, for an employer or for whoever is shown it tells nobody that there is something to keep quiet.
  nothing: null,
} as const;

/** Written from who reads each paper: whoever could call or write is asked not to. */
const expected: Readonly<Record<PaperName, keyof typeof says>> = {
  opstap: 'toPartner',
  opstapTicked: 'toPartner',
  opstapDiscreet: 'toPartner',
  opstapCopy: 'toPartner',
  vdab: 'toPartner',
  vdabNoEndDate: 'toPartner',
  vdabTicked: 'toPartner',
  vdabDiscreet: 'toPartner',
  vdabCopy: 'toPartner',
  consentOpstap: 'toPartner',
  consentVdab: 'toPartner',
  artikel61Note: 'toPartner',
  artikel60Note: 'inRow',
  selfEmployedSheet: 'inRow',
  mlpSheet: 'inRow',
  wijkWerkNote: 'inRow',
  permissionVdab: 'byClient',
  permissionPhysician: 'byClient',
  translationOpstap: 'inFrench',
  translationVdab: 'inFrench',
  clientSheet: 'nothing',
  receipt: 'nothing',
  attendance: 'nothing',
  employerCard: 'nothing',
  replySlip: 'nothing',
  coachSheet: 'nothing',
  klusSheet: 'nothing',
  accessSheet: 'nothing',
};

const textOf = (name: PaperName, file: WholeFile): string => {
  const made = papersOfFile[name].make(file);
  if (made === null) throw new Error(`no paper ${name}`);
  return [...paperStrings(made.paper), JSON.stringify(attachmentOf(made.paper))].join('\n');
};

const howToReach = /^client\.(phone|address|email)\./;

describe('een discreet dossier, elk papier', () => {
  it.each(Object.entries(expected) as [PaperName, keyof typeof says][])('%s: %s', (name, said) => {
    const { base } = papersOfFile[name];
    const [open, discreet] = [false, true].map((isDiscreet) =>
      textOf(name, { ...base, client: { ...base.client, discreet: isDiscreet } }),
    );
    for (const [way, words] of Object.entries(says))
      if (words !== null) expect([way, words.test(discreet ?? '')]).toEqual([way, way === said]);
    for (const words of Object.values(says)) expect(words?.test(open ?? '') ?? false).toBe(false);
    if (said === 'nothing') expect(discreet).toBe(open);
    const ways = canariesOf(base).filter(({ path }) => howToReach.test(path));
    expect(ways.length).toBeGreaterThan(5);
    expect(ways.filter(({ words }) => words.some((word) => discreet?.includes(word))).map(({ path }) => path)).toEqual(
      [],
    );
  });

  it('de gegevens in een kopie voor wie de brief krijgt, zeggen het ook', () => {
    for (const name of ['opstapCopy', 'vdabCopy'] as const) {
      const { base } = papersOfFile[name];
      const copyOf = (discreet: boolean) => textOf(name, { ...base, client: { ...base.client, discreet } });
      expect([copyOf(true), copyOf(false)].map((text) => text.includes('throughRequester'))).toEqual([true, false]);
    }
  });
});
