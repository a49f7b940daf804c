/** The recovery key on its way to paper: at the first run, and when a new one is made. */
export const recoveryPaperTexts = {
  recoveryText:
    'Met deze sleutel kan het huis nog aan de dossiers als alle wachtzinnen vergeten zijn. Hij wordt nu één keer getoond en nergens bewaard.',
  recoveryWhere:
    'Druk hem af en leg het papier in de kluis of in een gesloten kast. Niet bij dit toestel, niet in een mailbox.',
  recoveryGroups: 'Herstelsleutel in acht groepen',
  print: 'Herstelsleutel afdrukken',
  printing: 'Bezig met afdrukken',
  printed: 'Doorgegeven aan de printer. Ligt het papier er? Ga dan verder.',
  printUnsure:
    'Niet zeker of er papier kwam. Kijk bij de printer, en laat geen blad met de sleutel liggen. Ligt er niets? Schrijf de acht groepen over op papier.',
  printNot: 'Afdrukken lukt nu niet. Schrijf de acht groepen over op papier.',
  haveIt: 'Ik heb hem op papier',
  checkTitle: 'Controle van de herstelsleutel',
  checkText: 'Neem het papier en typ twee groepen over.',
  groupLabel: (group: number) => `Groep ${group}`,
  groupWrong: (group: number) => `Groep ${group} klopt niet. Kijk op het papier en typ opnieuw.`,
  showAgain: 'Toon de sleutel opnieuw',
  cancel: 'Toch niet',
} as const;
