/** The screen for dossiers that are not where they were. */
export const recoveryTexts = {
  title: {
    absent: 'De dossiers van dit toestel zijn niet gevonden',
    damaged: 'De dossiers van dit toestel gaan niet open',
    otherOffice: 'Op dit toestel staan dossiers van een ander huis',
  },
  lead: {
    absent:
      'Dit toestel was al in gebruik, maar de plaats waar de dossiers staan is leeg. Doorwijzer heeft niets gewist. Kies hieronder hoe je verdergaat.',
    damaged:
      'De plaats waar de dossiers staan is beschadigd. Doorwijzer heeft niets gewist. Kies hieronder hoe je verdergaat.',
    otherOffice:
      'Dit toestel verwacht de dossiers van een ander huis dan er nu staan. Doorwijzer heeft niets gewist. Weet je niet hoe dat komt? Doe dan niets en verwittig de beheerder.',
  },
  remembered: (records: number, moment: string) =>
    `Laatst genoteerd: ${records} bewaarde stukken (mensen, bezoeken, brieven en instellingen), ${moment}.`,
  journalTitle: 'Terughalen van dit toestel',
  journalText: (size: string) =>
    `Alles wat bewaard werd, staat ook verzegeld in een reservebestand naast de databank (${size} MB). Daaruit komen de dossiers terug. Daarna meld je aan met je wachtzin, zoals altijd.`,
  noJournal: 'Op dit toestel is geen reservebestand gevonden waaruit de dossiers terug kunnen komen.',
  journal: 'Dossiers terughalen',
  backupTitle: 'Een back-up terugzetten',
  backup: 'Kies een back-up',
  backupHelp:
    'Een bestand dat eindigt op .dwb, bijvoorbeeld op een USB-stick. Het wordt eerst helemaal nagekeken. Daarna meld je aan met de wachtzin van toen. Komt de back-up van een ander toestel, neem dan ook de herstelsleutel uit de kluis. Werkt het huis met een server? Vraag dan ook een code aan de informaticadienst. Is de back-up ouder dan de nieuwste herstelsleutel? Dan geldt na het terugzetten opnieuw het papier van toen. Kijk op het papier naar de datum.',
  restoreTitle: 'Een back-up terugzetten',
  restoreLead: 'Dit toestel neemt de dossiers over uit een back-up van het huis.',
  back: 'Terug',
  busy: (rows: number) => (rows === 0 ? 'Bezig met nakijken' : `Bezig: ${rows} stukken teruggezet`),
  failures: {
    incomplete: 'Hierin staat niet alles wat nodig is om de dossiers te openen. Er is niets gewijzigd.',
    newerApp:
      'Dit werd bewaard door een nieuwere Doorwijzer. Installeer eerst de nieuwste versie. Er is niets gewijzigd.',
    notBackup: 'Dit bestand is geen back-up van Doorwijzer. Er is niets gewijzigd.',
    olderFormat: 'Deze back-up is te oud voor deze Doorwijzer. Er is niets gewijzigd.',
    damagedFile: 'Deze back-up is niet heel of niet van een beheerder van het huis. Er is niets gewijzigd.',
    otherOffice: 'Dit hoort bij een ander huis. Er is niets gewijzigd.',
    unreachable: 'De toesteldiensten zijn nu niet bereikbaar. Sluit Doorwijzer, start het opnieuw en probeer nog eens.',
    diskRefused: 'De schijf weigert. Maak plaats vrij en probeer opnieuw. Wat verzegeld bewaard is, blijft bewaard.',
  },
  replaceTitle: 'De dossiers van het verwachte huis terugzetten',
  replaceText:
    'Terughalen of een back-up terugzetten wist de dossiers die nu op dit toestel staan. Doe dit alleen als je zeker weet dat die ook ergens anders bewaard zijn.',
  replaceWord: 'VERVANGEN',
  replace: 'Verder',
  anewTitle: { absent: 'Opnieuw beginnen', damaged: 'Opnieuw beginnen', otherOffice: 'Toch met deze dossiers werken' },
  anewText: {
    absent:
      'Alleen als je zeker weet dat de vroegere dossiers niet meer nodig zijn. Je begint dan met een leeg toestel. Het verzegelde reservebestand blijft liggen.',
    damaged:
      'Alleen als je zeker weet dat de vroegere dossiers niet meer nodig zijn. De beschadigde databank wordt gewist en je begint met een leeg toestel. Het verzegelde reservebestand blijft liggen.',
    otherOffice: 'Alleen als je weet waarom hier een ander huis staat. Na het aanmelden onthoudt dit toestel dat huis.',
  },
  confirmWord: { absent: 'OPNIEUW', damaged: 'OPNIEUW', otherOffice: 'ANDER HUIS' },
  confirmLabel: (word: string) => `Typ ${word} om te bevestigen`,
  confirmWrong: (word: string) => `Typ het woord ${word} zoals het er staat.`,
  anew: { absent: 'Opnieuw beginnen', damaged: 'Opnieuw beginnen', otherOffice: 'Met deze dossiers werken' },
} as const;
