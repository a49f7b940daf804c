import { openRoute } from '../catalogue/parameter.ts';
import { reasonTexts } from './reason-texts.ts';
import { type Facts, type Judgement, judgeByAnswer, judged, look, type Requirement } from './rule.ts';
import { ageOpenRule, askedWorkRule, minorRule } from './shared-rules.ts';
import { sources } from './sources.ts';

/** An official address in Flanders: one of our sections, a Flemish municipality, or to be found out. */
const judgeDomicile = (facts: Facts): Judgement => {
  if (look(facts, 'residence', 'noFixedAddress') === 'yes') return judged('fitsIf', 'residence');
  const elsewhere = look(facts, 'residence', 'otherMunicipality');
  if (elsewhere === 'open') return judged('unknown', 'residence');
  if (elsewhere === 'no') return judged('fits', 'residence');
  const outside = look(facts, 'otherMunicipality', 'outsideFlanders');
  if (outside === 'open') return judged('unknown', 'otherMunicipality');
  return judged(outside === 'yes' ? 'doesNotFit' : 'fits', 'otherMunicipality');
};

/** Only where the organisation keeps this route open: it rests on the page of one organiser. */
const judgeIncapacitated = (facts: Facts): Judgement | null => {
  if (openRoute(facts.organisation, 'wijkWerkenIncapacitated') === null) return null;
  return judgeByAnswer('income', ['healthFund'], { yes: 'fitsIf', no: null })(facts);
};

/** The advising physician has to agree first, whichever way one becomes a wijk-werker. */
const judgePhysician = (facts: Facts): Judgement | null => {
  if (look(facts, 'income', 'healthFund') !== 'yes') return null;
  if (look(facts, 'permission', 'advisingPhysician') === 'yes') return null;
  return judged('fitsIf', 'income', 'permission');
};

/** Wijk-werken as worker. */
export const wijkWerkenWorkerRules: readonly Requirement[] = [
  askedWorkRule('wijkWerkenWorker', sources.workPage),
  [
    {
      // "als werkzoekende bij VDAB"
      id: 'wijkWerkenWorker.jobseeker',
      source: sources.workPage,
      verdicts: ['fits', 'fitsIf', 'unknown'],
      texts: reasonTexts.wijkWerkenJobseeker,
      conditions: ['registerAtVdab'],
      judge: judgeByAnswer('vdabRegistered', ['yes'], { yes: 'fits', no: 'fitsIf' }),
    },
    {
      // "of als persoon die recht heeft op een leefloon"
      id: 'wijkWerkenWorker.leefloon',
      source: sources.workPage,
      verdicts: ['fits', 'unknown'],
      texts: reasonTexts.wijkWerkenLeefloon,
      judge: judgeByAnswer('income', ['leefloon'], { yes: 'fits', no: null }),
    },
    {
      // Some organisers also list recognised incapacitated people with permission of the advising physician.
      id: 'wijkWerkenWorker.incapacitated',
      source: sources.wijkWerkIncapacitated,
      verdicts: ['fitsIf', 'unknown'],
      texts: reasonTexts.wijkWerkenIncapacitated,
      conditions: ['incapacitatedAccepted'],
      judge: judgeIncapacitated,
    },
  ],
  [
    {
      // mogelijk als domicilie in Vlaanderen
      id: 'wijkWerkenWorker.domicile',
      source: sources.wijkWerkToeleiding,
      verdicts: ['fits', 'fitsIf', 'doesNotFit', 'unknown'],
      texts: reasonTexts.wijkWerkenDomicile,
      conditions: ['domicileInFlanders'],
      judge: judgeDomicile,
    },
  ],
  [
    {
      id: 'wijkWerkenWorker.physician',
      source: sources.wijkWerkIncapacitated,
      verdicts: ['fitsIf'],
      texts: reasonTexts.wijkWerkenPhysician,
      conditions: ['physicianAgrees'],
      judge: judgePhysician,
    },
  ],
  [
    {
      // toeleider: leefloon -> the OCMW that pays it; not ready for an ordinary job, can work alone
      id: 'wijkWerkenWorker.abilityOcmw',
      source: sources.wijkWerkToeleiding,
      verdicts: ['fitsIf'],
      texts: reasonTexts.wijkWerkenAbilityOcmw,
      conditions: ['notReadyOcmw', 'worksAloneOcmw'],
      judge: (facts) => (look(facts, 'income', 'leefloon') === 'yes' ? judged('fitsIf', 'income') : null),
    },
    {
      // toeleider: everybody else -> the VDAB mediator
      id: 'wijkWerkenWorker.abilityVdab',
      source: sources.wijkWerkToeleiding,
      verdicts: ['fitsIf'],
      texts: reasonTexts.wijkWerkenAbilityVdab,
      conditions: ['notReadyVdab', 'worksAloneVdab'],
      judge: (facts) => (look(facts, 'income', 'leefloon') === 'yes' ? null : judged('fitsIf')),
    },
  ],
  minorRule('wijkWerkenWorker'),
  ageOpenRule('wijkWerkenWorker'),
];

/** Wijk-werken as the one who has a klus done: asks for no social data, so age and residence are no questions here. */
export const wijkWerkenGebruikerRules: readonly Requirement[] = [
  [
    {
      // "Zij helpen je graag verder bij ... het registreren van gebruikers of het aanvragen van een klusje."
      id: 'wijkWerkenGebruiker.asked',
      source: sources.workPage,
      verdicts: ['fits', 'doesNotFit', 'unknown'],
      texts: reasonTexts.klusAsked,
      judge: judgeByAnswer('requestForHelp', ['haveKlusDone'], { yes: 'fits', no: 'doesNotFit' }),
    },
  ],
  minorRule('wijkWerkenGebruiker'),
];

/** Some municipalities have a coach; which places those are is data of the organisation. */
const judgeCoachResidence = (facts: Facts): Judgement => {
  const { sections, otherMunicipalities } = facts.organisation;
  const withCoach = (places: readonly { readonly id: string; readonly hasWorkCoach?: boolean | undefined }[]) =>
    places.filter(({ hasWorkCoach }) => hasWorkCoach === true).map(({ id }) => id);
  if (look(facts, 'residence', ...withCoach(sections)) === 'yes') return judged('fitsIf', 'residence');
  const elsewhere = look(facts, 'residence', 'otherMunicipality');
  if (elsewhere === 'open') return judged('unknown', 'residence');
  if (elsewhere === 'no') return judged('doesNotFit', 'residence');
  const looked = look(facts, 'otherMunicipality', ...withCoach(otherMunicipalities));
  if (looked === 'open') return judged('unknown', 'otherMunicipality');
  return judged(looked === 'yes' ? 'fitsIf' : 'doesNotFit', 'otherMunicipality');
};

/** The work coach of wijk-werkers, where there is one. */
export const workCoachRules: readonly Requirement[] = [
  askedWorkRule('workCoach', sources.workCoachPage),
  [
    {
      // "... hebben Ieper, Heuvelland en Mesen beslist om extra coaching en ondersteuning te voorzien op de werkvloer
      // voor de wijk-werkers"
      id: 'workCoach.residence',
      source: sources.workCoachPage,
      verdicts: ['fitsIf', 'doesNotFit', 'unknown'],
      texts: reasonTexts.workCoachResidence,
      conditions: ['isWijkWerker'],
      judge: judgeCoachResidence,
    },
  ],
  minorRule('workCoach'),
  ageOpenRule('workCoach'),
];
