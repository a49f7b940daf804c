import type { Organisation } from '../catalogue/organisation.ts';
import type { Answers } from '../intake/answers.ts';
import { chosen } from '../intake/said.ts';
import { setAnswer } from '../intake/set-answer.ts';
import type { Address } from './records.ts';

/** The answer to "Woon je in ...?" for who lives elsewhere; the other answers are the ids of the sections. */
export const elsewhere = 'otherMunicipality';

/** Which answer about the living place this address gives; null where it names no place. */
export const residenceOfAddress = (address: Address | null, organisation: Organisation): string | null => {
  if (address === null || address.place === '') return null;
  const section = organisation.sections.find((one) => one.name === address.place);
  return section !== undefined && address.postcode === organisation.postcode ? section.id : elsewhere;
};

/** The answers with the living place as it was just noted for the address; what was answered before stays. */
export const withResidence = (answers: Answers, residence: string | null, organisation: Organisation): Answers =>
  residence === null || answers.residence !== undefined
    ? answers
    : setAnswer(answers, 'residence', { type: 'choices', choices: [residence] }, organisation);

/** The address and the answer name another place. Somebody without a fixed address can have one for letters. */
export const isResidenceContradicted = (
  address: Address | null,
  answers: Answers,
  organisation: Organisation,
): boolean => {
  const noted = residenceOfAddress(address, organisation);
  const [said] = chosen(answers, 'residence');
  return noted !== null && said !== undefined && said !== 'noFixedAddress' && said !== noted;
};
