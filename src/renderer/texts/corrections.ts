/** Words of correcting what an earlier visit noted. */
export const correctionTexts = {
  holdTitle: 'Nog niet bewaard',
  holdText:
    'Dit is in een vorig bezoek genoteerd. Wat er stond, blijft leesbaar in het dossier. Schrijf waarom je het verbetert.',
  why: 'Waarom verbeter je dit?',
  whyHelp: 'Bijvoorbeeld: verhuisd, nieuw nummer, verkeerd genoteerd.',
  whyMissing: 'Schrijf kort waarom je dit verbetert.',
  undo: 'Niet verbeteren',
  title: 'Wat er verbeterd werd',
  help: 'Klopt er iets niet? Begin een bezoek en verbeter het bij "Wie".',
  empty: 'niet ingevuld',
  change: (label: string, before: string, after: string) => `${label}: ${before} werd ${after}`,
  by: (name: string, moment: string) => `${name}, ${moment}`,
  inLetter: (recipient: string, day: string, reference: string) =>
    `De brief aan ${recipient} van ${day} (${reference}) vertrok met wat er eerst stond. Die brief blijft zoals hij is.`,
} as const;
