import { reasonTexts } from './reason-texts.ts';
import { judgeByAnswer, judged, look, type Requirement } from './rule.ts';
import { ageOpenRule, livesHereRule, minorRule, workRequests } from './shared-rules.ts';
import { sources } from './sources.ts';

/** Trajectbegeleiding by De Opstap: fits if approved, for everyone who asks help with work and is not turned away. */
export const opstapRules: readonly Requirement[] = [
  [
    {
      // "Je kunt niet zomaar zelf beslissen om vzw De Opstap in te schakelen: het zal eerst een maatschappelijk werker
      // van het Sociaal Huis zijn die je naar de werking van De Opstap doorverwijst."
      id: 'deOpstap.asked',
      source: sources.workPage,
      verdicts: ['fitsIf', 'doesNotFit', 'unknown'],
      texts: reasonTexts.opstapAsked,
      conditions: ['approved'],
      judge: judgeByAnswer('requestForHelp', workRequests, { yes: 'fitsIf', no: 'doesNotFit' }),
    },
  ],
  livesHereRule('deOpstap', sources.workPage),
  [
    {
      // "... maar bijvoorbeeld ook om een beroepsverkennende stage": since 1 January 2023 the werkervaringsstage.
      id: 'deOpstap.internship',
      source: sources.werkervaringsstage,
      verdicts: ['fitsIf'],
      texts: reasonTexts.opstapInternship,
      conditions: ['suitableInternship'],
      judge: (facts) =>
        look(facts, 'requestForHelp', 'trainingOrInternship') === 'yes' ? judged('fitsIf', 'requestForHelp') : null,
    },
  ],
  minorRule('deOpstap'),
  ageOpenRule('deOpstap'),
];

/** "Naast wijkwerken, arbeidsmatige activiteiten of een TWE-traject bestaan er nog tal van andere activeringsmaatregelen." */
export const otherActivationRules: readonly Requirement[] = [
  [
    {
      // "De Opstap bekijkt samen met jou het traject dat het best bij jou aansluit en volgt dit mee op."
      id: 'otherActivation.asked',
      source: sources.workPage,
      verdicts: ['fitsIf', 'doesNotFit', 'unknown'],
      texts: reasonTexts.otherAsked,
      conditions: ['approved'],
      judge: judgeByAnswer('requestForHelp', [...workRequests, 'somethingElse'], { yes: 'fitsIf', no: 'doesNotFit' }),
    },
  ],
  livesHereRule('otherActivation', sources.workPage),
  minorRule('otherActivation'),
  ageOpenRule('otherActivation'),
];

/** "Voor dergelijke dossiers verwijzen we graag door naar onze pagina 'Financiële moeilijkheden als zelfstandige'." */
export const selfEmployedRules: readonly Requirement[] = [
  [
    {
      // "Vragen/moeilijkheden omtrent zelfstandige activiteit"
      id: 'selfEmployed.asked',
      source: sources.workPage,
      verdicts: ['fits', 'doesNotFit', 'unknown'],
      texts: reasonTexts.selfEmployedAsked,
      judge: judgeByAnswer('requestForHelp', ['selfEmployedProblems'], { yes: 'fits', no: 'doesNotFit' }),
    },
    {
      // A self-employed person who comes for something else may still need this page.
      id: 'selfEmployed.status',
      source: sources.workPage,
      verdicts: ['fitsIf', 'unknown'],
      texts: reasonTexts.selfEmployedStatus,
      conditions: ['difficulties'],
      judge: judgeByAnswer('selfEmployed', ['active', 'stopped'], { yes: 'fitsIf', no: null }),
    },
  ],
  minorRule('selfEmployed'),
  ageOpenRule('selfEmployed'),
];
