/** Which laptops the house is on. */
export const laptopsTexts = {
  title: 'Laptops',
  settingsText:
    'Op welke laptops de dossiers van het huis staan, en hoe je er een toevoegt of een verloren laptop afsluit.',
  open: 'Laptops bekijken',
  lead: 'Op deze laptops staan de dossiers van het huis, verzegeld. Ze wisselen uit via de server of met een koerierbestand.',
  add: 'Laptop toevoegen',
  addByFile: 'Zonder netwerk: met een bestand',
  back: 'Terug naar Instellingen',
  nameless: 'Laptop zonder naam',
  here: (name: string) => (name === '' ? 'Deze laptop' : `${name} (deze laptop)`),
  seen: (moment: string) => `laatst gezien ${moment}`,
  notSeen: 'nooit meer gezien',
  silent: 'zweeg langer dan 90 dagen',
  revoked: 'afgesloten',
  notListed: (standing: string) => ['niet op de lijst van het huis', standing].filter((part) => part !== '').join(', '),
  blocked: (laptop: string | null) =>
    laptop === null
      ? 'geen toegang meer: de informaticadienst nam die weg'
      : `geen toegang meer: gevraagd door laptop "${laptop}", niet door een beheerder`,
  emptyTitle: 'Nog geen andere laptop',
  emptyText: 'Voeg een laptop toe als er meer collega’s tegelijk met de dossiers werken.',
  noServerTitle: 'Er is nog geen server ingesteld',
  noServerText:
    'Laptops wisselen uit via de server van het huis. Die stel je in bij Instellingen. Zonder server kan het ook: voeg een laptop toe met een bestand.',
  added: (name: string) =>
    `${name} hoort nu bij het huis. Meld je daar aan met je eigen wachtzin. Staat een collega er nog niet bij? Die meldt zich eerst één keer aan op een laptop die er al was, terwijl er verbinding is.`,
} as const;

/** The screen with the code. */
export const addLaptopTexts = {
  title: 'Laptop toevoegen',
  lead: 'Houd dit scherm open tot de nieuwe laptop klaar is.',
  making: 'De code wordt gemaakt…',
  stepsTitle: 'Op de nieuwe laptop',
  steps: [
    'Start Doorwijzer en kies "Deze laptop toevoegen".',
    'Typ het adres van de server en de code van dit scherm. Geef de laptop een naam.',
    'Kijk daarna hier: de nieuwe laptop meldt zich op dit scherm.',
  ],
  address: 'Adres van de server',
  code: 'Code',
  codeHelp:
    'De code werkt voor één laptop, een uur lang. Lees ze voor of toon ze. Stuur ze nooit per e-mail of bericht.',
  nobody: 'Er heeft zich nog geen laptop gemeld.',
  noConnection: 'Er is even geen verbinding met de server. Doorwijzer probeert het vanzelf opnieuw.',
  stranger:
    'Iemand schreef iets dat niet bij deze code hoort. Stop en maak een nieuwe code. Gebeurt het opnieuw, verwittig dan de informaticadienst.',
  ended:
    'Deze code is gebruikt. Hoorde de laptop al bij het huis, dan is ze nu opnieuw verbonden. Is ze gestopt, maak dan een nieuwe code.',
  close: 'Terug',
  stop: 'Stoppen',
  answered: (name: string) => `${name} is toegelaten en haalt nu op wat nodig is. Dit duurt enkele seconden.`,
  overtaken: 'De nieuwe laptop begon opnieuw. Kijk nog eens na en bevestig opnieuw.',
  failed: 'De code kon niet gemaakt worden: er is geen verbinding met de server. Probeer het later opnieuw.',
} as const;

/** A laptop that no network reaches. */
export const laptopFileTexts = {
  title: 'Laptop toevoegen met een bestand',
  lead: 'Heeft de nieuwe laptop geen netwerk? Dan gaat alles mee in één verzegeld bestand. Zet het op een USB-stick. Je krijgt er een code bij.',
  name: 'Naam van de nieuwe laptop',
  nameHelp: 'Zo herken je de laptop in de lijst, bijvoorbeeld Balie 2. Schrijf geen naam van een persoon.',
  nameMissing: 'Geef de laptop een naam.',
  mineHelp: 'Zo weet Doorwijzer dat jij het bent.',
  save: 'Bestand maken',
  saving: 'Bezig met het bestand…',
  cancel: 'Terug',
  busy: (rows: number) => `Bezig: ${rows} stukken weggeschreven`,
  cancelled: 'Je koos geen plaats voor het bestand. Er is niets gewijzigd.',
  notWritten:
    'Het bestand kon niet weggeschreven worden. Is de stick vol of uitgetrokken? Er staat geen half bestand. Probeer het hier opnieuw.',
  madeTitle: 'Het bestand is klaar',
  madeLead: 'Schrijf de code nu over. Ze staat alleen op dit scherm: sluit je het, dan is ze weg.',
  written: {
    saved: 'Het bestand is opgeslagen.',
    downloaded: 'Het bestand staat bij je downloads. Zet het op een stick.',
  },
  codeHelp: 'Wie het bestand en de code heeft, kan een laptop van dit huis maken. Bewaar ze nooit samen.',
  steps: [
    'Start Doorwijzer en kies "Deze laptop toevoegen", daarna "Met een bestand".',
    'Typ de code en kies het bestand op de stick.',
    'Meld je aan met je eigen wachtzin. Wis daarna het bestand van de stick.',
  ],
  colleagues:
    'Kan een collega er nog niet aanmelden? Die meldt zich eerst één keer aan op deze laptop. Neem daarna een koerierbestand mee.',
  afterwards:
    'Later neem je wijzigingen mee met een koerierbestand, in beide richtingen. Medewerkers toevoegen, toegang wegnemen en iemand wissen doe je hier, niet op de nieuwe laptop.',
  close: 'Ik heb de code overgeschreven',
} as const;

/** Somebody is at the door. */
export const admitLaptopTexts = {
  title: (name: string) => `Laptop "${name}" meldt zich`,
  lead: 'Is dit de laptop die je nu toevoegt? Vraag het aan wie er voor zit. Daarna kunnen collega’s er met hun eigen wachtzin aanmelden, en staan alle dossiers er verzegeld op.',
  mineHelp: 'Zo weet Doorwijzer dat jij het bent.',
  save: 'Deze laptop toelaten',
  saving: 'Bezig met toelaten…',
  cancel: 'Niet toelaten',
  noConnection: 'Er is geen verbinding met de server. Probeer het nog eens zodra ze terug is.',
  revoked: 'Deze laptop is vroeger afgesloten. Zet Doorwijzer er opnieuw op en vraag een nieuwe code.',
} as const;

/** Taking a lost laptop out. */
export const loseLaptopTexts = {
  open: 'Kwijt of gestolen? Sluit deze laptop af.',
  openUnlisted: 'Staat niet op de lijst van het huis. Onbekend of kwijt? Sluit deze laptop af.',
  title: (name: string) => `Laptop "${name}" afsluiten`,
  lead: 'Doe dit zodra een laptop kwijt of gestolen is, of voorgoed weg gaat. Het kan niet ongedaan gemaakt worden.',
  whatTitle: 'Wat er dan gebeurt',
  cannotTitle: 'Wat dit niet kan',
  withServer: {
    what: [
      'De server laat deze laptop niet meer toe. Ze krijgt niets meer van wat jullie vanaf nu schrijven.',
      'Vanaf nu gebruikt het huis een nieuwe sleutel.',
      'Zodra deze laptop nog eens verbinding met de server heeft, wist ze alles wat erop staat, ook zonder dat iemand zich aanmeldt.',
    ],
    cannot: [
      'Wat er op die laptop nog niet verzonden was, komt niet meer. Heb je ze in handen? Wissel daar dan eerst uit.',
      'Een laptop die nooit meer verbinding maakt, wist niets. De dossiers blijven er verzegeld op staan.',
      'Wie ook een wachtzin van een collega kent, kan op die laptop lezen wat er al stond. Is een wachtzin misschien bekend? Geef die collega dan nieuwe toegang, bij Medewerkers.',
    ],
  },
  withoutServer: {
    what: [
      'Deze laptop gaat voorgoed van de lijst van het huis.',
      'Vanaf nu gebruikt het huis een nieuwe sleutel voor wat jullie schrijven.',
      'Neem geen koerierbestand meer mee naar deze laptop, en lees er geen meer in dat ervan komt.',
    ],
    cannot: [
      'Wat van die laptop nog niet hier is, komt niet meer. Heb je ze in handen? Neem dan eerst een koerierbestand mee van daar.',
      'Dit huis heeft geen server. Deze laptop hoort dus niet dat ze afgesloten is, en wist niets. De dossiers blijven er verzegeld op staan.',
      'Heb je de laptop in handen? Laat ze dan leegmaken door de informaticadienst.',
      'Wie ook een wachtzin van een collega kent, kan op die laptop lezen wat er al stond. Is een wachtzin misschien bekend? Geef die collega dan nieuwe toegang, bij Medewerkers.',
    ],
  },
  reason: 'Wat is er gebeurd?',
  reasonHelp: 'Dit komt in het logboek. Schrijf geen namen.',
  reasonMissing: 'Schrijf kort wat er gebeurd is.',
  mineHelp: 'Zo weet Doorwijzer dat jij het bent.',
  save: 'Laptop afsluiten',
  saving: 'Bezig met afsluiten…',
  cancel: 'Niet afsluiten',
  done: (name: string) => `${name} is afgesloten.`,
  notTold:
    'De server weet het nog niet: er is geen verbinding. Zodra er verbinding is, gaat het vanzelf. Meld je daarvoor nog eens aan op deze laptop.',
} as const;
