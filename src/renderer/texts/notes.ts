/** Words of the notes in a person's file. */
export const noteTexts = {
  title: "Nota's",
  none: 'Er is nog geen nota.',
  label: 'Nieuwe nota',
  help: 'Schrijf alleen wat nodig is om te helpen. De persoon mag dit lezen. Een nota kan je later niet wijzigen.',
  missing: 'Schrijf eerst iets.',
  save: 'Nota bewaren',
  /** What the check of words found; nobody has to do anything about it. */
  adviceTitle: 'Is dit nodig om te helpen?',
  found: (kind: string, words: string) => `${kind}: ${words}`,
  notHere: 'Niet bewaard: dit dossier is er niet meer.',
} as const;
