import type { Organisation } from '../domain/catalogue/organisation.ts';
import { opstapFormTexts } from '../domain/catalogue/pathway-texts.ts';
import { type OpstapForm, opstapForms } from '../domain/catalogue/pathways.ts';
import type { LocalDate } from '../domain/dates.ts';
import { dutchMonths, formatDutchDate } from '../domain/dutch-date.ts';
import type { Referral } from '../domain/referral/referral.ts';
import type { LetterConsent } from './letter-input.ts';
import type { Block, Fact, LetterPaper, Mark, SheetPaper } from './paper.ts';
import type { TranslationWords } from './translation-words.ts';
import { contactFields } from './whitelist.ts';

export interface TranslationInput {
  /** Only what the letter says is translated: the file is not read. */
  readonly letter: LetterPaper;
  readonly vdabPurpose: Referral['vdabPurpose'];
  readonly consent: LetterConsent | null;
  readonly isDiscreet: boolean;
  readonly words: TranslationWords;
  readonly organisation: Organisation;
  readonly date: LocalDate;
  readonly mark: Mark;
}

/** Marked as such by law: the letter itself is in Dutch. */
const onlyDutchCounts = 'Vertaling – alleen de Nederlandse brief telt';

const dated: readonly string[] = ['birthDate', 'rvaEndDate'];
const chosen: readonly string[] = ['incomeStatus', 'vdabRegistered', 'canWorkNow', 'interpreter'];

const inMonths = (words: TranslationWords, text: string): string =>
  dutchMonths
    .reduce((said, month) => said.replaceAll(month, words.months[month]), text)
    .replace(/^1 (?=\p{L})/u, `${words.firstOfMonth} `);

/** Names, addresses and words that were typed stay as they are. */
const valueIn = (words: TranslationWords, { field, value }: Fact): string => {
  if (dated.includes(field)) return inMonths(words, value);
  if (!chosen.includes(field)) return value;
  return value
    .split(', ')
    .map((part) => words.values[part] ?? part)
    .join(', ');
};

const labelOf = (words: TranslationWords, { field, label }: Fact): string =>
  Object.hasOwn(words.labels, field) ? words.labels[field as keyof TranslationWords['labels']] : label;

const translated = (words: TranslationWords, fact: Fact): Fact => ({
  ...fact,
  label: labelOf(words, fact),
  value: valueIn(words, fact),
});

const formOf = (dutch: string): OpstapForm | undefined => opstapForms.find((form) => opstapFormTexts[form] === dutch);

const formWords = (words: TranslationWords, dutch: string): string => {
  const form = formOf(dutch);
  return form === undefined ? dutch : words.forms[form];
};

/** Only the parts that say something of the person: the other sentences of a letter are the office's own. */
const partOf = (words: TranslationWords, block: Block): readonly Block[] => {
  if (block.type === 'list' && block.field === 'requestedForms')
    return [
      { type: 'heading', text: words.asked },
      { type: 'list', items: block.items.map((item) => formWords(words, item)) },
    ];
  if (block.type === 'paragraph' && block.field === 'reasonSentence')
    return [
      { type: 'heading', text: words.reason },
      { type: 'paragraph', text: words.notTranslated },
      { type: 'paragraph', text: block.text },
    ];
  return [];
};

const purposeOf = ({ letter, vdabPurpose, words }: TranslationInput): string =>
  words.purposes[letter.recipient === 'deOpstap' ? 'deOpstap' : (vdabPurpose ?? 'talk')];

const consentOf = ({ consent, words }: TranslationInput): readonly Block[] => {
  if (consent === null) return [];
  const day = inMonths(words, formatDutchDate(consent.day));
  // Names and dates go in as they are: a brace in them is none of ours.
  const [before = '', after = ''] = words.consent.replace('{day}', () => day).split('{explainedBy}');
  return [{ type: 'paragraph', text: `${before}${consent.explainedBy}${after}` }];
};

/** What a letter says of somebody, in the language they asked for this once: the fixed words; what was typed stays Dutch. */
export const makeTranslation = (input: TranslationInput): SheetPaper => {
  const { letter, words, organisation, date } = input;
  const said = letter.blocks.flatMap((block) => (block.type === 'facts' ? block.rows : []));
  // Who became discreet after the letter left has an address in the letter and none on a paper of today.
  const isLeftOut = ({ field }: Fact): boolean => input.isDiscreet && contactFields.some((one) => one === field);
  const facts = said.filter((fact) => !isLeftOut(fact));
  const head: readonly Fact[] = [
    { field: 'recipient', label: '', value: letter.addressee.lines[0] ?? '' },
    { field: 'reference', label: '', value: letter.reference },
  ];
  return {
    kind: 'translation',
    language: words.language,
    templateId: 'vertaling',
    templateVersion: 1,
    mark: input.mark,
    // Metadata: no name.
    title: words.title,
    accentColour: organisation.accentColour,
    sender: organisation.letterhead,
    day: date,
    date: inMonths(words, formatDutchDate(date)),
    intro: `${onlyDutchCounts}\n${words.onlyDutchCounts}`,
    blocks: [
      { type: 'paragraph', text: words.lead },
      { type: 'heading', text: words.purpose },
      { type: 'paragraph', text: purposeOf(input) },
      ...letter.blocks.flatMap((block) => partOf(words, block)),
      { type: 'step', title: words.facts, rows: [...head, ...facts].map((fact) => translated(words, fact)) },
      ...consentOf(input),
      ...(input.isDiscreet ? [{ type: 'paragraph', text: words.discreet } as const] : []),
      { type: 'paragraph', text: words.questions },
    ],
    footer: `${onlyDutchCounts} · ${words.onlyDutchCounts}`,
  };
};
