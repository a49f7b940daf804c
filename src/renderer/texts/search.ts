export const searchTexts = {
  title: 'Zoeken',
  label: 'Naam, geboortedatum of kenmerk',
  help: 'Een deel van de naam is genoeg. Accenten en streepjes maken niet uit. Kwam er antwoord op een brief? Typ of scan het kenmerk.',
  results: 'Gevonden',
  none: 'Niemand gevonden',
  noneText: 'Probeer een ander deel van de naam, of alleen het geboortejaar.',
  letterFound: 'Dit is de brief met dat kenmerk. Met Enter open je hem om het antwoord te noteren.',
  letterElsewhere: (reference: string) =>
    `Kenmerk ${reference} klopt, maar die brief staat niet op dit toestel. Wissel eerst gegevens uit, of vraag het aan wie de brief maakte.`,
  wrongReference:
    'Dit kenmerk klopt niet. Kijk elk teken na op de brief. De cijfers 0 en 1 en de letters I, L, O en S komen er nooit in voor.',
  first: 'Begin te typen. Met de pijltjes kies je, met Enter open je het dossier.',
  count: (count: number) => (count === 1 ? '1 persoon' : `${count} mensen`),
  capped: 'De eerste 50. Typ een stukje meer om korter te zoeken.',
} as const;
