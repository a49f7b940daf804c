/** Words of erasing one person. */
export const erasePersonTexts = {
  open: 'Wissen',
  title: (name: string) => `${name} wissen`,
  form: {
    lead: 'Dit kan niet meer ongedaan gemaakt worden. Doe het als de persoon het vraagt en niets het verbiedt.',
    mineHelp: 'Om te tonen dat jij het bent.',
    save: 'Definitief wissen',
    saving: 'Bezig met wissen',
    cancel: 'Niet wissen',
  },
  termTitle: 'De bewaartermijn is nog niet voorbij',
  termNotOver: (day: string, source: string) => `De termijn loopt tot ${day} (${source}).`,
  noEnd: (term: string) => `De termijn voor dit dossier: ${term}.`,
  askFirst:
    'De archiefwet kan verbieden om het vroeger te wissen. Vraag het na bij wie in dit huis instaat voor gegevensbescherming. Gebruik beperken kan meteen.',
  goesTitle: 'Wat weggaat',
  identity: 'Naam, geboortedatum, adres en alle andere gegevens van deze persoon, met wat er verbeterd werd.',
  visits: (count: number) => (count === 1 ? '1 bezoek met alle antwoorden.' : `${count} bezoeken met alle antwoorden.`),
  letters: (count: number) =>
    count === 1 ? '1 brief, met het bewaarde papier.' : `${count} brieven, met het bewaarde papier.`,
  notes: (count: number) => (count === 1 ? '1 nota.' : `${count} nota's.`),
  staysTitle: 'Wat blijft',
  log: 'De regels in het logboek, met een nummer in plaats van de naam. Die gaan nu nog niet weg.',
  backups: (day: string) => `Oude kopieën: in een back-up van vroeger kan het dossier nog staan tot ${day}.`,
  partners: 'Brieven die al vertrokken zijn, liggen bij wie ze kreeg. Vraag het ook daar.',
  reason: 'Waarom wordt dit dossier gewist?',
  reasonHelp: 'Dit komt in het logboek. Schrijf geen namen.',
  reasonMissing: 'Schrijf kort waarom.',
  done: 'Het dossier is gewist',
  doneHelp: 'In het logboek blijft staan dat het gewist is, zonder de naam.',
  keptFirst: {
    hold: 'Dit dossier is te bewaren tot nader order. Hef dat eerst op.',
    restriction: 'Het gebruik van dit dossier is beperkt. Hef de beperking eerst op.',
  },
} as const;
