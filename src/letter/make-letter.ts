import { contactOf } from '../domain/catalogue/contact.ts';
import { standardWindow } from '../domain/catalogue/letter-window.ts';
import { formatDutchDate } from '../domain/dutch-date.ts';
import { addressLines } from '../domain/identity/belgian-address.ts';
import { isGated } from '../domain/referral/gate.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { factsFor } from './facts-of-visit.ts';
import { howToReachUs } from './how-to-reach-us.ts';
import type { LetterFrame } from './letter-frame.ts';
import type { LetterFault, LetterInput } from './letter-input.ts';
import { addressOfRecipient, deliveryOf, markOf } from './letter-mark.ts';
import type { LetterPaper } from './paper.ts';
import { personInSentence } from './person-words.ts';
import { noContactSentence } from './shared-sentences.ts';
import { type TemplateFacts, wordsOfTemplate } from './template/words-of-template.ts';

const frameOf = (input: LetterInput): LetterFrame => ({
  organisationName: input.organisation.name,
  consent: input.consent,
  reachUs: howToReachUs(input),
  discreet: input.client.discreet,
});

const addresseeOf = (input: LetterInput): LetterPaper['addressee'] => {
  const { name } = contactOf(input.organisation, input.recipient);
  if (deliveryOf(input) === 'carried') return { type: 'carried', label: 'Af te geven aan', lines: [name] };
  const address = addressOfRecipient(input);
  return address === null
    ? { type: 'carried', label: 'Adres nog in te vullen', lines: [name] }
    : { type: 'address', label: '', lines: addressLines(name, address) };
};

const signatoryLines = ({ signatory }: LetterInput): readonly string[] =>
  [
    signatory.name,
    signatory.function,
    signatory.phone.trim() === '' ? '' : `Telefoon ${signatory.phone.trim()}`,
  ].filter((line) => line.trim() !== '');

/**
 * The letter as a value, with the mark it must carry. The template sees only what `factsFor` let through. Fails for who
 * stays nameless and for a VDAB letter without a purpose.
 */
export const makeLetter = (input: LetterInput): Result<LetterPaper, LetterFault> => {
  const facts: TemplateFacts = factsFor(input.recipient, input);
  if (!input.situation.isNamed || facts.name.full === '') return err({ type: 'noName' });
  if (input.recipient === 'vdab' && facts.vdabPurpose === undefined) return err({ type: 'noPurpose' });
  const template = input.templates[input.recipient];
  const noContact = noContactSentence(input.client, personInSentence(facts.name));
  return ok({
    kind: 'letter',
    recipient: input.recipient,
    templateId: template.id,
    templateVersion: template.version,
    templateSha256: template.sha256,
    mark: markOf(input),
    gated: isGated(input),
    reference: input.reference,
    day: input.date,
    // Title and keywords are metadata that a spool or a folder shows: no personal data.
    title: `Brief aan ${contactOf(input.organisation, input.recipient).name}, kenmerk ${input.reference}`,
    accentColour: input.organisation.accentColour,
    sender: input.organisation.letterhead,
    addressee: addresseeOf(input),
    window: input.organisation.letterWindow ?? standardWindow,
    referenceLine: [
      { field: 'theirDate', label: 'uw bericht van', value: '' },
      { field: 'theirReference', label: 'uw kenmerk', value: '' },
      { field: 'reference', label: 'ons kenmerk', value: input.reference },
      { field: 'date', label: 'datum', value: formatDutchDate(input.date) },
    ],
    ...wordsOfTemplate(template, facts, frameOf(input)),
    signatory: signatoryLines(input),
    ...(noContact === undefined ? {} : { noContact }),
  });
};
