/** The words of the today tasks: neutral to staff, je-form to the client. */
export const taskTexts = {
  socialWorkerNow: 'Roep er vandaag nog een maatschappelijk werker bij: er is iets dringends.',
  registerApplication:
    'Dit is een aanvraag. Schrijf ze vandaag in het register van het OCMW, laat de cliënt ze ondertekenen en geef een ontvangstbewijs.',
  decisionWithin: (days: number): string => `De beslissing volgt binnen ${days} dagen.`,
  socialWorkerForMoney: 'Breng de cliënt vandaag bij een maatschappelijk werker voor de vraag om geld of leefloon.',
  forwardRequest: (days: number): string =>
    `Noteer de vraag, geef een ontvangstbewijs en stuur de vraag binnen ${days} dagen door naar het bevoegde OCMW. Schrijf erbij waarom.`,
  rvaEndUnknown: 'Zoek in de brief van de RVA op welke dag je uitkering stopt. Vraag het anders aan je vakbond.',
  rvaUnion: 'Vraag eerst uitleg over de brief aan je vakbond of aan de RVA.',
  rvaVdab: 'Ga daarna naar VDAB om werk te zoeken.',
  rvaSocialWorker: 'Plan een gesprek met een maatschappelijk werker, vóór de uitkering stopt.',
  rvaSocialWorkerToday: 'Plan vandaag een gesprek met een maatschappelijk werker.',
  rvaDaysLeft: (days: number): string =>
    days === 1 ? 'De uitkering stopt over 1 dag.' : `De uitkering stopt over ${days} dagen.`,
  rvaEarliest: (days: number): string =>
    days === 1
      ? 'De uitkering stopt op zijn vroegst over 1 dag.'
      : `De uitkering stopt op zijn vroegst over ${days} dagen.`,
  rvaStopsThisMonth: 'De uitkering stopt deze maand of is al gestopt.',
  rvaStopsToday: 'De uitkering stopt vandaag.',
  rvaStopped: 'De uitkering is al gestopt.',
  registerAtVdab:
    'Schrijf je in bij VDAB: met een leefloon moet dat meestal. Vraag het na bij je maatschappelijk werker.',
  afsprakenblad:
    'Vul met de cliënt het afsprakenblad voor wijk-werken in. Bij een leefloon doet het OCMW dat, niet VDAB.',
  afsprakenbladElsewhere:
    'Bij een leefloon vult het OCMW dat betaalt het afsprakenblad voor wijk-werken in. Kijk na welk OCMW dat is.',
  selfEmployedLeefloon: 'Kijk na of er ook recht is op een leefloon: dat kan ook voor wie zelfstandige is.',
  minorToSocialWorker: 'De cliënt is nog geen 18: eerst een gesprek met een maatschappelijk werker.',
  interpreter: 'Regel een tolk voor het volgende gesprek.',
  mandate: 'Vraag of de persoon zelf toestemming geeft, of laat die zelf komen. Zonder toestemming is er geen brief.',
  volunteeringC45b: 'Geef formulier C45B af bij je vakbond of uitbetalingsinstelling vóór je begint.',
  c45bRefusal: (days: number): string => `De RVA heeft dan ${days} werkdagen om te weigeren.`,
  volunteeringOcmw: 'Meld het vrijwilligerswerk vooraf aan het OCMW.',
  volunteeringPhysician: 'Vraag vooraf aan de adviserend arts van je ziekenfonds of het vrijwilligerswerk kan.',
} as const;
