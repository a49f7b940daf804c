import type { KlusRequest } from '../../domain/dossier/records.ts';

/** Words of the two-minute flow for who wants a klus done. */
export const klusTexts = {
  title: 'Een klusje laten doen',
  lead: 'Geen vragen over inkomen, werk of gezondheid. Er komt geen dossier.',
  gone: 'Deze klus is er niet (meer).',
  applicantKind: 'Wie vraagt het?',
  task: 'Wat moet er gebeuren?',
  taskHelp: 'In een paar woorden, bijvoorbeeld "haag scheren, 20 meter".',
  taskKind: 'Soort klus',
  place: 'Waar is het?',
  placeHelp: 'Straat en deelgemeente zijn genoeg.',
  wishedMoment: 'Wanneer past het?',
  wishedMomentHelp: 'Bijvoorbeeld "in de voormiddag" of "vóór eind maart".',
  name: 'Naam',
  nameHelp: 'Om terug te bellen.',
  phone: 'Telefoon of gsm',
  keepUnchecked: 'Toch bewaren als "niet gecontroleerd"',
  sheet: 'Blad om mee te geven',
  showSheet: 'Blad tonen',
  close: 'Klus afronden',
  closedTitle: 'Deze klus is afgerond',
  reopen: 'Opnieuw openen',
  taskMissing: 'Schrijf kort wat er moet gebeuren.',
} as const;

export const applicantKindTexts: Readonly<Record<KlusRequest['applicantKind'], string>> = {
  private: 'Een privépersoon',
  municipality: 'De gemeente',
  ocmw: 'Het OCMW',
  school: 'Een school',
  farm: 'Een land- of tuinbouwbedrijf',
  association: 'Een vzw of vereniging',
  unknown: 'Nog niet gevraagd',
};

/** Tasks that municipalities choose from; which ones are offered here is up to the organiser. */
export const taskKindTexts: Readonly<Record<string, string>> = {
  '': 'Nog niet gekozen',
  repairs: 'Kleine herstelling',
  garden: 'Klein werk in de tuin',
  household: 'Hulp in het huishouden',
  care: 'Oppas of gezelschap',
  prevention: 'Toezicht, bijvoorbeeld aan een school',
  events: 'Hulp bij een activiteit',
  farm: 'Seizoenwerk op een bedrijf',
  other: 'Iets anders',
};
