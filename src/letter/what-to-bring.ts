import type { Contact } from '../domain/catalogue/organisation.ts';
import type { Answers } from '../domain/intake/answers.ts';
import { hasRvaLetter } from '../domain/intake/questions.ts';
import { hasChosen } from '../domain/intake/said.ts';

const identity = 'je identiteitskaart of verblijfsdocument';
const rvaLetter = 'de brief van de RVA over je uitkering';

const forSocialWorker = (answers: Answers): readonly string[] => [
  identity,
  ...(hasChosen(answers, 'requestForHelp', 'moneyOrLeefloon') ? ['papieren over je inkomen en je kosten'] : []),
  ...(hasRvaLetter(answers) ? [rvaLetter] : []),
  ...(hasChosen(answers, 'urgentSigns', 'seizure', 'energyCut') ? ['de brieven waarover je je zorgen maakt'] : []),
];

const forSelfEmployed = (answers: Answers): readonly string[] => [...forSocialWorker(answers), 'je ondernemingsnummer'];

/** What a person best takes along, by who they go to. Papers only: nothing about health is ever asked for here. */
export const whatToBring = (contact: Contact['id'], answers: Answers): string => {
  const lists: Readonly<Record<Contact['id'], readonly string[]>> = {
    sociaalHuis: forSocialWorker(answers),
    deOpstap: [identity, 'je cv (als je er een hebt)'],
    vdab: [
      identity,
      ...(hasRvaLetter(answers) ? [rvaLetter] : []),
      'je cv (als je er een hebt)',
      'de brief van ons (als je er een krijgt)',
    ],
    wijkWerken: [],
    workCoach: [identity],
    selfEmployedHelp: forSelfEmployed(answers),
  };
  const text = lists[contact].join(', ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
};
