import type { PathwayId } from '../catalogue/pathways.ts';
import { ageReached } from './age-limit.ts';
import { reasonTexts } from './reason-texts.ts';
import { judgeByAnswer, judged, look, type Requirement, type Rule } from './rule.ts';
import { type RuleSource, sources } from './sources.ts';

const adultAge = 18;

/** The requests that count as asking help with work; money, a letter or a klus in one's own house do not. */
export const workRequests = [
  'findWork',
  'registerVdab',
  'doKlus',
  'meaningfulActivity',
  'trainingOrInternship',
  'volunteering',
] as const;

/** House rule: who is under 18 sees a social worker first, whatever the question. */
export const minorRule = (pathway: PathwayId): Requirement => [
  {
    id: `${pathway}.minor`,
    source: sources.house,
    verdicts: ['fitsIf'],
    texts: reasonTexts.minor,
    conditions: ['socialWorkerFirst'],
    alwaysSaid: true,
    judge: ({ birthDate, today }) =>
      ageReached(birthDate, adultAge, today) === 'notReached' ? judged('fitsIf') : null,
  },
];

/** House rule: as long as the 18th birthday may lie ahead, being an adult is a condition, never assumed. */
export const ageOpenRule = (pathway: PathwayId): Requirement => [
  {
    id: `${pathway}.ageOpen`,
    source: sources.house,
    verdicts: ['fitsIf'],
    texts: reasonTexts.ageOpen,
    conditions: ['adult'],
    judge: ({ birthDate, today }) => (ageReached(birthDate, adultAge, today) === 'open' ? judged('fitsIf') : null),
  },
];

/** "Heb je hulp nodig bij je zoektocht naar werk": the pathway is for who asks help with work. */
export const askedWorkRule = (pathway: PathwayId, source: RuleSource): Requirement => [
  {
    id: `${pathway}.asked`,
    source,
    verdicts: ['fits', 'doesNotFit', 'unknown'],
    texts: reasonTexts.askedWork,
    judge: judgeByAnswer('requestForHelp', workRequests, { yes: 'fits', no: 'doesNotFit' }),
  },
];

/**
 * "In onze gemeente": the OCMW helps its own inhabitants. Who has no fixed address is helped first, and a social worker
 * finds out which OCMW is competent.
 */
export const livesHereRule = (pathway: PathwayId, source: RuleSource): Requirement => {
  const rule: Rule = {
    id: `${pathway}.residence`,
    source,
    verdicts: ['fits', 'fitsIf', 'doesNotFit', 'unknown'],
    texts: reasonTexts.livesHere,
    conditions: ['competentOcmw'],
    judge: (facts) => {
      if (look(facts, 'residence', 'noFixedAddress') === 'yes') return judged('fitsIf', 'residence');
      return judgeByAnswer('residence', ['otherMunicipality'], { yes: 'doesNotFit', no: 'fits' })(facts);
    },
  };
  return [rule];
};
