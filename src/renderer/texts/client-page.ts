/** Words of a person's page. */
export const clientPageTexts = {
  gone: 'Deze persoon is er niet (meer).',
  goneHelp: 'Het dossier kan op een ander scherm gewist zijn.',
  newVisit: 'Nieuw bezoek van deze persoon',
  visits: 'Bezoeken',
  noVisits: 'Er is nog geen bezoek.',
  letters: 'Brieven',
  noLetters: 'Er is nog geen brief.',
  visitOn: (day: string) => `Bezoek van ${day}`,
  by: (name: string) => `door ${name}`,
  born: 'Geboortedatum',
  phone: 'Telefoon',
  address: 'Adres',
  unchecked: 'niet gecontroleerd',
  empty: 'niet ingevuld',
} as const;
