import { factLine } from './letter-frame.ts';
import type { LetterInput } from './letter-input.ts';
import { makeLetter } from './make-letter.ts';
import type { Block, Fact, LetterPaper } from './paper.ts';
import { columnOf, contactFields, type LetterField, letterFields, mayPrint } from './whitelist.ts';

const labels: Readonly<Record<LetterField, string>> = {
  reference: 'Ons kenmerk',
  name: 'Naam',
  birthDate: 'Geboortedatum',
  phone: 'Telefoonnummer',
  address: 'Adres',
  requestedForms: 'Gevraagde begeleiding',
  vdabPurpose: 'Waarvoor de cliënt naar VDAB gaat',
  reasonSentence: 'De reden in één zin',
  incomeStatus: 'Inkomen',
  rvaEndDate: 'Datum waarop de uitkering stopt',
  vdabRegistered: 'Inschrijving bij VDAB',
  vdabMediator: 'Bemiddelaar bij VDAB',
  canWorkNow: 'Of de cliënt nu kan werken',
  interpreter: 'Tolk',
  nationalNumber: 'Rijksregisternummer',
  email: 'E-mailadres',
  health: 'Gezondheid en andere moeilijkheden',
  debts: 'Schulden',
  family: 'Gezin',
  justice: 'Justitie',
  origin: 'Herkomst en verblijf',
  residence: 'Het antwoord over de woonplaats',
  requestForHelp: 'De antwoorden op de andere vragen',
  benefitEndReason: 'Waarom de uitkering stopt',
};

/** What stands in a letter and what stays out of it, in Dutch. */
export interface LetterDescription {
  readonly inIt: readonly Fact[];
  readonly notInIt: readonly string[];
}

const notTicked = (field: LetterField): string => `${labels[field]} (niet aangevinkt)`;

const whyNot = (input: LetterInput, field: LetterField): string => {
  if (columnOf(input.recipient)[field] === 'never') return labels[field];
  if (input.client.discreet && contactFields.includes(field)) return `${labels[field]} (discreet dossier)`;
  return notTicked(field);
};

/** A number that did not pass the check may be printed and is not: it stays in the file. */
const uncheckedPhone = ({ client, recipient, ticked }: LetterInput): readonly string[] =>
  client.phone !== null && client.phone.e164 === null && mayPrint(recipient, 'phone', { ...client, ticked })
    ? [`${labels.phone} (niet gecontroleerd)`]
    : [];

const factsOf = (block: Block): readonly Fact[] => {
  if (block.type === 'facts') return block.rows;
  if (block.type === 'list' && block.field !== undefined)
    return [{ field: block.field, label: labels[block.field], value: block.items.join(', ') }];
  return [];
};

const sentencesOf = (block: Block): readonly Fact[] =>
  block.type === 'paragraph' && block.field !== undefined
    ? [{ field: block.field, label: labels[block.field], value: block.text }]
    : [];

/** The facts of a letter exactly as they are printed. */
export const factsIn = (letter: LetterPaper): readonly Fact[] => [
  { field: 'recipient', label: 'Voor', value: letter.addressee.lines[0] ?? '' },
  { field: 'reference', label: labels.reference, value: letter.reference },
  { field: 'subject', label: 'Onderwerp', value: letter.subject },
  ...letter.blocks.flatMap(factsOf),
  ...letter.blocks.flatMap(sentencesOf),
  ...factLine('discreet', 'Contact', letter.noContact),
];

/**
 * "Wat staat er in deze brief, en wat niet": the facts exactly as they are printed, and Dutch names of everything that
 * stays out, with the reason where a tick or the discreet file decides.
 */
export const describeLetter = (input: LetterInput): LetterDescription => {
  const letter = makeLetter(input);
  const about = { discreet: input.client.discreet, ticked: input.ticked };
  const notInIt = letterFields.filter((field) => !mayPrint(input.recipient, field, about));
  return {
    inIt: letter.ok ? factsIn(letter.value) : [],
    notInIt: [...notInIt.map((field) => whyNot(input, field)), ...uncheckedPhone(input)],
  };
};

/** The same of a letter that was approved or left, from that letter alone: today's file may say something else. */
export const describeKeptLetter = (letter: LetterPaper, ticked: LetterInput['ticked']): LetterDescription => {
  const inIt = factsIn(letter);
  const rules = columnOf(letter.recipient);
  const isLeftOut = (field: LetterField): boolean => {
    if (rules[field] === 'never') return true;
    const mayBeKeptOut = rules[field] === 'ticked' || contactFields.includes(field);
    return mayBeKeptOut && !inIt.some((fact) => fact.field === field);
  };
  const nameOf = (field: LetterField): string =>
    rules[field] === 'ticked' && !ticked.some((one) => one === field) ? notTicked(field) : labels[field];
  return { inIt, notInIt: letterFields.filter(isLeftOut).map(nameOf) };
};
