import { reasonTexts } from './reason-texts.ts';
import { type Facts, type Judgement, judgeByAnswer, judged, type Looked, look, type Requirement } from './rule.ts';
import { ageOpenRule, minorRule } from './shared-rules.ts';
import { sources } from './sources.ts';

/** Where somebody lives lets them become a wijk-werker (official address in Flanders); no address can still become one. */
const livesInFlanders = (facts: Facts): Looked => {
  const elsewhere = look(facts, 'residence', 'otherMunicipality');
  if (elsewhere !== 'yes') return elsewhere === 'no' ? 'yes' : 'open';
  const outside = look(facts, 'otherMunicipality', 'outsideFlanders');
  if (outside === 'open') return 'open';
  return outside === 'yes' ? 'no' : 'yes';
};

/**
 * Doing klusjes: with a leefloon the OCMW makes the afsprakenblad, in all other cases the VDAB mediator. Nobody is sent to
 * VDAB for wijk-werken that cannot be.
 */
const judgeKlus = (facts: Facts): Judgement | null => {
  if (look(facts, 'requestForHelp', 'doKlus') !== 'yes') return null;
  const here = livesInFlanders(facts);
  if (here === 'no') return null;
  const leefloon = look(facts, 'income', 'leefloon');
  if (leefloon === 'open') return judged('unknown', 'income');
  if (leefloon === 'yes') return null;
  if (here === 'open') {
    return judged(
      'unknown',
      look(facts, 'residence', 'otherMunicipality') === 'yes' ? 'otherMunicipality' : 'residence',
    );
  }
  return judged('fits', 'requestForHelp', 'income');
};

/** Who lives on a leefloon has to register; who is registered, or lives on something else, need not for that reason. */
const judgeLeefloon = (facts: Facts): Judgement | null => {
  const leefloon = look(facts, 'income', 'leefloon');
  const registered = look(facts, 'vdabRegistered', 'yes');
  if (leefloon === 'no' || registered === 'yes') return null;
  if (leefloon === 'open') return judged('unknown', 'income');
  return registered === 'no' ? judged('fits', 'income', 'vdabRegistered') : judged('unknown', 'vdabRegistered');
};

/** A letter found out later in the talk counts as much as one that was the reason to come. */
const judgeRvaLetter = (facts: Facts): Judgement | null => {
  if (look(facts, 'requestForHelp', 'rvaLetter') === 'yes') return judged('fits', 'requestForHelp');
  const onBenefit = look(facts, 'income', 'unemploymentBenefit', 'integrationBenefit');
  if (onBenefit === 'no') return null;
  if (onBenefit === 'open') return judged('unknown', 'income');
  return judgeByAnswer('rvaLetter', ['yes'], { yes: 'fits', no: null })(facts);
};

/** VDAB: no referral needed, so one good reason is enough. */
export const vdabRules: readonly Requirement[] = [
  [
    {
      // "Ben je op zoek naar betalend werk of wil je je inschrijven als werkzoekende, dan kan je daarvoor terecht bij
      // VDAB Diksmuide." Training: domain of VDAB too.
      id: 'vdab.asked',
      source: sources.workPage,
      verdicts: ['fits', 'doesNotFit', 'unknown'],
      texts: reasonTexts.vdabAsked,
      judge: judgeByAnswer('requestForHelp', ['findWork', 'registerVdab', 'trainingOrInternship'], {
        yes: 'fits',
        no: 'doesNotFit',
      }),
    },
    {
      id: 'vdab.klus',
      source: sources.wijkWerkToeleiding,
      verdicts: ['fits', 'unknown'],
      texts: reasonTexts.vdabKlus,
      judge: judgeKlus,
    },
    {
      id: 'vdab.leefloon',
      source: sources.leefloonRegistration,
      verdicts: ['fits', 'unknown'],
      texts: reasonTexts.vdabLeefloon,
      sourcesDisagree: {
        fits: 'Sinds 2024 is inschrijven verplicht met een leefloon. Of elk deel van die regel al geldt, is nog te bevestigen.',
      },
      judge: judgeLeefloon,
    },
    {
      id: 'vdab.rvaLetter',
      source: sources.rvaAdviceOrder,
      verdicts: ['fits', 'unknown'],
      texts: reasonTexts.vdabRvaLetter,
      judge: judgeRvaLetter,
    },
  ],
  minorRule('vdab'),
  ageOpenRule('vdab'),
];
