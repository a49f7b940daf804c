import { contactOf } from '../domain/catalogue/contact.ts';
import { factLine } from './letter-frame.ts';
import type { Fact, SheetPaper } from './paper.ts';
import { personInSentence } from './person-words.ts';
import { discreetBlocks } from './shared-sentences.ts';
import {
  decisionRow,
  nameLine,
  placementOf,
  printedName,
  referenceRow,
  type TweInput,
  tweFacts,
  tweSheet,
  vdabRow,
  workerStep,
} from './twe-input.ts';

const addressee = ({ organisation }: TweInput): string => {
  const { name, role } = contactOf(organisation, 'deOpstap');
  return role === '' ? name : `${name}, ${role}`;
};

/** While no employer is found, that is what the guide has to know. */
const placementRows = (input: TweInput): { readonly rows: readonly Fact[]; readonly lines: readonly string[] } =>
  input.placement.employer.trim() === ''
    ? { rows: [{ field: 'employer', label: 'Werkgever', value: 'Nog te zoeken' }], lines: [] }
    : placementOf(input, 'Werkgever');

/** "Nota artikel 61": to the guide of De Opstap, who supports the person at the employer or looks for one. */
export const makeArtikel61Note = (input: TweInput): SheetPaper => {
  const facts = tweFacts('artikel61Note', input);
  const placement = placementRows(input);
  const name = printedName(input, facts.name);
  const person = name === undefined ? 'deze persoon' : personInSentence(facts.name);
  return tweSheet(input, {
    kind: 'artikel61Note',
    templateId: 'nota-artikel-61',
    title: 'Nota artikel 61',
    intro: 'Tijdelijke werkervaring met artikel 61, bij een privéwerkgever. Wilt u deze persoon daarbij begeleiden?',
    blocks: [
      {
        type: 'step',
        title: 'Wie',
        rows: [
          { field: 'recipient', label: 'Aan', value: addressee(input) },
          ...factLine('name', 'Naam', name),
          ...factLine('birthDate', 'Geboortedatum', facts.birthDate),
          ...factLine('phone', 'Telefoon', facts.phone),
          ...referenceRow(facts.reference),
          ...vdabRow(facts),
          ...factLine('interpreter', 'Tolk', facts.interpreter),
        ],
      },
      ...discreetBlocks(input.client, person),
      { type: 'step', title: 'De tewerkstelling', rows: [decisionRow(input), ...placement.rows] },
      workerStep(input, 'Bij wie u terechtkunt'),
      { type: 'fillIn', labels: [...nameLine(input), ...placement.lines, 'Handtekening'] },
    ],
    footer: 'Alleen voor de begeleiding. Niet doorgeven aan de werkgever.',
  });
};
