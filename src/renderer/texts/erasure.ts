/** Where erasing stands, on the settings page. */
export const erasureTexts = {
  title: 'Gewiste dossiers',
  never: 'Op dit toestel werd nog niets gewist.',
  lastAt: (moment: string) => `Laatst gewist: ${moment}.`,
  done: 'Wat gewist is, gaat op dit toestel met geen enkele sleutel meer open.',
  running: (done: string, total: string) =>
    `Doorwijzer verzegelt de andere stukken opnieuw: ${done} van ${total}. Je kunt gewoon verder werken. Daarna wordt de oude sleutel vernietigd.`,
  due: (day: string) =>
    `Er verliep iets. Een beheerder moet zich aanmelden vóór ${day}: dan begint een nieuwe sleutel en wordt de oude vernietigd.`,
  waiting: (rows: string) =>
    `${rows} stukken liggen nog onder een oude sleutel die jij niet hebt. Laat een collega aanmelden die hier langer werkt.`,
  copiesTitle: 'Waar nog een oude kopie kan liggen',
  backups: (day: string) => `In een back-up van vóór het wissen. Wis die uiterlijk op ${day}.`,
  notRenewed: (names: string) =>
    `In een kopie van deze schijf van vóór het wissen, samen met de wachtzin van ${names}. Dat is voorbij na hun volgende aanmelding.`,
  recoveryKey:
    'In een kopie van deze schijf van vóór het wissen, samen met de herstelsleutel op papier. Dat is voorbij als er een nieuwe herstelsleutel is.',
  none: 'Nergens meer, voor zover dit toestel weet.',
} as const;
