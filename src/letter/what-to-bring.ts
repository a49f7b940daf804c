import type { Contact } from '../domain/catalogue/organisation.ts';
import type { Answers } from '../domain/intake/answers.ts';
import { hasRvaLetter } from '../domain/intake/questions.ts';
import { hasChosen } from '../domain/intake/said.ts';
import type { Referral } from '../domain/referral/referral.ts';
import { defaultVdabPurpose } from './default-vdab-purpose.ts';

const identity = 'je identiteitskaart of verblijfsdocument';
const cv = 'je cv (als je er een hebt)';
const rvaLetter = 'de brief van de RVA over je uitkering';

const forSocialWorker = (answers: Answers): readonly string[] => [
  identity,
  ...(hasChosen(answers, 'requestForHelp', 'moneyOrLeefloon') ? ['papieren over je inkomen en je kosten'] : []),
  ...(hasRvaLetter(answers) ? [rvaLetter] : []),
  ...(hasChosen(answers, 'urgentSigns', 'seizure', 'energyCut') ? ['de brieven waarover je je zorgen maakt'] : []),
];

const forSelfEmployed = (answers: Answers): readonly string[] => [...forSocialWorker(answers), 'je ondernemingsnummer'];

type VdabPurpose = NonNullable<Referral['vdabPurpose']>;

/** What helps there, by what the client goes to VDAB for. */
const forVdabPurpose: Readonly<Record<VdabPurpose, readonly string[]>> = {
  register: ['je gsm en e-mailadres', cv],
  talk: [cv],
  wijkWerken: ['een lijstje met klusjes en met je vrije uren'],
};

const forVdab = (answers: Answers, purpose: VdabPurpose): readonly string[] => [
  identity,
  ...(hasRvaLetter(answers) ? [rvaLetter] : []),
  ...forVdabPurpose[purpose],
  'de brief van ons (als je er een krijgt)',
];

/**
 * What a person best takes along, by who they go to. Papers only: nothing about health is ever asked for here. `vdabPurpose`:
 * as chosen for the letter; null follows from the answers.
 */
export const whatToBring = (
  contact: Contact['id'],
  answers: Answers,
  vdabPurpose: Referral['vdabPurpose'] = null,
): string => {
  const lists: Readonly<Record<Contact['id'], readonly string[]>> = {
    sociaalHuis: forSocialWorker(answers),
    deOpstap: [identity, cv],
    vdab: forVdab(answers, vdabPurpose ?? defaultVdabPurpose(answers)),
    wijkWerken: [],
    workCoach: [identity],
    selfEmployedHelp: forSelfEmployed(answers),
  };
  const text = lists[contact].join(', ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
};
