import { contactOf } from '../domain/catalogue/contact.ts';
import type { Address } from '../domain/dossier/records.ts';
import { isOnlyCarried } from '../domain/referral/delivery.ts';
import type { LetterInput } from './letter-input.ts';
import type { Mark } from './paper.ts';

type Leaving = Pick<LetterInput, 'recipient' | 'client' | 'delivery'>;

/** A discreet file allows "meegeven" only, and so does the letter that a client takes along to VDAB. */
export const deliveryOf = ({ recipient, client, delivery }: Leaving): LetterInput['delivery'] =>
  client.discreet || isOnlyCarried({ recipient }) ? 'carried' : delivery;

type Addressed = Pick<LetterInput, 'recipient' | 'organisation' | 'addressCheck'>;

/** The address as checked for this letter or for the office; null when no source gave one. */
export const addressOfRecipient = ({ recipient, organisation, addressCheck }: Addressed): Address | null =>
  addressCheck?.address ?? contactOf(organisation, recipient).address;

const isAddressSure = (input: LetterInput): boolean =>
  addressOfRecipient(input) !== null &&
  (input.addressCheck !== null || contactOf(input.organisation, input.recipient).standing === 'confirmed');

/** A letter to an address that nobody confirmed stays a concept; one that is carried needs no address. */
export const markOf = (input: LetterInput): Mark =>
  input.mark.type === 'none' && deliveryOf(input) === 'post' && !isAddressSure(input)
    ? { type: 'concept' }
    : input.mark;
