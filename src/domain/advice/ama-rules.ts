import { parameterValue } from '../catalogue/parameter.ts';
import { ageReached, pensionAgeReached } from './age-limit.ts';
import { type PermissionGiver, permissionIncomes } from './ama-permission.ts';
import type { ConditionId } from './conditions.ts';
import { reasonTexts } from './reason-texts.ts';
import {
  type Facts,
  type Judgement,
  judgeByAnswer,
  judged,
  look,
  type ReasonTexts,
  type Requirement,
  type Rule,
} from './rule.ts';
import { askedWorkRule, livesHereRule, minorRule } from './shared-rules.ts';
import { sources } from './sources.ts';

/** From the 18th birthday; "ouder dan 18" leaves open whether 18 itself counts. */
const judgeFromAge = (facts: Facts): Judgement => {
  const from = parameterValue(facts.organisation, 'amaFromAge', facts.today);
  const reached = ageReached(facts.birthDate, from, facts.today);
  if (reached === 'open') return judged('unknown');
  if (reached === 'notReached') return judged('doesNotFit');
  return judged(ageReached(facts.birthDate, from + 1, facts.today) === 'reached' ? 'fits' : 'fitsIf');
};

/** To the day before the pension age of that birth year; from 65 on the sources disagree. */
const judgePensionAge = (facts: Facts): Judgement => {
  const pension = pensionAgeReached(facts.birthDate, facts.organisation, facts.today);
  if (pension === 'open') return judged('unknown');
  if (pension === 'reached') return judged('doesNotFit');
  const former = parameterValue(facts.organisation, 'amaFormerUpperAge', facts.today);
  return judged(ageReached(facts.birthDate, former, facts.today) === 'notReached' ? 'fits' : 'fitsIf');
};

/** Because of health or other difficulties: only yes or no, never which. Asked only of who cannot fully work. */
const judgeObstacle = (facts: Facts): Judgement | null => {
  if (look(facts, 'workNow', 'partly', 'notNow') !== 'yes') return null;
  return judgeByAnswer('obstacle', ['yes'], { yes: 'fits', no: 'doesNotFit' })(facts);
};

/** Support by the VAPH excludes AMA; asked only of who cannot fully work. */
const judgeVaph = (facts: Facts): Judgement | null => {
  if (look(facts, 'workNow', 'partly', 'notNow') !== 'yes') return null;
  return judgeByAnswer('vaphSupport', ['yes'], { yes: 'doesNotFit', no: 'fits' })(facts);
};

/** Who has to agree beforehand depends on the income; not knowing whether they did means: ask them. */
const permissionRule = (
  name: string,
  giver: PermissionGiver,
  condition: ConditionId,
  texts: ReasonTexts,
): Requirement => {
  const rule: Rule = {
    id: `ama.${name}`,
    source: sources.ama,
    verdicts: ['fits', 'fitsIf', 'unknown'],
    texts,
    conditions: [condition],
    judge: (facts) => {
      if (look(facts, 'income', ...permissionIncomes[giver]) !== 'yes') return null;
      if (facts.answers.permission === undefined) return judged('unknown', 'permission');
      return judged(look(facts, 'permission', giver) === 'yes' ? 'fits' : 'fitsIf', 'income', 'permission');
    },
  };
  return [rule];
};

/** Arbeidsmatige activiteiten in het kader van het gezondheids- en welzijnsbeleid. */
export const amaRules: readonly Requirement[] = [
  askedWorkRule('ama', sources.workPage),
  [
    {
      // "... die (tijdelijk) niet in staat zijn om een betaalde job uit te oefenen, toch een zinvolle bezigheid"; newer:
      // also for other statuses than jobseekers.
      id: 'ama.work',
      source: sources.ama,
      verdicts: ['fitsIf', 'doesNotFit', 'unknown'],
      texts: reasonTexts.amaWork,
      conditions: ['paidWorkNotPossible'],
      judge: judgeByAnswer('workNow', ['partly', 'notNow'], { yes: 'fitsIf', no: 'doesNotFit' }),
    },
  ],
  [
    {
      // "met medische, mentale, psychische, psychiatrische en/of sociale problemen"
      id: 'ama.obstacle',
      source: sources.ama,
      verdicts: ['fits', 'doesNotFit', 'unknown'],
      texts: reasonTexts.amaObstacle,
      judge: judgeObstacle,
    },
  ],
  [
    {
      // "tussen 18 en 65 jaar"; newer: older than 18
      id: 'ama.fromAge',
      source: sources.ama,
      verdicts: ['fits', 'fitsIf', 'doesNotFit', 'unknown'],
      texts: reasonTexts.amaFromAge,
      conditions: ['olderThan18'],
      judge: judgeFromAge,
    },
  ],
  [
    {
      // "tussen 18 en 65 jaar"; newer: younger than the pension age
      id: 'ama.pensionAge',
      source: sources.ama,
      verdicts: ['fits', 'fitsIf', 'doesNotFit', 'unknown'],
      texts: reasonTexts.amaPensionAge,
      conditions: ['olderThan65'],
      sourcesDisagree: {
        fitsIf: 'VDAB zegt tot 65; Departement Zorg zegt tot de pensioenleeftijd.',
      },
      judge: judgePensionAge,
    },
  ],
  [
    {
      // NIET (VAPH-dagondersteuning of begeleid werken, RTH of PVB)
      id: 'ama.vaph',
      source: sources.ama,
      verdicts: ['fits', 'doesNotFit', 'unknown'],
      texts: reasonTexts.amaVaph,
      judge: judgeVaph,
    },
  ],
  // "Via Sociaal Huis Kortemark verkreeg De Opstap de erkenning om in onze gemeente op te treden als begeleider."
  livesHereRule('ama', sources.workPage),
  [
    {
      // Which permission is needed follows from the income; an allowance for a handicap needs none.
      id: 'ama.status',
      source: sources.ama,
      verdicts: ['fits', 'unknown'],
      texts: reasonTexts.amaStatus,
      judge: (facts) =>
        facts.answers.income?.type === 'choices' ? judged('fits', 'income') : judged('unknown', 'income'),
    },
  ],
  permissionRule('permissionOcmw', 'ocmw', 'ocmwAgrees', reasonTexts.amaPermissionOcmw),
  permissionRule('permissionVdab', 'vdab', 'vdabAgrees', reasonTexts.amaPermissionVdab),
  permissionRule('permissionPhysician', 'advisingPhysician', 'physicianAgrees', reasonTexts.amaPermissionPhysician),
  [
    {
      // NIET AMA sociale economie: no question at the desk settles it
      id: 'ama.socialEconomy',
      source: sources.ama,
      verdicts: ['fitsIf'],
      texts: reasonTexts.amaSocialEconomy,
      conditions: ['noSocialEconomyAma'],
      judge: () => judged('fitsIf'),
    },
  ],
  minorRule('ama'),
];
