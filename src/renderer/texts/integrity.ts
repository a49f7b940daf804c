const number = new Intl.NumberFormat('nl-BE');

/** The check of everything that is kept on this laptop. */
export const integrityTexts = {
  title: 'Controle van de dossiers',
  lead: 'Elke dag leest Doorwijzer na het aanmelden alles één keer na. Dat gebeurt op de achtergrond.',
  never: 'Er is op dit toestel nog geen controle geweest.',
  read: (moment: string, records: number, papers: number) =>
    `Controle van ${moment}: ${number.format(records)} stukken en ${number.format(papers)} bewaarde brieven nagekeken.`,
  fine: 'Alles is in orde.',
  notFine: 'Niet alles is in orde',
  setAside: (count: number) =>
    count === 1
      ? '1 stuk gaat niet open. Het staat apart en is niet gewist.'
      : `${number.format(count)} stukken gaan niet open. Ze staan apart en zijn niet gewist.`,
  badPapers: (count: number) =>
    count === 1
      ? '1 bewaarde brief ontbreekt of is beschadigd.'
      : `${number.format(count)} bewaarde brieven ontbreken of zijn beschadigd.`,
  missing: (count: number) =>
    count === 1
      ? 'Er is 1 stuk minder dan dit toestel had genoteerd.'
      : `Er zijn ${number.format(count)} stukken minder dan dit toestel had genoteerd.`,
  listFits: 'De lijst van medewerkers en hun sleutels past niet bij elkaar.',
  whatNow: 'Maak een back-up. Zet daarna een oudere, gecontroleerde back-up terug op een ander toestel en vergelijk.',
  run: 'Controleer nu',
  running: (rows: number) => `Bezig: ${number.format(rows)} stukken nagekeken`,
} as const;
