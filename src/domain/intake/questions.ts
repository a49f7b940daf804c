import { fillFromOrganisation } from '../catalogue/fill-from-organisation.ts';
import type { Organisation } from '../catalogue/organisation.ts';
import type { Answers, QuestionId } from './answers.ts';
import { isKlusOnly } from './is-klus-only.ts';
import type { Choice, Question } from './question.ts';
import { type QuestionText, questionTexts } from './question-texts.ts';
import { hasChosen } from './said.ts';

interface QuestionShape {
  readonly id: QuestionId;
  readonly type: Question['type'];
  readonly first: readonly string[];
  /** Answers behind "meer"; with them the first group holds eight at most, since the ninth key opens the second. */
  readonly second?: readonly string[];
  readonly excludes?: readonly string[];
  readonly applies: Question['applies'];
}

/** Living on a leefloon or its equivalent. */
export const hasLeefloon = (answers: Answers): boolean =>
  hasChosen(answers, 'income', 'leefloon', 'equivalentLeefloon');

/** Living on a benefit of the RVA. */
export const hasRvaBenefit = (answers: Answers): boolean =>
  hasChosen(answers, 'income', 'unemploymentBenefit', 'integrationBenefit');

/** A letter that says when the benefit ends: brought along, or there when asked. */
export const hasRvaLetter = (answers: Answers): boolean =>
  hasChosen(answers, 'requestForHelp', 'rvaLetter') || hasChosen(answers, 'rvaLetter', 'yes');

const always = (): boolean => true;
const notKlusOnly = (answers: Answers): boolean => !isKlusOnly(answers);
const cannotFullyWork = (answers: Answers): boolean => hasChosen(answers, 'workNow', 'partly', 'notNow');

const mayBeUrgent = (answers: Answers): boolean =>
  hasChosen(answers, 'requestForHelp', 'moneyOrLeefloon', 'rvaLetter', 'selfEmployedProblems', 'somethingElse') ||
  hasChosen(answers, 'selfEmployed', 'active', 'stopped') ||
  hasChosen(answers, 'income', 'none');

const shapes: readonly QuestionShape[] = [
  { id: 'aboutSelf', type: 'one', first: ['self', 'someoneElse'], applies: notKlusOnly },
  {
    id: 'requestForHelp',
    type: 'several',
    first: [
      'findWork',
      'registerVdab',
      'doKlus',
      'haveKlusDone',
      'meaningfulActivity',
      'moneyOrLeefloon',
      'rvaLetter',
      'trainingOrInternship',
    ],
    second: ['volunteering', 'selfEmployedProblems', 'somethingElse'],
    applies: always,
  },
  { id: 'residence', type: 'one', first: ['otherMunicipality', 'noFixedAddress'], applies: notKlusOnly },
  {
    id: 'otherMunicipality',
    type: 'one',
    first: ['elsewhereInFlanders', 'outsideFlanders'],
    applies: (answers) => hasChosen(answers, 'residence', 'otherMunicipality'),
  },
  {
    id: 'language',
    type: 'one',
    first: ['dutch', 'french', 'english', 'german', 'arabic', 'ukrainian', 'spanish', 'flemishSignLanguage', 'other'],
    applies: notKlusOnly,
  },
  {
    id: 'interpreter',
    type: 'one',
    first: ['yes', 'no'],
    applies: (answers) => answers.language !== undefined && !hasChosen(answers, 'language', 'dutch'),
  },
  { id: 'selfEmployed', type: 'one', first: ['no', 'active', 'stopped'], applies: notKlusOnly },
  {
    id: 'income',
    type: 'several',
    first: [
      'wages',
      'unemploymentBenefit',
      'integrationBenefit',
      'leefloon',
      'healthFund',
      'incomeReplacementAllowance',
      'pension',
      'none',
    ],
    second: ['equivalentLeefloon', 'other'],
    excludes: ['none'],
    applies: notKlusOnly,
  },
  {
    id: 'urgentSigns',
    type: 'several',
    first: ['seizure', 'energyCut', 'noIncome', 'noneOfThese'],
    excludes: ['noneOfThese'],
    applies: mayBeUrgent,
  },
  { id: 'leefloonPayer', type: 'one', first: ['thisOcmw', 'otherOcmw'], applies: hasLeefloon },
  {
    id: 'rvaLetter',
    type: 'one',
    first: ['yes', 'no'],
    applies: (answers) => hasRvaBenefit(answers) && !hasChosen(answers, 'requestForHelp', 'rvaLetter'),
  },
  { id: 'rvaEndDate', type: 'date', first: [], applies: hasRvaLetter },
  { id: 'rvaEndReason', type: 'one', first: ['timeLimit', 'sanction', 'other'], applies: hasRvaLetter },
  { id: 'vdabRegistered', type: 'one', first: ['yes', 'no'], applies: notKlusOnly },
  {
    id: 'vdabMediator',
    type: 'one',
    first: ['yes', 'no'],
    applies: (answers) => hasChosen(answers, 'vdabRegistered', 'yes'),
  },
  { id: 'workNow', type: 'one', first: ['yes', 'partly', 'notNow'], applies: notKlusOnly },
  { id: 'obstacle', type: 'one', first: ['yes', 'no'], applies: cannotFullyWork },
  {
    id: 'permission',
    type: 'several',
    first: ['advisingPhysician', 'vdab', 'ocmw', 'none'],
    excludes: ['none'],
    applies: (answers) => hasLeefloon(answers) || hasRvaBenefit(answers) || hasChosen(answers, 'income', 'healthFund'),
  },
  { id: 'vaphSupport', type: 'one', first: ['yes', 'no'], applies: cannotFullyWork },
  { id: 'privateEmployer', type: 'one', first: ['found', 'sought', 'no'], applies: hasLeefloon },
  { id: 'socialWorker', type: 'one', first: ['yes', 'no'], applies: notKlusOnly },
];

/** Keys 1 to 8 choose, 9 opens the second group: so eight stay in front when there is one. */
const frontWithMore = 8;

const toQuestion = (shape: QuestionShape, places: readonly Choice[], organisation: Organisation): Question => {
  const fill = (sentence: string): string => fillFromOrganisation(sentence, organisation);
  const words: QuestionText = questionTexts[shape.id];
  const choice = (id: string, group: 1 | 2): Choice => {
    const text = words.choices[id];
    if (text === undefined) throw new Error(`question ${shape.id} has no words for ${id}`);
    return { ...text, id, group, text: fill(text.text) };
  };
  const all = [
    ...places,
    ...shape.first.map((id) => choice(id, 1)),
    ...(shape.second ?? []).map((id) => choice(id, 2)),
  ];
  return {
    id: shape.id,
    text: fill(words.text),
    label: words.label,
    ...(words.help === undefined ? {} : { help: words.help }),
    type: shape.type,
    choices: [...all.filter(({ group }) => group === 1), ...all.filter(({ group }) => group === 2)],
    ...(shape.excludes === undefined ? {} : { excludes: shape.excludes }),
    applies: shape.applies,
  };
};

/** The organisation's own places as answers, before the fixed ones; what does not fit in front goes behind "meer". */
const placesFor = (shape: QuestionShape, organisation: Organisation): readonly Choice[] => {
  if (shape.id !== 'residence' && shape.id !== 'otherMunicipality') return [];
  const places = shape.id === 'residence' ? organisation.sections : organisation.otherMunicipalities;
  const fits = places.length + shape.first.length <= frontWithMore + 1;
  const inFront = fits ? places.length : frontWithMore - shape.first.length;
  return places.map(({ id, name }, index) => ({ id, text: name, group: index < inFront ? 1 : 2 }));
};

const shapeOf = new Map(shapes.map((shape) => [shape.id, shape]));

/** All question ids in list order: ties in the next question go to the first. */
export const questionOrder: readonly QuestionId[] = shapes.map(({ id }) => id);

/** Whether a question makes sense after these answers; the same for every organisation. */
export const questionApplies = (id: QuestionId, answers: Answers): boolean =>
  shapeOf.get(id)?.applies(answers) ?? false;

/** All questions of the intake in list order, with the places of this organisation. */
export const questionsFor = (organisation: Organisation): readonly Question[] =>
  shapes.map((shape) => toQuestion(shape, placesFor(shape, organisation), organisation));
