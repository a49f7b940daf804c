import { type FieldValues, factsFor } from './facts-of-visit.ts';
import { isOnlyName } from './free-text-check.ts';
import type { LetterInput } from './letter-input.ts';
import type { Fact } from './paper.ts';
import { discreetRow } from './shared-sentences.ts';
import { type PrintedAndWritten, printedOrWritten } from './typed-lines.ts';
import { columnOf, contactFields, type VisitPaper } from './whitelist.ts';

const labels = {
  reference: 'Ons kenmerk',
  name: 'Naam',
  birthDate: 'Geboortedatum',
  address: 'Adres',
  phone: 'Telefoon',
  incomeStatus: 'Inkomen',
  vdabRegistered: 'Ingeschreven bij VDAB',
  vdabMediator: 'Bemiddelaar bij VDAB',
  interpreter: 'Tolk',
} as const satisfies Partial<Record<keyof FieldValues, string>>;

const labelled = Object.keys(labels) as readonly (keyof typeof labels)[];

/** Who a paper of a visit is about; names of others in the file never stand on it. */
export interface AboutVisit extends Pick<LetterInput, 'client' | 'situation' | 'organisation'> {
  /** Of a letter of this visit; '' while there is none. */
  readonly reference: string;
  readonly otherNames: readonly string[];
}

/** What somebody typed: a word that does not belong on a paper is then written by hand, or not. */
const typedFields: readonly string[] = ['address', 'vdabMediator', 'interpreter'];

/** No blanks where they are not known: who needs no interpreter, or has no letter, has nothing to fill in. */
const onlyIfKnown: readonly string[] = ['reference', 'interpreter', 'vdabMediator', 'incomeStatus'];

const mayStand = (fact: Fact, { client, otherNames }: AboutVisit): boolean => {
  if (fact.field === 'name') return isOnlyName(client);
  return !typedFields.includes(fact.field) || printedOrWritten([fact], otherNames).rows.length > 0;
};

type Known = Partial<Pick<FieldValues, keyof typeof labels>>;

const textOf = ({ name, ...others }: Known, field: keyof typeof labels): string =>
  (field === 'name' ? name?.full : others[field]) ?? '';

/**
 * What the column of this paper lets through and is known, in rows; a line to write on for the rest. A discreet file leaves
 * no line for address and phone, and says that nobody calls.
 */
export const visitRows = (paper: VisitPaper, about: AboutVisit): PrintedAndWritten => {
  const { client, situation, organisation, reference } = about;
  const nothingChosen = { forms: [], vdabPurpose: null, reasonSentence: '', ticked: [] };
  const facts: Known = factsFor(paper, { client, situation, organisation, reference, ...nothingChosen });
  const fields = labelled.filter((field) => columnOf(paper)[field] === 'always');
  const known = fields.flatMap((field): readonly Fact[] => {
    const value = textOf(facts, field);
    return value === '' ? [] : [{ field, label: labels[field], value }];
  });
  const rows = known.filter((fact) => mayStand(fact, about));
  const isLeftOut = (field: keyof typeof labels): boolean =>
    onlyIfKnown.includes(field) || (client.discreet && contactFields.some((one) => one === field));
  return {
    rows: [...rows, ...discreetRow(client, organisation)],
    lines: fields
      .filter((field) => !isLeftOut(field) && rows.every((row) => row.field !== field))
      .map((field) => labels[field]),
  };
};
