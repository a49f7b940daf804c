import { advise } from '../../src/domain/advice/advise.ts';
import { weigh } from '../../src/domain/advice/weigh.ts';
import { pathwayIds } from '../../src/domain/catalogue/pathways.ts';
import { answersFrom, birth, kortemark, today } from '../fixtures/situations.ts';
import type { Figure } from './figure.ts';

/** What the screen asks after every answer, against one pass over the rules without looking for the next question. */
export const rulesFigures = (): readonly Figure[] => {
  const answers = answersFrom({ aboutSelf: 'self', requestForHelp: 'findWork', residence: 'handzame' });
  const situation = { answers, birthDate: birth('1990-07-30'), hasMandate: false, isNamed: true };
  const facts = { ...situation, organisation: kortemark, today };
  return [
    {
      figure: 'advice.with-next-question',
      ours: () => advise(situation, kortemark, today),
      to: 'one pass over the rules',
      theirs: () => pathwayIds.map((pathway) => weigh(pathway, facts)),
    },
  ];
};
