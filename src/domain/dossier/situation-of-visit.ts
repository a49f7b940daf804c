import { hasChosen } from '../intake/said.ts';
import type { Situation } from '../intake/situation.ts';
import type { Client, Visit } from './records.ts';

/** What is known of the person in front of us, for advice and letters. The client's own birth date leads. */
export const situationOfVisit = (visit: Visit, client: Client | null): Situation => ({
  answers: visit.answers,
  birthDate: client === null ? visit.birthDate : client.birthDate,
  hasMandate: visit.mandate !== null,
  isNamed: client !== null && client.surname !== '',
});

/** A mandate of nobody is none: who came, and what they are to the person, belongs to it. */
const isNoted = ({ mandate }: Pick<Visit, 'mandate'>): boolean =>
  mandate !== null && mandate.representative.trim() !== '' && mandate.relation.trim() !== '';

/** Somebody asks for somebody else and the person's own agreement is not recorded: advice yes, letter no. */
export const isMandateMissing = (visit: Pick<Visit, 'answers' | 'mandate'>): boolean =>
  hasChosen(visit.answers, 'aboutSelf', 'someoneElse') && !isNoted(visit);
