/** Words of the building blocks, the same on every screen. */
export const componentTexts = {
  day: 'dag',
  month: 'maand',
  year: 'jaar',
  errorSummaryOne: 'Er klopt nog iets niet',
  errorSummaryMore: 'Er kloppen nog enkele dingen niet',
  errorPrefix: 'Fout:',
  close: 'Sluiten',
  chooseFile: 'Bestand kiezen',
  noFile: 'Nog geen bestand gekozen',
  loading: 'Even geduld',
  skipToContent: 'Naar de inhoud',
} as const;
