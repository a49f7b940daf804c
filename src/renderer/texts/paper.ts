import type { PrintFailure, SaveFailure } from '../../host/port.ts';
import type { LetterFault } from '../../letter/letter-input.ts';
import type { TypesetFailure } from '../../typeset/typeset.ts';

/** Words around papers: preview, printing, saving and what can stand in the way. */
export const paperTexts = {
  socialWorkerFunction: 'maatschappelijk werker',
  preview: 'Voorbeeld van het papier',
  page: (number: number, count: number) => `Bladzijde ${number} van ${count}`,
  laying: 'Papier wordt klaargezet',
  print: 'Afdrukken',
  printLetter: 'Brief afdrukken',
  printSheet: 'Blad afdrukken',
  save: 'Opslaan als pdf',
  printer: 'Printer',
  askPrinted: 'Ligt de brief op tafel?',
  askPrintedHelp: 'Kijk bij de printer. Pas als je ja zegt, telt de brief als afgedrukt.',
  yesPrinted: 'Ja, de brief ligt er',
  noPrinted: 'Nee, er kwam niets',
  askSaved: 'Staat de brief op de plaats waar je hem wilde?',
  askSavedHelp: 'De browser zegt niet of je het bestand bewaard hebt.',
  yesSaved: 'Ja, de brief is bewaard',
  noSaved: 'Nee, niet bewaard',
  printed: 'Doorgegeven aan de printer.',
  /** Said, and asked where it has to be known. */
  unsure: {
    slow: 'De printer antwoordde niet op tijd: niet zeker of er papier kwam.',
    unreachable: 'De toesteldiensten antwoordden niet: niet zeker of er papier kwam.',
    earlier: 'Iemand begon al met afdrukken, en niemand noteerde wat ervan kwam.',
  },
  unsureTitle: 'Kijk bij de printer voor je opnieuw afdrukt',
  restart: 'Lukt afdrukken niet meer? Sluit Doorwijzer en start het opnieuw. Alles is bewaard.',
  cancelled: 'Niet afgedrukt: het venster van de printer is gesloten zonder af te drukken. Het kan altijd opnieuw.',
  /** In the history of the letter, before the paper goes to the printer; what came of it follows. */
  printingBegan: 'Afdrukken begonnen.',
  /** Why no paper came, in the history of the letter. */
  notPrinted: {
    cancelled: 'geannuleerd.',
    notThere: 'er kwam niets uit de printer.',
    printerStopped: 'de printer stond stil.',
    noPrinter: 'er was geen printer.',
    notReleased: 'deze brief mocht zo niet vertrekken.',
    notAPdf: 'het papier is beschadigd.',
    damaged: 'het bewaarde papier gaat niet open.',
    queueRefused: 'de printer nam het papier niet aan.',
    notMade: 'het papier kon niet gemaakt worden.',
  },
  /** In the history of the letter: nobody knows yet whether paper came. */
  unsureNotes: {
    slow: 'Niet zeker of er papier kwam: de printer antwoordde niet op tijd.',
    unreachable: 'Niet zeker of er papier kwam: de toesteldiensten antwoordden niet.',
  },
  saved: 'Opgeslagen.',
  working: 'Bezig',
  servicesAway:
    'De toesteldiensten zijn nu niet bereikbaar. Afdrukken en opslaan wachten. Sluit Doorwijzer en start het opnieuw; alles is bewaard.',
  noPrinting: 'Op dit toestel is geen printer gevonden. Sla het papier op als pdf, of sluit een printer aan.',
} as const;

export type NotPrinted = keyof typeof paperTexts.notPrinted;

/** What the history of a letter says where no paper came. */
export const notPrintedNote = (why: NotPrinted): string => `Niet afgedrukt: ${paperTexts.notPrinted[why]}`;

export const printFailureText = (failure: PrintFailure | SaveFailure): string => {
  switch (failure.type) {
    case 'unreachable':
      return paperTexts.servicesAway;
    case 'noPrinter':
      return paperTexts.noPrinting;
    case 'printerStopped':
      return 'De printer staat stil of is niet verbonden. Er is niets verstuurd. Kijk of hij aan staat en papier heeft, en druk opnieuw af.';
    case 'queueRefused':
      return `De printer neemt het papier niet aan: ${failure.message} Kijk de printer na en druk opnieuw af.`;
    case 'cannotWrite':
      return `Op die plaats kan niet bewaard worden: ${failure.message} Kies een andere map.`;
    case 'notReleased':
      return 'Deze brief is niet vrijgegeven door een maatschappelijk werker. Daarom kan hij niet afgedrukt of opgeslagen worden.';
    case 'notAPdf':
      return 'Het papier is beschadigd. Open de brief opnieuw en probeer nog eens.';
  }
};

export const typesetFailureText = (failure: TypesetFailure): string => {
  switch (failure.type) {
    case 'noGlyph':
      return `Deze tekens kan de brief niet afdrukken: ${failure.characters.join(' ')} Schrijf de naam of de zin in Latijnse letters, zoals op de identiteitskaart.`;
    case 'addressTooLong':
      return 'Het adres past niet in het venster van de omslag. Maak het adres korter, of geef de brief mee.';
    case 'inWindow':
      return 'In het venster van de omslag zou nog iets anders te zien zijn. Geef de brief mee, of verwittig wie Doorwijzer beheert.';
    case 'tooLong':
      return `De tekst is te lang (nu ${failure.pages} bladzijden). Maak de lange tekst korter.`;
    case 'unresolved':
      return `In het papier is nog iets niet ingevuld (${failure.where}). Vul het aan en open het opnieuw.`;
    case 'textLost':
      return `Een deel van de tekst zou wegvallen (${failure.where}). Maak die tekst korter en open het opnieuw.`;
  }
};

export const letterFaultText = (fault: LetterFault): string =>
  fault.type === 'noName'
    ? 'Zonder naam kan er geen brief zijn. Vul bij het bezoek de familienaam in.'
    : 'Kies eerst waarvoor de brief dient.';
