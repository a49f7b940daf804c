import { openRoute } from '../catalogue/parameter.ts';
import { reasonTexts } from './reason-texts.ts';
import { type Facts, type Judgement, judgeByAnswer, judged, look, type ReasonTexts, type Requirement } from './rule.ts';
import { ageOpenRule, askedWorkRule, minorRule } from './shared-rules.ts';
import { sources } from './sources.ts';

type TwePathway = 'artikel60' | 'artikel61';

/** "Heb je recht op een leefloon, dan kan je het traject van Tijdelijke Werkervaring volgen." */
const judgeLeefloon = (facts: Facts): Judgement => {
  const leefloon = look(facts, 'income', 'leefloon');
  if (leefloon === 'open') return judged('unknown', 'income');
  if (leefloon === 'yes') return judged('fits', 'income');
  const equivalent = look(facts, 'income', 'equivalentLeefloon') === 'yes';
  const open = openRoute(facts.organisation, 'tweEquivalentLeefloon') !== null;
  return judged(equivalent && open ? 'fitsIf' : 'doesNotFit', 'income');
};

/** The OCMW that pays decides. Silent without a leefloon: the question makes no sense then. */
const judgePayer = (facts: Facts): Judgement | null => {
  if (look(facts, 'income', 'leefloon', 'equivalentLeefloon') !== 'yes') return null;
  return judgeByAnswer('leefloonPayer', ['thisOcmw'], { yes: 'fits', no: 'doesNotFit' })(facts);
};

/** kan minstens halftijds werken */
const judgeWork = (facts: Facts): Judgement => {
  if (look(facts, 'workNow', 'partly') === 'yes') return judged('fitsIf', 'workNow');
  const works = look(facts, 'workNow', 'yes');
  if (works === 'open') return judged('unknown', 'workNow');
  return judged(works === 'yes' ? 'fits' : 'doesNotFit', 'workNow');
};

/** Shown as long as no source says it for sure; what the office's own page says about either stands with the office. */
const notSure: Readonly<Record<TwePathway, ReasonTexts>> = {
  artikel60: {},
  artikel61: { fitsIf: 'Of artikel 61 vandaag nog gebruikt wordt, is nog te bevestigen.' },
};

/**
 * What artikel 60 and artikel 61 share, with the `own` requirements of one of them before what a social worker judges; the
 * OCMW decides, so this is never a refusal.
 */
const tweRules = (pathway: TwePathway, own: readonly Requirement[] = []): readonly Requirement[] => [
  askedWorkRule(pathway, sources.workPage),
  [
    {
      id: `${pathway}.leefloon`,
      source: sources.workPage,
      verdicts: ['fits', 'fitsIf', 'doesNotFit', 'unknown'],
      texts: reasonTexts.tweLeefloon,
      conditions: ['equivalentCounts'],
      judge: judgeLeefloon,
    },
  ],
  [
    {
      id: `${pathway}.payer`,
      source: sources.twe,
      verdicts: ['fits', 'doesNotFit', 'unknown'],
      texts: reasonTexts.twePayer,
      judge: judgePayer,
    },
  ],
  [
    {
      id: `${pathway}.work`,
      source: sources.twe,
      verdicts: ['fits', 'fitsIf', 'doesNotFit', 'unknown'],
      texts: reasonTexts.tweWork,
      conditions: ['halfTime'],
      judge: judgeWork,
    },
  ],
  [
    {
      // ingeschreven bij VDAB voor de start
      id: `${pathway}.vdab`,
      source: sources.twe,
      verdicts: ['fits', 'fitsIf', 'unknown'],
      texts: reasonTexts.tweVdab,
      conditions: ['registerAtVdab'],
      judge: judgeByAnswer('vdabRegistered', ['yes'], { yes: 'fits', no: 'fitsIf' }),
    },
  ],
  ...own,
  [
    {
      // nood aan werkervaring en competenties, haalbaar binnen 24 maanden, niet sociale economie, artikel 60 of 61
      id: `${pathway}.assessed`,
      source: sources.twe,
      verdicts: ['fitsIf'],
      texts: reasonTexts.tweAssessed,
      conditions: ['needsCompetences', 'feasibleIn24Months', 'notSocialEconomy', 'artikel60Or61'],
      sourcesDisagree: notSure[pathway],
      judge: () => judged('fitsIf'),
    },
  ],
  minorRule(pathway),
  ageOpenRule(pathway),
];

/** "via een artikel 60-tewerkstelling word je vaak ingezet in een werkpost binnen het lokaal bestuur" */
export const artikel60Rules: readonly Requirement[] = tweRules('artikel60');

/** "Bij een TWE-traject via een artikel 61 privé-tewerkstelling kun je ingezet worden in een privé-onderneming." */
export const artikel61Rules: readonly Requirement[] = tweRules('artikel61', [
  [
    {
      // Differs from artikel 60 by: a private employer found or sought.
      id: 'artikel61.employer',
      source: sources.workPage,
      verdicts: ['fits', 'fitsIf', 'doesNotFit', 'unknown'],
      texts: reasonTexts.artikel61Employer,
      conditions: ['employerFound'],
      judge: (facts) => {
        if (look(facts, 'income', 'leefloon', 'equivalentLeefloon') !== 'yes') return null;
        if (look(facts, 'privateEmployer', 'sought') === 'yes') return judged('fitsIf', 'privateEmployer');
        return judgeByAnswer('privateEmployer', ['found'], { yes: 'fits', no: 'doesNotFit' })(facts);
      },
    },
  ],
]);
