/** Words of what a person may ask about the own file. */
export const rightsTexts = {
  title: 'Rechten van deze persoon',
  decidedBy: (day: string, name: string) => `Sinds ${day}, door ${name}.`,
  reasonWas: 'Reden:',
  reasonMissing: 'Schrijf kort waarom.',
  restrictedTitle: 'Het gebruik van dit dossier is beperkt',
  restrictedText:
    "Je kunt het lezen en een inzagedossier maken. Nieuwe bezoeken, brieven, nota's en wijzigingen kunnen niet tot de beperking opgeheven is.",
  heldTitle: 'Te bewaren tot nader order',
  heldText: 'Dit dossier blijft, ook als de bewaartermijn voorbij is.',
} as const;

interface DecisionTexts {
  readonly open: string;
  readonly title: string;
  readonly lead: string;
  readonly what: readonly string[];
  readonly reason: string;
  readonly reasonHelp: string;
  readonly save: string;
  readonly cancel: string;
}

/** Setting and lifting what can be decided about one file. */
export const decisionTexts = {
  restrict: {
    open: 'Gebruik beperken',
    title: 'Gebruik van dit dossier beperken',
    lead: 'Doe dit als de persoon het vraagt, bijvoorbeeld omdat de gegevens niet kloppen of omdat er een klacht loopt.',
    what: [
      'Het dossier blijft bewaard en leesbaar.',
      'Er komt geen bezoek, brief of nota meer bij. Wat klaar ligt, vertrekt niet.',
      'Een maatschappelijk werker of een beheerder kan de beperking weer opheffen.',
    ],
    reason: 'Waarom wordt het gebruik beperkt?',
    reasonHelp: 'Iedereen die het dossier opent, ziet dit.',
    save: 'Gebruik beperken',
    cancel: 'Niet beperken',
  },
  lift: {
    open: 'Beperking opheffen',
    title: 'Beperking opheffen',
    lead: 'Verwittig de persoon voordat je de beperking opheft.',
    what: ['Daarna kan er weer met het dossier gewerkt worden.'],
    reason: 'Waarom wordt de beperking opgeheven?',
    reasonHelp: 'Dit blijft in het dossier staan.',
    save: 'Beperking opheffen',
    cancel: 'Niet opheffen',
  },
  hold: {
    open: 'Bewaren tot nader order',
    title: 'Bewaren tot nader order',
    lead: 'Doe dit als het dossier nog nodig is na zijn bewaartermijn, bijvoorbeeld voor een beroep of een klacht.',
    what: [
      'Het dossier komt niet op de vernietigingslijst zolang dit geldt.',
      'Het werk met het dossier gaat gewoon door.',
    ],
    reason: 'Waarom moet het dossier blijven?',
    reasonHelp: 'Dit blijft in het dossier staan.',
    save: 'Tot nader order bewaren',
    cancel: 'Niet doen',
  },
  release: {
    open: 'Niet langer bewaren tot nader order',
    title: 'Niet langer bewaren tot nader order',
    lead: 'De gewone bewaartermijn geldt dan weer.',
    what: ['Is de termijn al voorbij, dan komt het dossier op de vernietigingslijst.'],
    reason: 'Waarom hoeft het niet langer?',
    reasonHelp: 'Dit blijft in het dossier staan.',
    save: 'Gewone termijn laten gelden',
    cancel: 'Niet doen',
  },
} as const satisfies Readonly<Record<string, DecisionTexts>>;
export type DecisionName = keyof typeof decisionTexts;
