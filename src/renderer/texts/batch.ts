/** Printing all approved letters at once, from the page of today. */
export const batchTexts = {
  title: 'Goedgekeurde brieven afdrukken',
  lead: 'De brieven gaan een voor een naar de printer, in de volgorde van de namen. Elke brief begint op een nieuw blad.',
  open: (count: number) => (count === 1 ? '1 goedgekeurde brief afdrukken' : `${count} goedgekeurde brieven afdrukken`),
  print: (count: number) => (count === 1 ? 'Brief afdrukken' : `${count} brieven afdrukken`),
  again: (count: number) => (count === 1 ? 'Brief opnieuw afdrukken' : `${count} brieven opnieuw afdrukken`),
  askPrinted: (name: string) => `Ligt de brief van ${name} op tafel?`,
  ready: 'klaar om af te drukken',
  printed: 'naar de printer',
  notPrinted: 'niet afgedrukt',
  ended: (printed: number, left: number) => {
    const gone = printed === 1 ? '1 brief ging naar de printer' : `${printed} brieven gingen naar de printer`;
    if (left === 0) return `${gone}.`;
    return printed === 0
      ? 'Er is nog niets afgedrukt. Hieronder staat waarom.'
      : `${gone}, ${left} nog niet. Hieronder staat waarom.`;
  },
  outcomes: {
    cancelled: 'Je sloot het venster van de printer zonder af te drukken.',
    notThere: 'Er kwam niets uit de printer.',
    damaged: 'Het bewaarde papier gaat niet open. Open de brief en zet hem terug naar ontwerp.',
    notKept: 'De brief ging naar de printer, maar dat kon niet bewaard worden. Open de brief.',
    unreachable: 'De toesteldiensten zijn niet bereikbaar. Start Doorwijzer opnieuw.',
    notAPdf: 'Het papier is beschadigd. Open de brief en laat hem opnieuw goedkeuren.',
    notReleased: 'Deze brief mag zo niet vertrekken. Open hem: daar staat wat er veranderd is.',
    noPrinter: 'Er is geen printer gevonden.',
    printerStopped: 'De printer staat stil of is niet verbonden. Er is niets verstuurd.',
    queueRefused: 'De printer nam het papier niet aan. Kijk de printer na.',
  },
} as const;
