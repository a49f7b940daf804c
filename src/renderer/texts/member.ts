/** A staff member, at the first run and later. */
export const memberTexts = {
  nameLabel: 'Voornaam en naam',
  nameHelp: 'Zo staat het onder een brief.',
  nameMissing: 'Vul voornaam en naam in.',
  namePictograph: 'Laat tekens zoals een smiley weg: ze kunnen niet op een brief staan.',
  functionLabel: 'Functie',
  functionHelp: 'Zo staat het onder een brief, bijvoorbeeld: onthaalmedewerker. Mag leeg blijven.',
  phoneLabel: 'Telefoon op het werk',
  phoneHelp: 'Staat onder de brieven, zodat de lezer iemand bereikt. Mag leeg blijven.',
  rolesLabel: 'Rol',
  rolesHelp: 'Alleen wie maatschappelijk werker is, kan een brief goedkeuren.',
  rolesMissing: 'Kies minstens één rol.',
} as const;
