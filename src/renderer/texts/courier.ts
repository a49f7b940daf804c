/** The exchange by a file on a stick. */
export const courierTexts = {
  title: 'Koerierbestand',
  lead: 'Heeft een laptop geen netwerk? Neem de dossiers dan mee op een USB-stick. Het bestand is verzegeld: alleen laptops van dit huis kunnen het lezen. Twee keer inlezen kan geen kwaad.',
  open: 'Koerierbestand maken of inlezen',
  what: 'Wat gaat er mee?',
  choices: {
    waiting: 'Alleen wat nog niet op de server staat',
    all: 'Alles',
  },
  make: 'Koerierbestand maken',
  read: 'Koerierbestand inlezen',
  readHelp: 'Kies een bestand dat eindigt op .dwk. Het wordt eerst helemaal nagekeken.',
  busy: {
    writing: (rows: number) => `Bezig: ${rows} stukken weggeschreven`,
    reading: (rows: number) => (rows === 0 ? 'Bezig met nakijken' : `Bezig: ${rows} stukken ingelezen`),
  },
  written: {
    saved: (rows: number) => `Het koerierbestand is opgeslagen: ${rows} stukken.`,
    downloaded: (rows: number) => `Het koerierbestand staat bij je downloads: ${rows} stukken. Zet het op een stick.`,
  },
  nothing: 'Er is niets om mee te nemen: alles staat al op de server.',
  taken: (rows: number) => `Ingelezen: ${rows} stukken uit het bestand staan nu op deze laptop.`,
  held: (rows: number) =>
    `${rows} ${rows === 1 ? 'stuk gaat' : 'stukken gaan'} hier nog niet open. Doorwijzer probeert het opnieuw als je aanmeldt.`,
  failures: {
    notBackup: 'Dit is geen koerierbestand van Doorwijzer. Er is niets gewijzigd.',
    damagedFile: 'Dit koerierbestand is niet heel. Maak op de andere laptop een nieuw. Er is niets gewijzigd.',
    otherOffice: 'Dit koerierbestand hoort bij een ander huis. Er is niets gewijzigd.',
    newerApp:
      'Dit werd gemaakt door een nieuwere Doorwijzer. Installeer eerst de nieuwste versie. Er is niets gewijzigd.',
    notWritten:
      'Het bestand kon niet weggeschreven worden. Is de stick vol of uitgetrokken? Er staat geen half bestand.',
    unreachable: 'De toesteldiensten zijn nu niet bereikbaar. Sluit Doorwijzer, start het opnieuw en probeer nog eens.',
    notKept: 'De schijf weigert. Maak plaats vrij en lees het bestand opnieuw in. Wat al binnen is, blijft.',
  },
} as const;
