import type { ReasonTexts } from './rule.ts';

/**
 * The words of the reasons, je-form, one plain sentence each. Which verdict a rule gives stands with the rule.
 * `{...}` is filled by catalogue/fill-from-organisation.ts.
 */
const notAskedWork = 'Je vraagt nu geen hulp bij werk.';
const openRequest = 'We weten nog niet waarvoor je komt.';
const openIncome = 'We weten nog niet waarvan je leeft.';
const openResidence = 'We weten nog niet waar je woont.';
const openVdab = 'We weten nog niet of je ingeschreven bent bij VDAB.';
const openWork = 'We weten nog niet of je nu betaald werk kunt doen.';

const askedWork: ReasonTexts = {
  fits: 'Je vraagt hulp bij werk of een zinvolle bezigheid.',
  doesNotFit: notAskedWork,
  unknown: openRequest,
};

const livesHere: ReasonTexts = {
  fits: 'Je woont in onze gemeente.',
  fitsIf: 'Je hebt geen vast adres: we kijken eerst na welk OCMW je helpt.',
  doesNotFit: 'Je woont in een andere gemeente: het OCMW daar helpt je verder.',
  unknown: openResidence,
};

export const reasonTexts = {
  minor: { fitsIf: 'Je bent nog geen 18: eerst een maatschappelijk werker.' },
  ageOpen: { fitsIf: 'We weten nog niet zeker of je 18 of ouder bent.' },
  askedWork,
  livesHere,
  opstapAsked: {
    fitsIf: 'Je vraagt hulp bij werk: dit kan als een maatschappelijk werker je doorverwijst.',
    doesNotFit: notAskedWork,
    unknown: openRequest,
  },
  opstapInternship: { fitsIf: 'Een stage kan een werkervaringsstage zijn, als die bij je past.' },
  vdabAsked: {
    fits: 'Je zoekt betaald werk, een opleiding of een inschrijving als werkzoekende.',
    doesNotFit: 'Je zoekt nu geen betaald werk en vraagt geen opleiding of inschrijving.',
    unknown: openRequest,
  },
  vdabKlus: {
    fits: 'Je wil klusjes doen: de bemiddelaar van VDAB maakt daarover afspraken met jou.',
    unknown: 'We weten nog niet waarvan je leeft of waar je woont.',
  },
  vdabLeefloon: {
    fits: 'Je krijgt een leefloon: dan moet je meestal ingeschreven zijn bij VDAB.',
    unknown: 'We weten nog niet of je een leefloon krijgt en bij VDAB ingeschreven bent.',
  },
  vdabRvaLetter: {
    fits: 'Je kreeg een brief van de RVA: VDAB helpt je om werk te zoeken.',
    unknown: 'We weten nog niet of je uitkering stopt.',
  },
  wijkWerkenDomicile: {
    fits: 'Je woont in Vlaanderen.',
    fitsIf: 'Je hebt geen vast adres: wijk-werken kan met een officieel adres in Vlaanderen.',
    doesNotFit: 'Je woont niet in Vlaanderen.',
    unknown: openResidence,
  },
  wijkWerkenJobseeker: {
    fits: 'Je bent ingeschreven bij VDAB.',
    fitsIf: 'Je schrijft je eerst in bij VDAB.',
    unknown: openVdab,
  },
  wijkWerkenLeefloon: {
    fits: 'Je krijgt een leefloon.',
    unknown: openIncome,
  },
  wijkWerkenIncapacitated: {
    fitsIf: 'Je krijgt een uitkering van het ziekenfonds: sommige organisaties laten wijk-werken dan toe.',
    unknown: openIncome,
  },
  wijkWerkenPhysician: { fitsIf: 'De adviserend arts moet het vooraf goedvinden.' },
  wijkWerkenAbilityVdab: { fitsIf: 'De bemiddelaar van VDAB bekijkt of wijk-werken bij je past.' },
  wijkWerkenAbilityOcmw: { fitsIf: 'Het OCMW dat je leefloon betaalt, bekijkt of wijk-werken bij je past.' },
  klusAsked: {
    fits: 'Je wil een klusje laten doen.',
    doesNotFit: 'Je wil nu geen klusje laten doen.',
    unknown: openRequest,
  },
  workCoachResidence: {
    fitsIf: 'In jouw gemeente is er een werkcoach: dit kan als je wijk-werker bent.',
    doesNotFit: 'De werkcoach is er alleen voor inwoners van {coachPlaces}.',
    unknown: openResidence,
  },
  amaWork: {
    fitsIf: 'Betaald werk lukt nu niet of maar deels: een maatschappelijk werker bekijkt dit met jou.',
    doesNotFit: 'Je kunt nu betaald werk doen.',
    unknown: openWork,
  },
  amaObstacle: {
    fits: 'Betaald werk lukt niet door gezondheid of andere moeilijkheden.',
    doesNotFit: 'Dat betaald werk niet lukt, komt niet door gezondheid of andere moeilijkheden.',
    unknown: 'We weten nog niet of betaald werk nu moeilijk is door gezondheid of andere moeilijkheden.',
  },
  amaFromAge: {
    fits: 'Je bent oud genoeg voor arbeidsmatige activiteiten.',
    fitsIf: 'Je bent 18: of het dan al kan, moet nog bevestigd worden.',
    doesNotFit: 'Arbeidsmatige activiteiten kunnen pas vanaf je 18de verjaardag.',
    unknown: 'We weten niet zeker of je al 18 bent.',
  },
  amaPensionAge: {
    fits: 'Je hebt de pensioenleeftijd nog niet.',
    fitsIf: 'Je bent 65 of ouder, maar hebt de pensioenleeftijd nog niet.',
    doesNotFit: 'Je hebt de pensioenleeftijd: arbeidsmatige activiteiten kunnen dan niet meer.',
    unknown: 'We weten niet zeker of je de pensioenleeftijd al hebt.',
  },
  amaVaph: {
    fits: 'Je krijgt geen begeleiding van het VAPH.',
    doesNotFit: 'Je krijgt al begeleiding van het VAPH: dat kan niet samen.',
    unknown: 'We weten nog niet of je begeleiding van het VAPH krijgt.',
  },
  amaSocialEconomy: { fitsIf: 'Dit kan alleen als je geen arbeidsmatige activiteiten in de sociale economie volgt.' },
  amaPermissionOcmw: {
    fits: 'Het OCMW gaf al toelating.',
    fitsIf: 'Je krijgt een leefloon: vraag vooraf toelating aan het OCMW.',
    unknown: 'We weten nog niet of het OCMW toelating gaf.',
  },
  amaPermissionVdab: {
    fits: 'VDAB gaf al toelating.',
    fitsIf: 'Je krijgt een uitkering van de RVA: vraag vooraf toelating aan VDAB.',
    unknown: 'We weten nog niet of VDAB toelating gaf.',
  },
  amaPermissionPhysician: {
    fits: 'De adviserend arts gaf al toelating.',
    fitsIf: 'Je krijgt een uitkering van het ziekenfonds: vraag vooraf toelating aan de adviserend arts.',
    unknown: 'We weten nog niet of de adviserend arts toelating gaf.',
  },
  amaStatus: { fits: 'We weten waarvan je leeft, dus ook wie toelating moet geven.', unknown: openIncome },
  tweLeefloon: {
    fits: 'Je krijgt een leefloon.',
    fitsIf: 'Je krijgt een equivalent leefloon: het OCMW bekijkt of dat genoeg is.',
    doesNotFit: 'Je krijgt nu geen leefloon: dat is hier nodig.',
    unknown: openIncome,
  },
  twePayer: {
    fits: 'Ons OCMW betaalt je leefloon.',
    doesNotFit: 'Een ander OCMW betaalt je leefloon: dat OCMW beslist.',
    unknown: 'We weten nog niet welk OCMW je leefloon betaalt.',
  },
  tweWork: {
    fits: 'Je kunt nu betaald werk doen.',
    fitsIf: 'Je kunt deels werken: minstens halftijds is nodig.',
    doesNotFit: 'Betaald werk lukt nu niet.',
    unknown: openWork,
  },
  tweVdab: {
    fits: 'Je bent ingeschreven bij VDAB.',
    fitsIf: 'Je moet ingeschreven zijn bij VDAB voordat je begint.',
    unknown: openVdab,
  },
  tweAssessed: {
    fitsIf: 'Een maatschappelijk werker bekijkt of dit bij je past, en het OCMW beslist.',
  },
  artikel61Employer: {
    fits: 'Je kent een bedrijf waar je kunt werken.',
    fitsIf: 'Je zoekt nog een bedrijf: dit kan als een bedrijf je wil aannemen.',
    doesNotFit: 'Er is geen bedrijf en je zoekt er geen.',
    unknown: 'We weten nog niet of je een bedrijf kent of zoekt.',
  },
  otherAsked: {
    fitsIf: 'De Opstap zoekt mee naar iets anders, als een maatschappelijk werker je doorverwijst.',
    doesNotFit: notAskedWork,
    unknown: openRequest,
  },
  selfEmployedAsked: {
    fits: 'Je hebt problemen als zelfstandige.',
    doesNotFit: 'Je vraagt geen hulp als zelfstandige.',
    unknown: openRequest,
  },
  selfEmployedStatus: {
    fitsIf: 'Je bent of was zelfstandige: dit kan als je het moeilijk hebt met geld of je zaak.',
    unknown: 'We weten nog niet of je zelfstandige bent of was.',
  },
} as const satisfies Readonly<Record<string, ReasonTexts>>;
