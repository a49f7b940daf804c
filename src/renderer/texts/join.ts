/** The screen on which a laptop becomes one of a house that works on another laptop already. */
export const joinTexts = {
  title: 'Deze laptop toevoegen aan het huis',
  lead: 'Vraag een beheerder om op een laptop van het huis "Laptop toevoegen" te kiezen, bij Instellingen. Daar staat de code die je hier typt.',
  address: 'Adres van de server',
  addressHelp: 'Het staat op het scherm van de beheerder, bij de code. Bijvoorbeeld https://doorwijzer.voorbeeld.be',
  code: 'Code',
  codeHelp: 'Acht groepjes van vier. Hoofdletters en spaties maken niet uit. De code werkt één keer, een uur lang.',
  name: 'Naam van deze laptop',
  nameHelp: 'Zo herken je de laptop in de lijst, bijvoorbeeld Balie 2. Schrijf geen naam van een persoon.',
  missing: {
    address: 'Typ het adres van de server, met https:// ervoor.',
    code: 'De code heeft 32 letters en cijfers. Kijk ze nog eens na.',
    name: 'Geef de laptop een naam.',
  },
  byFileText: 'Heeft deze laptop geen netwerk?',
  byFile: 'Met een bestand',
  start: 'Laptop aanmelden',
  busy: 'Bezig met aanmelden…',
  back: 'Terug',
  stop: 'Stoppen',
  waitingTitle: 'Deze laptop wacht op de beheerder',
  waiting: (name: string) =>
    `Op de laptop van de beheerder verschijnt nu "${name}". Zodra de beheerder dat bevestigt, gaat het hier vanzelf verder.`,
  noConnection: 'Er is even geen verbinding met de server. Zodra ze terug is, gaat het hier vanzelf verder.',
  failures: {
    noSuchCode:
      'De server kent deze code niet. Ze is al gebruikt, ouder dan een uur, of verkeerd getypt. Vraag zo nodig een nieuwe code.',
    tooOften: 'Er werd te vaak geprobeerd. Wacht een paar minuten en probeer opnieuw.',
    unavailable: 'De server kan nu niet antwoorden. Probeer het over een paar minuten opnieuw.',
    unreachable: 'Er is geen verbinding met dit adres. Kijk het adres en het netwerk na, en probeer opnieuw.',
    notTheServer:
      'Op dit adres antwoordt iets anders dan de server. Kijk het adres na. Op een wifi-netwerk van een ander huis moet je je soms eerst aanmelden in een webbrowser.',
    badCertificate:
      'Deze laptop vertrouwt de server niet: het certificaat klopt niet. Verwittig de informaticadienst, en kijk of de datum van deze laptop juist is.',
    cannotKeep:
      'Deze laptop kon de toegang niet bewaren. Kijk of er plaats is op de schijf en of de sleutelbos van het systeem open is. Vraag daarna een nieuwe code.',
    codeEnded: 'De beheerder is gestopt met deze code. Vraag een nieuwe code. Op deze laptop is niets bewaard.',
    codeInUse: 'Een andere laptop gebruikt deze code. Vraag voor deze laptop een eigen code.',
    notAuthentic:
      'Het antwoord hoort niet bij deze code en deze laptop. Er is niets bewaard. Vraag een nieuwe code. Gebeurt het opnieuw, verwittig dan de informaticadienst.',
    newerApp: 'Het huis werkt met een nieuwere Doorwijzer. Installeer eerst de nieuwste versie.',
    otherOffice: 'Op deze laptop staat al een huis. Er is niets gewijzigd.',
    diskRefused: 'De schijf van deze laptop weigert. Maak plaats vrij en begin opnieuw.',
    other: 'Dat lukte niet. Er is niets bewaard. Vraag een nieuwe code en probeer opnieuw.',
  },
} as const;

/** The same without a network. */
export const joinByFileTexts = {
  lead: 'Een beheerder maakt het bestand op een laptop van het huis: Instellingen, Laptops, "Zonder netwerk: met een bestand". Daar staat ook de code.',
  codeHelp: 'Acht groepjes van vier. Hoofdletters en spaties maken niet uit.',
  file: 'Bestand van de andere laptop',
  fileHelp: 'Typ eerst de code. Kies dan het bestand dat eindigt op .dwl. Het wordt eerst helemaal nagekeken.',
  busy: (rows: number) => (rows === 0 ? 'Bezig met nakijken' : `Bezig: ${rows} stukken ingelezen`),
  failures: {
    notAuthentic:
      'Deze code hoort niet bij dit bestand. Kijk de code na, en of dit het juiste bestand is. Er is niets bewaard.',
    damagedFile: 'Dit bestand is niet heel. Maak op de andere laptop een nieuw. Er is niets bewaard.',
    incomplete: 'In dit bestand staat niet alles. Maak op de andere laptop een nieuw. Er is niets bewaard.',
    notBackup: 'Dit is geen bestand om een laptop toe te voegen. Kies het bestand dat eindigt op .dwl.',
    olderFormat: 'Dit bestand is te oud voor deze Doorwijzer. Maak op de andere laptop een nieuw.',
    newerApp:
      'Dit werd gemaakt door een nieuwere Doorwijzer. Installeer eerst de nieuwste versie. Er is niets bewaard.',
    otherOffice: 'Op deze laptop staat al een huis. Er is niets gewijzigd.',
    unreachable: 'De toesteldiensten zijn nu niet bereikbaar. Sluit Doorwijzer, start het opnieuw en probeer nog eens.',
    diskRefused: 'De schijf van deze laptop weigert. Maak plaats vrij en begin opnieuw.',
  },
} as const;
