import { contactOf } from '../domain/catalogue/contact.ts';
import { formatDutchDate } from '../domain/dutch-date.ts';
import { addressLines } from '../domain/identity/belgian-address.ts';
import { isGated } from '../domain/referral/gate.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { factsFor } from './facts-of-visit.ts';
import { howToReachUs } from './how-to-reach-us.ts';
import type { LetterFrame, LetterWords } from './letter-frame.ts';
import type { LetterFault, LetterInput } from './letter-input.ts';
import { addressOfRecipient, deliveryOf, markOf } from './letter-mark.ts';
import { deOpstapTemplate, letterToDeOpstap } from './letter-to-de-opstap.ts';
import { letterToVdab, vdabTemplate } from './letter-to-vdab.ts';
import type { LetterPaper } from './paper.ts';

interface Written {
  readonly template: { readonly id: string; readonly version: number };
  readonly words: LetterWords;
}

const frameOf = (input: LetterInput): LetterFrame => ({
  organisationName: input.organisation.name,
  consent: input.consent,
  reachUs: howToReachUs(input),
  discreet: input.client.discreet,
});

const write = (input: LetterInput): Result<Written, LetterFault> => {
  switch (input.recipient) {
    case 'deOpstap':
      return ok({
        template: deOpstapTemplate,
        words: letterToDeOpstap(factsFor('deOpstap', input), frameOf(input)),
      });
    case 'vdab': {
      const facts = factsFor('vdab', input);
      return facts.vdabPurpose === undefined
        ? err({ type: 'noPurpose' })
        : ok({ template: vdabTemplate, words: letterToVdab(facts, facts.vdabPurpose, frameOf(input)) });
    }
  }
};

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
  if (!input.situation.isNamed || factsFor(input.recipient, input).name.full === '') return err({ type: 'noName' });
  const written = write(input);
  if (!written.ok) return written;
  const { template, words } = written.value;
  return ok({
    kind: 'letter',
    recipient: input.recipient,
    templateId: template.id,
    templateVersion: template.version,
    mark: markOf(input),
    gated: isGated(input),
    reference: input.reference,
    day: input.date,
    // Title and keywords are metadata that a spool or a folder shows: no personal data.
    title: `Brief aan ${contactOf(input.organisation, input.recipient).name}, kenmerk ${input.reference}`,
    accentColour: input.organisation.accentColour,
    sender: input.organisation.letterhead,
    addressee: addresseeOf(input),
    referenceLine: [
      { field: 'theirDate', label: 'uw bericht van', value: '' },
      { field: 'theirReference', label: 'uw kenmerk', value: '' },
      { field: 'reference', label: 'ons kenmerk', value: input.reference },
      { field: 'date', label: 'datum', value: formatDutchDate(input.date) },
    ],
    ...words,
    signatory: signatoryLines(input),
  });
};
