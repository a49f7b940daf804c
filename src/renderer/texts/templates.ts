import type { RecipientId } from '../../domain/catalogue/pathways.ts';
import type { ExampleId } from '../../letter/template/example-letters.ts';
import type { TemplateBlock } from '../../letter/template/letter-template.ts';

type Condition = 'formsAsked' | 'noFormsAsked' | 'reasonGiven' | 'register' | 'talk' | 'wijkWerken';

const conditions: Readonly<Record<Condition, string>> = {
  formsAsked: 'als er begeleiding gevraagd wordt',
  noFormsAsked: 'als er geen begeleiding gekozen is',
  reasonGiven: 'als er een reden staat',
  register: 'bij inschrijven',
  talk: 'bij een gesprek',
  wijkWerken: 'bij wijk-werken',
};

const lockedParts: Partial<Readonly<Record<TemplateBlock['type'], string>>> = {
  requestedForms: 'Hier staat de begeleiding die gevraagd wordt.',
  reason: 'Hier staat de zin van de maatschappelijk werker.',
  consent: 'Vast: dat de cliënt akkoord ging, wanneer, en wie het uitlegde.',
  discreet: 'Vast, bij een discreet dossier: niet bellen en niet schrijven.',
  contact: 'Vast: hoe de lezer ons bereikt.',
};

/** The words of the letters themselves: which are in use, and changing them. */
export const templateTexts = {
  settingsTitle: 'Brieven',
  settingsText: 'Welke woorden in de brieven staan. Een beheerder kan ze aanpassen.',
  open: 'Woorden van de brieven bekijken',
  title: 'Woorden van de brieven',
  lead: 'Kies een brief om de woorden te zien. De gegevens van de cliënt komen er vanzelf bij.',
  letters: { deOpstap: 'Brief aan De Opstap', vdab: 'Brief aan VDAB' } satisfies Record<RecipientId, string>,
  shipped: 'meegeleverde tekst',
  own: (version: number) => `eigen tekst, versie ${version}`,
  unreadable:
    'De eigen tekst past niet meer bij deze versie van Doorwijzer. Nu geldt de meegeleverde tekst. Pas hem opnieuw aan.',
  toSettings: 'Terug naar de instellingen',
  toList: 'Terug naar de brieven',
  change: 'Woorden aanpassen',
  backToShipped: 'Terug naar de meegeleverde tekst',
  onlyAdministrator: 'Alleen een beheerder kan de woorden aanpassen.',
  saved:
    'Bewaard. Nieuwe brieven krijgen deze woorden. Brieven die goedgekeurd of vertrokken zijn, blijven zoals ze zijn.',
  changeLead: 'Alleen de woorden. Waar alles staat, welke gegevens mee mogen en wat vast is, blijft zoals het is.',
  places:
    'Dit wordt in elke brief ingevuld: {{client}} wordt de naam, met mevrouw of de heer ervoor. {{Client}} is hetzelfde aan het begin van een zin. {{organisatie}} is de naam van het huis, {{kenmerk}} het kenmerk van de brief.',
  save: 'Bewaren',
  cancel: 'Niet bewaren',
  subject: 'Onderwerp',
  salutation: 'Aanspreking',
  closing: 'Groet',
  paragraph: (number: number) => `Zin ${number}`,
  heading: (number: number) => `Kop ${number}`,
  list: 'Lijst',
  asked: 'Vraag aan het einde',
  mistake: (field: string, fault: string) => `${field}: ${fault}`,
  label: (text: string) => `Woord voor "${text}"`,
  when: (what: string, condition: Condition | undefined) =>
    condition === undefined ? what : `${what}, ${conditions[condition]}`,
  lockedParts,
  hint: (word: string, instead: string | undefined) =>
    instead === undefined ? `Liever niet: "${word}".` : `Liever niet "${word}", maar "${instead}".`,
  previewTitle: 'Voorbeeld',
  example: 'Voor wie',
  examples: {
    longest: 'Verzonnen cliënt, alles ingevuld en lang',
    usual: 'Verzonnen cliënt, gewoon',
    shortest: 'Verzonnen cliënt, zo kort mogelijk',
  } satisfies Record<ExampleId, string>,
  previewWaits: 'Het voorbeeld komt terug zodra de tekst klopt.',
  noHistory: 'Na een wijziging blijft elke vroegere tekst hier staan. Je kunt hem altijd opnieuw gebruiken.',
  historyTitle: 'Alle keuzes, de nieuwste eerst',
  historyRow: (who: string, when: string) => `${who}, ${when}`,
  newest: 'laatste keuze',
  useAgain: 'Opnieuw gebruiken',
} as const;
