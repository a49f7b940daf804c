/** Printing all approved letters at once, from the page of today. */
export const batchTexts = {
  title: 'Goedgekeurde brieven afdrukken',
  lead: 'De brieven gaan een voor een naar de printer, in de volgorde van de namen. Elke brief begint op een nieuw blad.',
  open: (count: number) => (count === 1 ? '1 goedgekeurde brief afdrukken' : `${count} goedgekeurde brieven afdrukken`),
  print: (count: number) => (count === 1 ? 'Brief afdrukken' : `${count} brieven afdrukken`),
  again: (count: number) => (count === 1 ? 'Brief opnieuw afdrukken' : `${count} brieven opnieuw afdrukken`),
  noteAgain: (count: number) => (count === 1 ? 'Brief opnieuw noteren' : `${count} brieven opnieuw noteren`),
  stop: 'Stop na deze brief',
  stopping: 'Doorwijzer stopt na deze brief. Daarna kan je dit venster sluiten.',
  askPrinted: (name: string) => `Ligt de brief van ${name} op tafel?`,
  ready: 'klaar om af te drukken',
  printed: 'naar de printer',
  notPrinted: 'niet afgedrukt',
  notNoted: 'niet genoteerd',
  gone: 'al weg',
  ended: (printed: number, left: number) => {
    const gone = printed === 1 ? '1 brief ging naar de printer' : `${printed} brieven gingen naar de printer`;
    if (printed === 0 && left === 0)
      return 'Er was niets meer af te drukken. Hieronder zie je hoe het met elke brief staat.';
    if (left === 0) return `${gone}.`;
    return printed === 0
      ? 'Er is nog niets klaar. Hieronder zie je hoe het met elke brief staat.'
      : `${gone}, ${left} nog niet. Hieronder zie je hoe het met elke brief staat.`;
  },
  outcomes: {
    leftMeanwhile: 'Deze brief is intussen al vertrokken, of er is iets aan veranderd. Hij is nu niet afgedrukt.',
    diskRefuses: 'Er kan nu niets bewaard worden. Daarom is deze brief niet afgedrukt.',
    cancelled: 'Je sloot het venster van de printer zonder af te drukken.',
    notThere: 'Er kwam niets uit de printer.',
    damaged: 'Het bewaarde papier gaat niet open. Open de brief en zet hem terug naar ontwerp.',
    notKept: 'De brief ging naar de printer, maar dat kon niet bewaard worden. Druk hem niet opnieuw af.',
    unreachable:
      'De toesteldiensten antwoordden niet. Niet zeker of er papier kwam: kijk bij de printer en start Doorwijzer opnieuw.',
    notAPdf: 'Het papier is beschadigd. Open de brief en laat hem opnieuw goedkeuren.',
    notReleased: 'Deze brief mag zo niet vertrekken. Open hem: daar staat wat er veranderd is.',
    noPrinter: 'Er is geen printer gevonden.',
    printerStopped: 'De printer staat stil of is niet verbonden. Er is niets verstuurd.',
    queueRefused: 'De printer nam het papier niet aan. Kijk de printer na.',
  },
} as const;
