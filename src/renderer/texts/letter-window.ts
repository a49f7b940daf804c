import {
  type EnvelopeId,
  type LetterWindow,
  millimetreText,
  type WindowFault,
} from '../../domain/catalogue/letter-window.ts';

/** The window of the envelopes: where it is, and a sheet to try it. */
export const letterWindowTexts = {
  settingsTitle: 'Venster van de omslag',
  settingsText: 'Brieven met de post gaan in een omslag met een venster. Het adres staat waar het venster is.',
  measured: ({ left, top, width, height }: Omit<LetterWindow, 'envelope'>) =>
    `Venster van ${millimetreText(width)} breed en ${millimetreText(height)} hoog, ${millimetreText(left)} van de linkerrand en ${millimetreText(top)} van de bovenrand van de omslag.`,
  notSet:
    'Nog niet ingesteld. Doorwijzer gaat uit van een venster rechts. Meet het venster van jullie omslagen voor de eerste brief met de post.',
  open: 'Venster instellen',
  title: 'Venster van de omslag',
  lead: 'Neem een lege omslag en een lat. Meet het venster, druk het proefblad af en kijk of het past.',
  start: 'Begin met',
  starts: {
    right: 'Omslag 110 × 220 mm, venster rechts',
    left: 'Omslag 110 × 220 mm, venster links',
    rightLarge: 'Omslag 114 × 229 mm, venster rechts',
    leftLarge: 'Omslag 114 × 229 mm, venster links',
    own: 'Eigen maten',
  },
  envelope: 'Omslag',
  envelopes: { dl: '110 × 220 mm', c56: '114 × 229 mm' } satisfies Record<EnvelopeId, string>,
  fields: {
    left: 'Linkerrand tot venster (mm)',
    top: 'Bovenrand tot venster (mm)',
    width: 'Breedte venster (mm)',
    height: 'Hoogte venster (mm)',
  },
  notANumber: 'Typ een getal in millimeter, bijvoorbeeld 105 of 42,5.',
  faults: {
    leftTooLittle: 'Zo dicht bij de rand kan geen adres staan. Links van het adres is 15 mm nodig.',
    aboveTooLittle: 'Boven het venster is 40 mm nodig. Daar komt de postzegel en de stempel.',
    rightTooLittle: 'Rechts van het venster vraagt bpost 15 mm. Kijk de linkerrand en de breedte na.',
    belowTooLittle: 'Zo laag ligt het blad niet in de omslag. Kijk de bovenrand en de hoogte na.',
    tooNarrow: 'Zo smal kan het adres wegschuiven. Minstens 60 mm moet altijd te zien zijn.',
    tooWide: 'Volgens bpost is een venster hoogstens 125 mm breed.',
    tooLow: 'Zo laag kan het adres wegschuiven. Minstens 24 mm moet altijd te zien zijn.',
    tooHigh: 'Volgens bpost is een venster hoogstens 100 mm hoog.',
    noLetterhead: 'Naast dit venster is geen plaats voor de naam van het huis. Kijk de linkerrand en de breedte na.',
  } satisfies Record<WindowFault, string>,
  lowFor: (free: number) =>
    `Onder het venster blijft ${millimetreText(free)} vrij. bpost vraagt 30 mm: daar drukt de sorteermachine haar streepjes. Kies bij een volgende bestelling liever een omslag met een hoger venster.`,
  sampleTitle: 'Voorbeeld',
  sample: 'Wat je wilt zien',
  samples: {
    sheet: 'Proefblad voor het venster',
    post: 'Verzonnen brief met de post',
    carried: 'Verzonnen brief die je meegeeft',
  },
  sampleWaits: 'Het voorbeeld komt terug zodra de maten kloppen.',
  save: 'Bewaren',
  cancel: 'Niet bewaren',
  saved:
    'Bewaard. Nieuwe brieven krijgen het adres op deze plaats. Brieven die goedgekeurd zijn, blijven zoals ze zijn.',
} as const;
