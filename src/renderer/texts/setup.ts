export const setupTexts = {
  title: 'Doorwijzer in gebruik nemen',
  lead: 'Dit doe je één keer. Het duurt ongeveer vijf minuten. Zorg dat er een printer of pen en papier in de buurt is.',
  step: (now: number, all: number) => `Stap ${now} van ${all}`,
  next: 'Verder',
  back: 'Terug',
  practiseFirst: 'Eerst oefenen',
  restore: 'Back-up terugzetten',
  joinText: 'Werkt het huis al met Doorwijzer op een andere laptop?',
  join: 'Deze laptop toevoegen',

  officeTitle: 'Voor welk huis is dit toestel?',
  officeNameLabel: 'Naam van de dienst',
  officeNameHelp: 'Zo staat de dienst op het papier van de herstelsleutel.',
  officeNameMissing: 'Vul de naam van de dienst in.',

  memberTitle: 'Wie ben jij?',
  memberLead: 'Jij wordt de eerste medewerker en de beheerder. Collega’s voeg je later toe.',

  passphraseTitle: 'Kies je wachtzin',
  making: 'De sleutels worden gemaakt',
  make: 'Sleutels maken',
  failed: 'De gegevens konden niet bewaard worden. Controleer of er genoeg plaats is op de schijf en probeer opnieuw.',

  recoveryTitle: 'De herstelsleutel van het huis',
  finish: 'Klaar, naar het begin',
} as const;
