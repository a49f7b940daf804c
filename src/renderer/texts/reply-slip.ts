import { type NotPrinted, paperTexts } from './paper.ts';

/** The blank answer that goes with a letter: on its way out beside it. */
export const replySlipTexts = {
  title: 'Antwoordblad',
  /** Beside the button that prints the letter. */
  behind: 'Achter de brief komt vanzelf het antwoordblad.',
  goesAlong: (recipient: string) =>
    `Hoort bij de brief: ${recipient} kruist aan wat ervan kwam en bezorgt het ons terug. Er staat geen naam op.`,
  wentAlong: (recipient: string) =>
    `${recipient} kruist aan wat ervan kwam en bezorgt het ons terug. Druk je de brief nog eens af, druk dan ook dit blad af. Typ of scan het kenmerk bij "Zoeken" om het antwoord te noteren.`,
  show: 'Antwoordblad tonen',
  print: 'Antwoordblad afdrukken',
  printAgain: 'Antwoordblad nog eens afdrukken',
  save: 'Antwoordblad opslaan',
  printing: 'Het antwoordblad gaat naar de printer.',
  printed: 'Het antwoordblad ging achter de brief naar de printer.',
  unsureTitle: 'Kijk of het antwoordblad er ligt',
  unsure: 'Niet zeker of het uit de printer kwam. De brief zegt dat het erbij zit.',
  notPrintedTitle: 'De brief is afgedrukt, het antwoordblad niet',
  notPrinted: (why: NotPrinted) =>
    `Waarom: ${paperTexts.notPrinted[why]} De brief zegt dat het blad erbij zit. Druk het dus nog af.`,
  toSaveTitle: 'Bij de brief hoort een antwoordblad',
  toSave: 'De brief zegt dat het erbij zit. Sla het op bij de brief.',
  saved: 'Het antwoordblad is ook opgeslagen.',
  /** In the history of the letter. */
  notes: {
    printed: 'Antwoordblad naar de printer.',
    unsure: 'Niet zeker of het antwoordblad uit de printer kwam.',
    notPrinted: (why: NotPrinted) => `Antwoordblad niet afgedrukt: ${paperTexts.notPrinted[why]}`,
  },
} as const;
