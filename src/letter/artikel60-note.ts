import { factLine } from './letter-frame.ts';
import type { SheetPaper } from './paper.ts';
import { discreetRow } from './shared-sentences.ts';
import {
  decisionRow,
  madeByRow,
  nameLine,
  placementOf,
  printedName,
  referenceRow,
  type TweInput,
  tweFacts,
  tweSheet,
  vdabRow,
} from './twe-input.ts';

/** What no question at the desk settles, and what the law wants before the first day. */
const toCheck = [
  'Werkervaring en algemene vaardigheden zijn nodig',
  'Een gewone job is haalbaar binnen 24 maanden',
  'Genoteerd in het loopbaandossier bij VDAB',
  'Werkervaringsovereenkomst getekend, uiterlijk op de eerste dag',
  'Voorwaarden vóór de start getekend door OCMW, werkplek en werknemer',
] as const;

/** "Nota artikel 60": for the file of the OCMW itself, with what is still to be seen to before the first day. */
export const makeArtikel60Note = (input: TweInput): SheetPaper => {
  const facts = tweFacts('artikel60Note', input);
  const placement = placementOf(input, 'Werkplek');
  return tweSheet(input, {
    kind: 'artikel60Note',
    templateId: 'nota-artikel-60',
    title: 'Nota artikel 60',
    intro: 'Tijdelijke werkervaring met artikel 60. Dit blad blijft in het dossier van het OCMW.',
    blocks: [
      {
        type: 'step',
        title: 'Wie',
        rows: [
          ...factLine('name', 'Naam', printedName(input, facts.name)),
          ...factLine('birthDate', 'Geboortedatum', facts.birthDate),
          ...referenceRow(facts.reference),
          ...factLine('incomeStatus', 'Inkomen', facts.incomeStatus),
          ...vdabRow(facts),
          ...factLine('canWorkNow', 'Kan nu werken', facts.canWorkNow),
          ...discreetRow(input.client, input.organisation),
        ],
      },
      { type: 'step', title: 'De tewerkstelling', rows: [decisionRow(input), ...placement.rows, madeByRow(input)] },
      { type: 'heading', text: 'Na te kijken' },
      { type: 'tickBoxes', items: toCheck.map((text) => ({ text, line: '' })) },
      { type: 'fillIn', labels: [...nameLine(input), ...placement.lines, 'Handtekening'] },
    ],
    footer: 'Alleen voor het dossier van het OCMW. Niet meegeven.',
  });
};
