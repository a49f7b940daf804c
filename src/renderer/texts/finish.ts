import type { Visit } from '../../domain/dossier/records.ts';

/** Words of the last page of a visit. */
export const finishTexts = {
  title: 'Bezoek afronden',
  lead: 'Elk bezoek eindigt met een blad voor thuis en een afgesproken volgende stap.',
  outcome: 'Wat kwam er uit het bezoek?',
  outcomeMissing: 'Kies wat er uit het bezoek kwam.',
  nextStep: 'Wat is de volgende stap?',
  nextStepHelp: 'Voor wie het dossier later opent. Mag leeg blijven.',
  close: 'Bezoek afronden',
  closedTitle: (day: string) => `Bezoek van ${day}`,
  noOutcome: 'Niet genoteerd.',
  letters: 'Brieven van dit bezoek',
  noLetters: 'Er is geen brief gemaakt.',
  otherPapers: 'Andere papieren',
  coach: 'Blad van de werkcoach',
  coachShow: 'Blad van de werkcoach tonen',
  proofs: 'Bewijzen voor de cliënt',
  proofsNeedName: 'Zonder naam kan er geen bewijs zijn. Vul bij "Wie" een naam in als de persoon toch een bewijs wil.',
  receipt: 'Ontvangstbewijs',
  receiptShow: 'Ontvangstbewijs tonen',
  receiptHelp: 'Deze vraag is een aanvraag. De cliënt krijgt vandaag nog een ontvangstbewijs mee.',
  attendance: 'Aanwezigheidsattest',
  attendanceShow: 'Aanwezigheidsattest tonen',
  attendanceHelp: 'Kijk de uren na. Laat je er een leeg, dan komt er een lijn om het met de hand te schrijven.',
  attendanceFrom: 'Van',
  attendanceTo: 'Tot',
  timeFault: 'Schrijf het uur als 9:05.',
  timeOrderFault: 'Dit uur ligt vóór het uur bij "Van".',
  draftLeft: 'Er is nog een brief in ontwerp.',
  draftLeftHelp: 'Hij blijft op het startscherm staan tot iemand hem afwerkt of intrekt.',
} as const;

export const outcomeTexts: Readonly<Record<NonNullable<Visit['outcome']>, string>> = {
  referred: 'Doorverwezen met een brief',
  informed: 'Informatie gekregen, geen brief nodig',
  toSocialWorker: 'Naar een maatschappelijk werker',
  clientDeclined: 'De cliënt wil geen doorverwijzing',
  forwarded: 'Vraag doorgestuurd naar een ander OCMW',
  unmetNeed: 'Er is geen aanbod voor deze vraag',
  left: 'De cliënt is weggegaan',
};
