/** The words of the today tasks: neutral to staff, je-form to the client. */
export const taskTexts = {
  socialWorkerNow: 'Roep er vandaag nog een maatschappelijk werker bij: er is iets dringends.',
  registerApplication: (days: number): string =>
    `Dit is een aanvraag. Schrijf ze vandaag in het register, laat ze ondertekenen en geef een ontvangstbewijs. De beslissing volgt binnen ${days} dagen.`,
  socialWorkerForMoney: 'Breng de cliënt vandaag bij een maatschappelijk werker voor de vraag om geld of leefloon.',
  forwardRequest: (days: number): string =>
    `Noteer de vraag, geef een ontvangstbewijs en stuur ze binnen ${days} dagen met de redenen door naar het bevoegde OCMW.`,
  rvaEndUnknown: 'Zoek in de brief van de RVA op welke dag je uitkering stopt. Vraag het anders aan je vakbond.',
  rvaUnion: 'Vraag eerst uitleg over de brief aan je vakbond of aan de RVA.',
  rvaVdab: 'Ga daarna naar VDAB om werk te zoeken.',
  rvaSocialWorker: 'Plan een gesprek met een maatschappelijk werker voor de uitkering stopt.',
  rvaSocialWorkerToday: 'Plan vandaag een gesprek met een maatschappelijk werker.',
  rvaDaysLeft: (days: number): string =>
    days === 1 ? 'De uitkering stopt over 1 dag.' : `De uitkering stopt over ${days} dagen.`,
  rvaStopsToday: 'De uitkering stopt vandaag.',
  rvaStopped: 'De uitkering is al gestopt.',
  registerAtVdab: 'Schrijf je in bij VDAB: dat moet als je een leefloon krijgt.',
  afsprakenblad:
    'Maak met de cliënt het afsprakenblad voor wijk-werken. Bij een leefloon doet het OCMW dat, niet VDAB.',
  selfEmployedLeefloon: 'Kijk na of er ook recht is op een leefloon: dat kan ook voor wie zelfstandige is.',
  minorToSocialWorker: 'De cliënt is nog geen 18: eerst een gesprek met een maatschappelijk werker.',
  interpreter: 'Regel een tolk voor het volgende gesprek.',
  mandate: 'Vraag een volmacht of laat de persoon zelf komen. Zonder volmacht is er geen brief.',
  volunteeringC45b: 'Geef formulier C45B af bij je vakbond of uitbetalingsinstelling voor je begint.',
  volunteeringOcmw: 'Meld het vrijwilligerswerk vooraf aan het OCMW.',
  volunteeringPhysician: 'Vraag vooraf aan de adviserend arts van je ziekenfonds of het vrijwilligerswerk kan.',
} as const;
