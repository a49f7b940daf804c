export const staffTexts = {
  title: 'Medewerkers',
  lead: 'Wie hier staat, kan op dit toestel aanmelden met een eigen wachtzin.',
  you: '(jij)',
  shutOut: 'Kan hier niet aanmelden: de tweede sleutel is van een ander toestel. Laat een nieuwe wachtzin kiezen.',
  add: 'Collega toevoegen',
  theirPassphrase: 'Wachtzin van je collega',
  added: (name: string) => `${name} kan nu aanmelden op dit toestel.`,
  notAdministratorTitle: 'Alleen voor beheerders',
  notAdministratorText: 'Medewerkers toevoegen kan alleen wie beheerder is.',
  facts: { roles: 'Rol', phone: 'Telefoon op het werk', none: 'niet ingevuld' },
  back: 'Terug naar de medewerkers',
  ownPassphrase: 'Je eigen wachtzin wijzig je bij Instellingen. Je toegang intrekken kan alleen een andere beheerder.',
  sameName: (name: string) =>
    `Hier werkt al een ${name} met deze functie. Vul een andere functie in, dan kiest iedereen de juiste naam.`,
  rolesChanged: (name: string) => `De rol van ${name} is gewijzigd. Ze geldt vanaf het volgende aanmelden.`,
  renewed: (name: string) => `${name} kan aanmelden met de nieuwe wachtzin. De vorige opent niets meer op dit toestel.`,
  revoked: (name: string) =>
    `${name} kan hier niet meer aanmelden. Wat vanaf nu bewaard wordt, krijgt een nieuwe sleutel.`,
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

export const rolesTexts = {
  open: 'Rol wijzigen',
  title: (name: string) => `Rol van ${name} wijzigen`,
  lead: 'De wachtzin en wat al goedgekeurd is, blijven zoals ze zijn.',
  mineHelp: 'Ter bevestiging: alleen een beheerder kan een rol wijzigen.',
  save: 'Rol bewaren',
  saving: 'Bezig met bewaren',
  cancel: 'Niet wijzigen',
} as const;

export const renewTexts = {
  open: 'Nieuwe wachtzin laten kiezen',
  title: (name: string) => `Nieuwe wachtzin voor ${name}`,
  lead: 'Voor wie de wachtzin vergat of hier niet meer kan aanmelden. Je collega moet hier zelf zitten en typt ze zelf.',
  passphraseText:
    'De vorige wachtzin blijft geheim en opent daarna niets meer. Wat al goedgekeurd was, blijft goedgekeurd.',
  mineHelp: 'Ter bevestiging: alleen een beheerder kan iemand een nieuwe start geven.',
  save: 'Nieuwe wachtzin bewaren',
  saving: 'Bezig met bewaren',
  cancel: 'Niet wijzigen',
} as const;

export const revokeTexts = {
  open: 'Toegang intrekken',
  title: (name: string) => `Toegang van ${name} intrekken`,
  lead: 'Voor wie hier niet meer werkt of niet meer bij de dossiers mag.',
  what: [
    'Aanmelden op dit toestel kan meteen niet meer. Dat kun je niet ongedaan maken: terugkomen is opnieuw toevoegen.',
    'Wat deze collega deed, blijft in de dossiers staan.',
    'Brieven die deze collega goedkeurde en die nog niet weg zijn, moeten opnieuw goedgekeurd worden.',
    'Wat vanaf nu bewaard wordt, krijgt een nieuwe sleutel. Een kopie van de schijf van voordien kan nog opengaan met de vroegere wachtzin.',
  ],
  reason: 'Waarom',
  reasonHelp: 'Komt in het logboek. Noem geen bezoekers.',
  reasonMissing: 'Vul in waarom de toegang ingetrokken wordt.',
  mineHelp: 'Ter bevestiging: alleen een beheerder kan een toegang intrekken.',
  save: 'Toegang intrekken',
  saving: 'Bezig met intrekken',
  cancel: 'Niet intrekken',
} as const;
