import { readFileSync } from 'node:fs';
import { optionalFieldIds } from '../../../src/domain/referral/referral.ts';
import { type CoachSheetInput, makeCoachSheet } from '../../../src/letter/coach-sheet.ts';
import { type MlpSheetInput, makeMlpSheet } from '../../../src/letter/mlp-sheet.ts';
import type { Paper, SheetPaper } from '../../../src/letter/paper.ts';
import { makeSelfEmployedSheet, type SelfEmployedSheetInput } from '../../../src/letter/self-employed-sheet.ts';
import { makeTranslation, type TranslationInput } from '../../../src/letter/translation.ts';
import { translationWordsSchema } from '../../../src/letter/translation-words.ts';
import { makeWijkWerkNote, type WijkWerkNoteInput } from '../../../src/letter/wijk-werk-note.ts';
import { longNamed } from './activation-papers.ts';
import * as the from './letter-fixtures.ts';

const shared = { organisation: the.organisation(), date: the.today, mark: { type: 'none' } } as const;
const about = { ...shared, client: the.client(), situation: the.situation(), otherNames: [], reference: the.reference };

const onLeefloon = the.situation({
  answers: {
    ...the.fullAnswers,
    income: { type: 'choices', choices: ['leefloon'] },
    leefloonPayer: { type: 'choices', choices: ['thisOcmw'] },
  },
});

/** Who coaches a wijk-werker, where there is somebody. */
export const coachSheet = (change: Partial<CoachSheetInput> = {}): SheetPaper =>
  makeCoachSheet({ ...shared, ...change });

/** For who is or was self-employed. */
export const selfEmployedSheet = (change: Partial<SelfEmployedSheetInput> = {}): SheetPaper =>
  makeSelfEmployedSheet({ ...about, socialWorker: { name: 'Wies Werker', phone: '051 00 00 02' }, ...change });

/** Help with the form of VDAB. */
export const mlpSheet = (change: Partial<MlpSheetInput> = {}): SheetPaper =>
  makeMlpSheet({ ...about, askedBy: { name: 'Wies Werker', function: 'maatschappelijk werker' }, ...change });

/** What the afsprakenblad of who has a leefloon needs. */
export const wijkWerkNote = (change: Partial<WijkWerkNoteInput> = {}): SheetPaper =>
  makeWijkWerkNote({ ...about, situation: onLeefloon, ...change });

export const frenchWords = translationWordsSchema.parse(
  JSON.parse(readFileSync(new URL('../../../assets/translations/fr.json', import.meta.url), 'utf8')),
);

/** What this letter says, in French. */
export const translation = (
  change: Partial<TranslationInput> = {},
  letter: Parameters<typeof the.letter>[0] = {},
): SheetPaper => {
  const { consent } = the.letterInput(letter);
  const made = { letter: the.letter(letter), vdabPurpose: null, consent, isDiscreet: false, words: frenchWords };
  return makeTranslation({ ...shared, ...made, ...change });
};

const unknown = {
  client: the.client({ surname: 'Nguyễn-Żółć', firstName: 'Олена Ελένη', birthDate: null, phone: null, address: null }),
  situation: the.situation({ answers: {}, birthDate: null }),
  reference: '',
};
const longest = { client: longNamed, mark: { type: 'practice' } } as const;

/** Papers made from the answers of a visit, for the shortest, the longest and the strangest client. */
export const visitPapers: Readonly<Record<string, Paper>> = {
  'blad van de werkcoach': coachSheet(),
  'vertaling, alles aangevinkt, alle vormen, lange naam, oefening': translation(
    { mark: { type: 'practice' } },
    { client: longNamed, forms: the.namedForms, ticked: optionalFieldIds },
  ),
  'vertaling, VDAB, discreet': translation({ isDiscreet: true, vdabPurpose: 'wijkWerken' }, { recipient: 'vdab' }),
  'blad voor zelfstandigen, lange naam, oefening': selfEmployedSheet(longest),
  'blad voor zelfstandigen, zo weinig mogelijk': selfEmployedSheet({ ...unknown, socialWorker: null }),
  'blad voor zelfstandigen, discreet': selfEmployedSheet({ client: the.client({ discreet: true }) }),
  'hulpblad inzagerecht, lange naam, oefening': mlpSheet(longest),
  'hulpblad inzagerecht, zo weinig mogelijk': mlpSheet(unknown),
  'hulpblad inzagerecht, discreet': mlpSheet({ client: the.client({ discreet: true }) }),
  'nota wijk-werken, lange naam, oefening': wijkWerkNote(longest),
  'nota wijk-werken, zo weinig mogelijk': wijkWerkNote(unknown),
};
