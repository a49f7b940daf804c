import { fillFromOrganisation } from './fill-from-organisation.ts';
import type { Organisation } from './organisation.ts';
import type { OpstapForm, PathwayId, RecipientId } from './pathways.ts';

interface PathwayText {
  readonly name: string;
  readonly summary: string;
}

/** Je-form, in the words of the seed pages where they still hold. */
const pathwayTexts: Readonly<Record<PathwayId, PathwayText>> = {
  deOpstap: {
    name: 'Trajectbegeleiding bij De Opstap',
    summary:
      'Een trajectbegeleidster helpt je om een geschikte plek op de arbeidsmarkt te vinden en ervaring op te doen.',
  },
  vdab: {
    name: '{vdab}',
    summary: 'Bij VDAB zoek je betaald werk of een opleiding en schrijf je je in als werkzoekende.',
  },
  wijkWerkenWorker: {
    name: 'Wijk-werken: zelf klusjes doen',
    summary: 'Je doet een paar uren per week klusjes en krijgt daarvoor wijk-werkcheques.',
  },
  wijkWerkenGebruiker: {
    name: 'Wijk-werken: een klusje laten doen',
    summary: 'Een wijk-werker komt bij jou een klusje doen. Je betaalt met wijk-werkcheques.',
  },
  workCoach: {
    name: 'Werkcoach wijk-werken ({coachPlaces})',
    summary: 'De werkcoach begeleidt je op de werkvloer tijdens je hele wijk-werktraject.',
  },
  ama: {
    name: 'Arbeidsmatige activiteiten (AMA)',
    summary: 'Een zinvolle bezigheid zonder loon, met begeleiding, voor wie nu geen betaald werk kan doen.',
  },
  artikel60: {
    name: 'Tijdelijke werkervaring via artikel 60',
    summary:
      'Je werkt met een echt loon bij het lokaal bestuur, in een ziekenhuis of bij een vzw. Het OCMW is je werkgever.',
  },
  artikel61: {
    name: 'Tijdelijke werkervaring via artikel 61',
    summary: 'Je werkt met een echt loon in een privébedrijf, met steun van De Opstap.',
  },
  otherActivation: {
    name: 'Andere vormen van activering',
    summary: 'De Opstap bekijkt samen met jou welk traject het best bij je past.',
  },
  selfEmployed: {
    name: 'Financiële moeilijkheden als zelfstandige',
    summary: 'Hulp voor wie zelfstandige is of was en het moeilijk heeft met geld of met de zaak.',
  },
};

/** Name and one-sentence description of a pathway at this office. */
export const pathwayTextOf = (id: PathwayId, organisation: Organisation): PathwayText => ({
  name: fillFromOrganisation(pathwayTexts[id].name, organisation),
  summary: fillFromOrganisation(pathwayTexts[id].summary, organisation),
});

/** The forms of trajectbegeleiding, as they stand on screen and in the letter. */
export const opstapFormTexts: Readonly<Record<OpstapForm, string>> = {
  socialContacts: 'Sociale contacten versterken',
  volunteering: 'Vrijwilligerswerk',
  werkervaringsstage: 'Werkervaringsstage (vroeger: beroepsverkennende stage)',
  artikel60: 'Tewerkstelling via artikel 60',
  ama: 'Arbeidsmatige activiteiten (AMA)',
  wijkWerken: 'Informatie over wijk-werken',
  otherActivation: 'Nog open: samen bekijken welke activering past',
};

const recipients: Readonly<Record<PathwayId, RecipientId | null>> = {
  deOpstap: 'deOpstap',
  vdab: 'vdab',
  // No letter to the wijk-werk organiser: the VDAB mediator makes the afsprakenblad, and then VDAB itself fits; with a
  // leefloon the OCMW does, which is a note to the social worker.
  wijkWerkenWorker: null,
  wijkWerkenGebruiker: null,
  workCoach: null,
  // Requested and approved by the social worker; De Opstap is the guide that the Sociaal Huis works with.
  ama: 'deOpstap',
  artikel60: null,
  artikel61: null,
  otherActivation: 'deOpstap',
  selfEmployed: null,
};

/** Who gets the letter when this pathway is chosen; null where there is no letter (a note, a page, or a klus). */
export const recipientOfPathway = (id: PathwayId): RecipientId | null => recipients[id];
