export const staffTexts = {
  title: 'Medewerkers',
  lead: 'Wie hier staat, kan op dit toestel aanmelden met een eigen wachtzin.',
  you: '(jij)',
  add: 'Collega toevoegen',
  theirPassphrase: 'Wachtzin van je collega',
  added: (name: string) => `${name} kan nu aanmelden op dit toestel.`,
  notAdministratorTitle: 'Alleen voor beheerders',
  notAdministratorText: 'Medewerkers toevoegen kan alleen wie beheerder is.',
  practiceNote: 'In de oefening kun je niemand toevoegen.',
} as const;

export const addTexts = {
  title: 'Collega toevoegen',
  lead: 'Je collega moet hier zelf zitten om een eigen wachtzin te kiezen.',
  mineHelp: 'Ter bevestiging: alleen een beheerder kan iemand toevoegen.',
  save: 'Toevoegen',
  saving: 'Bezig met toevoegen',
  cancel: 'Niet toevoegen',
} as const;
