/** Words around the access export of one person. */
export const accessFileTexts = {
  open: 'Inzagedossier',
  title: 'Inzagedossier',
  warningTitle: 'Hier staat alles in, leesbaar voor iedereen',
  warning:
    'Geef dit alleen aan de persoon zelf. Laat geen kopie op een toestel of een stick achter. In het logboek staat dat je het maakte.',
  saveData: 'Opslaan als gegevens (json)',
  saveDataHelp: 'Hetzelfde als bestand, voor wie het in een ander programma wil lezen.',
  saved: 'Opgeslagen.',
  downloaded: 'Het bestand staat bij je downloads.',
  moment: (day: string, time: string) => `${day} om ${time}`,
} as const;
