import { contactOf } from '../domain/catalogue/contact.ts';
import type { LetterInput } from './letter-input.ts';
import { makeLetter } from './make-letter.ts';
import type { Block, Fact } from './paper.ts';
import { columnOf, type LetterField, letterFields, mayPrint } from './whitelist.ts';

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

const whyNot = (input: LetterInput, field: LetterField): string => {
  if (columnOf(input.recipient)[field] === 'never') return labels[field];
  if (input.client.discreet && (field === 'address' || field === 'phone')) return `${labels[field]} (discreet dossier)`;
  return `${labels[field]} (niet aangevinkt)`;
};

/** A number that did not pass the check may be printed and is not: it stays in the file. */
const uncheckedPhone = ({ client, recipient, ticked }: LetterInput): readonly string[] =>
  client.phone !== null && client.phone.e164 === null && mayPrint(recipient, 'phone', { ...client, ticked })
    ? [`${labels.phone} (niet gecontroleerd)`]
    : [];

const factsOf = (block: Block): readonly Fact[] => {
  if (block.type === 'facts') return block.rows;
  if (block.type === 'list')
    return [{ field: 'requestedForms', label: labels.requestedForms, value: block.items.join(', ') }];
  return [];
};

/**
 * "Wat staat er in deze brief, en wat niet": the facts exactly as they are printed, and Dutch names of everything that
 * stays out, with the reason where a tick or the discreet file decides.
 */
export const describeLetter = (
  input: LetterInput,
): { readonly inIt: readonly Fact[]; readonly notInIt: readonly string[] } => {
  const letter = makeLetter(input);
  const name = contactOf(input.organisation, input.recipient).name;
  const about = { discreet: input.client.discreet, ticked: input.ticked };
  const notInIt = letterFields.filter((field) => !mayPrint(input.recipient, field, about));
  const reason = input.recipient === 'deOpstap' ? input.reasonSentence.trim() : '';
  return {
    inIt: letter.ok
      ? [
          { field: 'recipient', label: 'Voor', value: name },
          { field: 'reference', label: labels.reference, value: input.reference },
          { field: 'subject', label: 'Onderwerp', value: letter.value.subject },
          ...letter.value.blocks.flatMap(factsOf),
          ...(reason === '' ? [] : [{ field: 'reasonSentence', label: labels.reasonSentence, value: reason }]),
        ]
      : [],
    notInIt: [...notInIt.map((field) => whyNot(input, field)), ...uncheckedPhone(input)],
  };
};
