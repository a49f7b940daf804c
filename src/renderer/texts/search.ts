export const searchTexts = {
  title: 'Iemand zoeken',
  label: 'Naam of geboortedatum',
  help: 'Een deel van de naam is genoeg. Accenten en streepjes maken niet uit.',
  results: 'Gevonden mensen',
  none: 'Niemand gevonden',
  noneText: 'Probeer een ander deel van de naam, of alleen het geboortejaar.',
  first: 'Begin te typen. Met de pijltjes kies je, met Enter open je het dossier.',
  count: (count: number) => (count === 1 ? '1 persoon' : `${count} mensen`),
  capped: 'De eerste 50. Typ een stukje meer om korter te zoeken.',
} as const;
