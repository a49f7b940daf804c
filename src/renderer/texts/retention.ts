import type { RetentionCategory, RetentionTerm } from '../../domain/retention/terms.ts';

export const retentionCategoryTexts: Readonly<Record<RetentionCategory, string>> = {
  draft: 'Bezoek zonder uitkomst',
  adviceFile: 'Dossier zonder brief',
  referralFile: 'Dossier met een brief die vertrok',
  klusRequest: 'Klus',
  laptopCopy: 'Kopie op dit toestel',
  log: 'Logboek',
};

const unitTexts = { days: ['dag', 'dagen'], years: ['jaar', 'jaar'] } as const;

/** What happens to the log whatever its term: taking lines away is not built. */
export const logStaysText = 'er gaan nu nog geen regels weg';

/** "10 jaar", "30 dagen", "blijvend". */
export const termText = (term: Pick<RetentionTerm, 'amount' | 'unit'> | null): string => {
  if (term === null) return 'nog niet bepaald';
  if (term.amount === null) return 'blijvend';
  return `${term.amount} ${unitTexts[term.unit][term.amount === 1 ? 0 : 1]}`;
};

/** Words of the terms and of the destruction list. */
export const retentionTexts = {
  settingsTitle: 'Bewaartermijnen',
  settingsText: 'Hoe lang alles bewaard blijft, en wat er weg mag.',
  open: 'Bewaartermijnen bekijken',
  title: 'Bewaartermijnen',
  lead: 'Een dossier gaat nooit vanzelf weg. Is de termijn voorbij, dan komt het op de vernietigingslijst en beslist een beheerder.',
  explained: {
    draft:
      'Na de laatste wijziging. Gaat vanzelf weg. Vooraf staat er een waarschuwing op het startscherm. De langste tijd zonder aanmelden telt niet mee.',
    adviceFile: 'Na de laatste wijziging in een bezoek. Geldt ook voor een bezoek zonder naam.',
    referralFile: 'Na de laatste wijziging in een bezoek of een brief.',
    klusRequest: 'Na de laatste wijziging, ook als de klus nog niet afgerond is.',
    laptopCopy: 'Nadat de server alles heeft. Er is nog geen server: dit toestel bewaart de enige kopie.',
    log: 'Regels over een gewist dossier blijven staan, zonder naam. Er gaan nu nog geen regels weg, ook niet na deze termijn.',
  } satisfies Record<RetentionCategory, string>,
  proposal: 'Voorstel, nog te bevestigen',
  decided: 'Beslist door het huis',
  unknown: 'Nog niet bepaald',
  since: (day: string) => `geldt vanaf ${day}`,
  later: (term: string, day: string) => `Vanaf ${day}: ${term}.`,
  noSource: 'Er is nog geen regel. Zonder termijn komt hier niets van op de vernietigingslijst.',
  onlyAdministrator: 'Alleen een beheerder kan een termijn wijzigen of iets laten wissen.',
  toSettings: 'Terug naar instellingen',
  toTerms: 'Terug naar de bewaartermijnen',
  saved: 'De termijn is bewaard.',
  changeTitle: (category: string) => `Termijn wijzigen: ${category}`,
  changeLead: 'Wat er nu geldt, blijft leesbaar. De nieuwe termijn geldt vanaf de dag die je kiest.',
  howLong: 'Hoe lang bewaren?',
  limited: 'Een aantal dagen of jaren',
  forever: 'Blijvend',
  amount: 'Aantal',
  amountFault: 'Vul een geheel getal van 1 tot 200 in.',
  draftFault: (days: number) => `Na ${days} dagen komt de waarschuwing. Kies een langere termijn.`,
  unit: 'Dagen of jaren',
  units: { days: 'dagen', years: 'jaren' },
  fromWhen: 'Vanaf wanneer?',
  fromToday: 'Vanaf vandaag',
  fromNewYear: (day: string) => `Vanaf ${day}`,
  source: 'Volgens welke regel?',
  sourceHelp: 'De selectieregel of de beslissing, bijvoorbeeld "selectielijst voor OCMW, regel 10.01.06".',
  sourceMissing: 'Schrijf volgens welke regel.',
  save: 'Termijn bewaren',
  cancel: 'Niet wijzigen',
} as const;

export const destructionTexts = {
  title: 'Vernietigingslijst',
  lead: 'Dossiers waarvan de bewaartermijn voorbij is. Er gebeurt niets tot je kiest en goedkeurt.',
  open: 'Vernietigingslijst bekijken',
  emptyTitle: 'Er is niets waarvan de termijn voorbij is',
  emptyText: 'Hier komen dossiers zodra hun bewaartermijn voorbij is.',
  goingTitle: 'Mag weg',
  goingEmpty: 'Er staat niets klaar om te wissen.',
  chooseAll: 'Alles kiezen',
  choose: (name: string) => `Kiezen: ${name}`,
  proposalTitle: 'Regel nog te bevestigen',
  proposalText:
    'Deze dossiers zijn over hun voorgestelde termijn. Noteer eerst de selectieregel van het huis bij de bewaartermijnen.',
  keptTitle: 'Blijft bewaard',
  kept: { hold: 'Te bewaren tot nader order', restriction: 'Het gebruik is beperkt' },
  table: 'Dossiers over hun termijn',
  columns: {
    chosen: 'Kiezen',
    who: 'Dossier',
    what: 'Soort',
    since: 'Laatste wijziging',
    due: 'Mag weg sinds',
    rule: 'Regel',
  },
  namelessVisit: 'Bezoek zonder naam',
  visitOf: (day: string) => `Bezoek van ${day}`,
  openKlus: 'Klus, nog niet afgerond',
  number: (id: string) => `nummer ${id}`,
  print: 'Lijst afdrukken',
  approve: 'Gekozen dossiers wissen',
  nothingChosen: 'Kies eerst minstens één dossier.',
  erased: (count: number) =>
    count === 1
      ? 'Er is 1 stuk gewist. Het logboek bewaart dat.'
      : `Er zijn ${count} stukken gewist. Het logboek bewaart dat.`,
  form: {
    title: (count: number) => (count === 1 ? '1 dossier wissen' : `${count} dossiers wissen`),
    lead: 'Dit kan niet meer ongedaan gemaakt worden.',
    mineHelp: 'Om te tonen dat jij het bent.',
    save: 'Definitief wissen',
    saving: 'Bezig met wissen',
    cancel: 'Niet wissen',
  },
  what: (until: string) => [
    'De dossiers, hun bezoeken en hun brieven gaan weg. Niemand kan ze daarna nog openen.',
    'In het logboek blijft staan dat er iets gewist is, onder welke regel en door wie. Zonder namen.',
    `In een oude back-up kunnen ze nog staan tot ${until}.`,
  ],
  chosenTitle: 'Wat je koos',
  reason: 'Volgens welke beslissing?',
  reasonHelp: 'Bijvoorbeeld "vernietigingslijst goedgekeurd op 12 januari". Schrijf geen namen.',
  reasonMissing: 'Schrijf volgens welke beslissing.',
} as const;
