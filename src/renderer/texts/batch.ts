/** Printing all approved letters at once, from the page of today. */
export const batchTexts = {
  title: 'Goedgekeurde brieven afdrukken',
  lead: 'De brieven gaan een voor een naar de printer, in de volgorde van de namen. Achter elke brief komt zijn antwoordblad. Elk papier begint op een nieuw blad.',
  open: (count: number) => (count === 1 ? '1 goedgekeurde brief afdrukken' : `${count} goedgekeurde brieven afdrukken`),
  print: (count: number) => (count === 1 ? 'Brief afdrukken' : `${count} brieven afdrukken`),
  again: (count: number) => (count === 1 ? 'Brief opnieuw afdrukken' : `${count} brieven opnieuw afdrukken`),
  slips: (count: number) => (count === 1 ? 'Antwoordblad afdrukken' : `${count} antwoordbladen afdrukken`),
  goOn: 'Verder afdrukken',
  noteAgain: (count: number) => (count === 1 ? 'Brief opnieuw noteren' : `${count} brieven opnieuw noteren`),
  stop: 'Stop na deze brief',
  stopping: 'Doorwijzer stopt na deze brief. Daarna kan je dit venster sluiten.',
  askPrinted: (name: string) => `Ligt de brief van ${name} op tafel?`,
  ready: 'klaar om af te drukken',
  printed: 'naar de printer',
  notPrinted: 'niet afgedrukt',
  notNoted: 'niet genoteerd',
  noSlip: 'antwoordblad nog niet',
  withoutSlip: 'zonder antwoordblad',
  gone: 'al weg',
  /** `bare`: those of the printed ones whose reply slip did not come. */
  ended: (printed: number, left: number, bare: number) => {
    const gone = printed === 1 ? '1 brief ging naar de printer' : `${printed} brieven gingen naar de printer`;
    const look = 'Hieronder zie je hoe het met elke brief staat.';
    if (printed === 0) return `${left === 0 ? 'Er was niets meer af te drukken.' : 'Er is nog niets klaar.'} ${look}`;
    const slips =
      bare === 1
        ? 'Bij 1 brief kwam het antwoordblad niet mee.'
        : `Bij ${bare} brieven kwam het antwoordblad niet mee.`;
    const said = [`${gone}${left === 0 ? '' : `, ${left} nog niet`}.`, bare === 0 ? '' : slips];
    return [...said, left + bare === 0 ? '' : look].filter((part) => part !== '').join(' ');
  },
  outcomes: {
    slipMissing: 'De brief ging naar de printer, het antwoordblad niet. Kijk de printer na en druk het blad nog af.',
    slipCancelled: 'Je sloot het venster van de printer voor het antwoordblad. Open de brief om het nog af te drukken.',
    slipUnsure: 'Niet zeker of het antwoordblad uit de printer kwam. Kijk of het bij de brief ligt.',
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
