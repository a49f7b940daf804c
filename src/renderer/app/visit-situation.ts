import type { Client, Visit } from '../../domain/dossier/records.ts';
import type { Situation } from '../../domain/intake/situation.ts';

/** What is known of the person in front of us, for advice and letters. The client's own birth date leads. */
export const situationOf = (visit: Visit, client: Client | null): Situation => ({
  answers: visit.answers,
  birthDate: client === null ? visit.birthDate : client.birthDate,
  hasMandate: visit.mandate !== null,
  isNamed: client !== null && client.surname !== '',
});

const sayForSomebodyElse = (visit: Visit): boolean => {
  const answer = visit.answers.aboutSelf;
  return answer?.type === 'choices' && !answer.choices.includes('self');
};

/** Somebody asks for somebody else and the person's own agreement is not recorded: advice yes, letter no. */
export const isMandateMissing = (visit: Visit): boolean => sayForSomebodyElse(visit) && visit.mandate === null;
