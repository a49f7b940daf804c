import { z } from 'zod';
import { parseTypedDate } from '../domain/identity/partial-date.ts';
import type { Fact, LetterPaper } from './paper.ts';
import { factsIn } from './what-is-in-it.ts';

/** A date of which month and day may be unknown, as FHIR writes it: 1988, 1988-02, 1988-02-29. */
const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
const text = z.string().min(1);

/**
 * The referral as data, for the computer of the partner. Names are those of FHIR (ServiceRequest) where it has one, and of
 * Open Referral HSDS for organisation, service and contact. docs/referral.schema.json is made from this.
 */
export const referralDataSchema = z.strictObject({
  format: z.literal('doorwijzer-referral/1').describe('Name and version of this form. Refuse any other.'),
  resourceType: z.literal('ServiceRequest'),
  status: z.literal('active'),
  intent: z.literal('order'),
  identifier: text.describe('The reference on the letter; quote it in every answer.'),
  authoredOn: z.iso.date().describe('The date of the letter.'),
  description: text.describe('The subject of the letter.'),
  requester: z.strictObject({
    organization: z.strictObject({ name: text }),
    contact: z.strictObject({ name: text, title: text.optional(), phone: text.optional() }).optional(),
  }),
  performer: z.strictObject({ organization: z.strictObject({ name: text }) }),
  service: z.array(z.strictObject({ name: text })).describe('What is asked for, in the words of the letter.'),
  reason: text.optional().describe('One neutral sentence, as released by a social worker.'),
  subject: z.strictObject({
    name: text,
    birthDate: partialDate.optional(),
    phone: text.optional(),
    address: text.optional(),
    interpreter: text.optional().describe('That an interpreter is needed, with the language where it is known.'),
    contact: z
      .literal('throughRequester')
      .optional()
      .describe('Do not call or write to this person, whatever number or address you know: ask the requester.'),
  }),
  supportingInfo: z
    .array(
      z.strictObject({
        code: z.enum(['incomeStatus', 'rvaEndDate', 'vdabRegistered', 'vdabMediator', 'canWorkNow']),
        label: text.describe('As the letter calls it.'),
        value: text.describe('As the letter says it; a date as FHIR writes it.'),
      }),
    )
    .describe('Other facts of the letter. A fact that is not in the letter is not here.'),
});
export type ReferralData = z.infer<typeof referralDataSchema>;

const supporting = referralDataSchema.shape.supportingInfo.element.shape.code.options;

/** A date of a letter as FHIR writes it; undefined for what does not read as one ("onbekend"). */
const isoDate = (words: string, day: LetterPaper['day']): string | undefined => {
  const read = parseTypedDate(words, day, { mayBeFuture: true });
  if (!read.ok || read.value.year === null) return undefined;
  const two = (part: number | null): string => (part === null ? '' : `-${String(part).padStart(2, '0')}`);
  return `${read.value.year}${two(read.value.month)}${two(read.value.day)}`;
};

const phoneLine = 'Telefoon ';

const contactOf = ([name, ...rest]: readonly string[]): Pick<ReferralData['requester'], 'contact'> => {
  if (name === undefined) return {};
  const phone = rest.find((line) => line.startsWith(phoneLine))?.slice(phoneLine.length);
  const title = rest.find((line) => !line.startsWith(phoneLine));
  return { contact: { name, ...(title === undefined ? {} : { title }), ...(phone === undefined ? {} : { phone }) } };
};

/**
 * What a letter says, as data. It is read from the letter and from nothing else: what the recipient may not know never
 * reached the letter, so it cannot be here.
 */
export const referralDataOf = (letter: LetterPaper): ReferralData => {
  const facts = factsIn(letter);
  const printed = (field: string): string | undefined => facts.find((fact) => fact.field === field)?.value;
  const given = <Name extends string>(name: Name, value: string | undefined) =>
    (value === undefined || value === '' ? {} : { [name]: value }) as { readonly [Key in Name]?: string };
  const info = ({ field, label, value }: Fact): ReferralData['supportingInfo'] =>
    supporting
      .filter((code) => code === field)
      .map((code) => ({ code, label, value: isoDate(value, letter.day) ?? value }));
  return {
    format: 'doorwijzer-referral/1',
    resourceType: 'ServiceRequest',
    status: 'active',
    intent: 'order',
    identifier: letter.reference,
    authoredOn: letter.day,
    description: letter.subject,
    requester: { organization: { name: letter.sender[0] ?? '' }, ...contactOf(letter.signatory) },
    performer: { organization: { name: letter.addressee.lines[0] ?? '' } },
    service: letter.blocks.flatMap((block) =>
      block.type === 'list' && block.field === 'requestedForms' ? block.items.map((name) => ({ name })) : [],
    ),
    ...given('reason', printed('reasonSentence')),
    subject: {
      name: printed('name') ?? '',
      ...given('birthDate', isoDate(printed('birthDate') ?? '', letter.day)),
      ...given('phone', printed('phone')),
      ...given('address', printed('address')),
      ...given('interpreter', printed('interpreter')),
      ...(letter.noContact === undefined ? {} : { contact: 'throughRequester' as const }),
    },
    supportingInfo: facts.flatMap(info),
  };
};

/** The name under which the data stands in the PDF: nothing personal. */
export const referralDataFile = 'verwijzing.json';

/** The same letter with its facts as data inside: a copy for a partner that can read them, never what is printed. */
export const partnerCopyOf = (letter: LetterPaper): LetterPaper => ({ ...letter, carriesData: true });
