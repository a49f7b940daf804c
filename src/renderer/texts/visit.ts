/** Words of the visit around its pages. */
export const visitTexts = {
  steps: {
    identity: 'Wie',
    intake: 'Vragen',
    advice: 'Advies',
    referral: 'Brief',
    finish: 'Afronden',
  },
  stepsLabel: 'Stappen van het bezoek',
  stepBack: 'Een stap terug',
  nameless: 'Zonder naam',
  notNamedYet: 'Nog geen naam',
  unreadable: 'Dossier niet leesbaar',
  unreadableText:
    'Wat over deze persoon bewaard was, opent niet op dit toestel. Het staat apart en is niet gewist. De antwoorden van dit bezoek zijn er nog. Verwittig de beheerder, of noteer opnieuw wie dit is en ga verder.',
  noteAgain: 'Opnieuw noteren wie dit is',
  gone: 'Dit bezoek is er niet (meer).',
  goneHelp: 'Het kan op een ander scherm gewist zijn. Begin vanaf het startscherm.',
  toStart: 'Naar het startscherm',
  discreet: 'Discreet: niet bellen, niets opsturen',
  takeOver: (name: string) => `Overnemen van ${name}`,
  pause: 'Even pauzeren',
  pauseTitle: 'Bezoek even pauzeren',
  pauseNextStep: 'Wat is de volgende stap?',
  pauseNextStepHelp:
    'Wie het bezoek verderzet, ziet dit op het startscherm. Bijvoorbeeld: "belt met de vakbond, komt zo terug".',
  pauseDo: 'Bezoek pauzeren',
  pausedTitle: 'Dit bezoek staat op pauze',
  pausedNextStep: (text: string) => `Volgende stap: ${text}`,
  resume: 'Bezoek verderzetten',
  closedTitle: 'Dit bezoek is afgerond',
  reopen: 'Bezoek opnieuw openen',
  notSaved: {
    gone: 'Niet bewaard: dit bezoek bestaat niet meer op dit toestel.',
    lockedMeanwhile: 'Niet bewaard: de app werd vergrendeld.',
    notAllowed: 'Niet bewaard: dit kan alleen iemand met een andere rol.',
    diskRefused:
      'Niet bewaard: de schijf van dit toestel neemt niets meer aan. Maak plaats vrij en probeer opnieuw. Lukt het nog niet, vergrendel dan en meld opnieuw aan.',
    readOnly: 'Niet bewaard: Doorwijzer staat op alleen lezen. Bovenaan staat waarom.',
    restricted: 'Niet bewaard: het gebruik van dit dossier is beperkt. Lezen kan, wijzigen niet.',
    reasonMissing: 'Niet bewaard: schrijf erbij waarom je dit verbetert.',
  },
} as const;
