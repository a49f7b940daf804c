import { factLine } from './letter-frame.ts';
import type { SheetPaper } from './paper.ts';
import {
  nameLine,
  placementOf,
  printedName,
  referenceRow,
  type TweInput,
  tweFacts,
  tweSheet,
  workerStep,
} from './twe-input.ts';

/** The card for the employer of artikel 61: who comes, when, where and how long, and whom to call. Nothing else. */
export const makeEmployerCard = (input: TweInput): SheetPaper => {
  const facts = tweFacts('employerCard', input);
  const placement = placementOf(input, 'Werkgever');
  const open = [...nameLine(input), ...placement.lines];
  return tweSheet(input, {
    kind: 'employerCard',
    templateId: 'kaart-werkgever',
    title: 'Nieuwe medewerker',
    intro: 'Deze persoon begint bij u. Hier leest u wanneer, waar en hoeveel uren.',
    blocks: [
      {
        type: 'step',
        title: 'Wie en wanneer',
        rows: [...factLine('name', 'Naam', printedName(input, facts.name)), ...placement.rows],
      },
      workerStep(input, 'Bij wie u terechtkunt', referenceRow(facts.reference)),
      ...(open.length === 0 ? [] : [{ type: 'fillIn', labels: open } as const]),
    ],
    footer: 'Wilt u dit blad alleen aan deze persoon en aan ons tonen?',
  });
};
