/** Coming in with the printed recovery key. */
export const recoveryKeyTexts = {
  open: 'Herstelsleutel gebruiken',
  keyTitle: 'Herstelsleutel van het huis',
  keyLead: 'Neem het papier uit de kluis en typ de acht groepen over.',
  groups: 'De acht groepen',
  group: (group: number) => `Groep ${group}`,
  groupFits: 'klopt',
  missing: 'ontbreekt nog',
  length: (got: number) => `heeft 7 tekens, je typte er ${got}`,
  badCharacter: (character: string) => `kan geen ${character} bevatten`,
  badCheck: 'klopt niet met het papier',
  inGroup: (group: number, fault: string) => `Groep ${group} ${fault}.`,
  next: 'Verder',
  checking: 'De sleutel wordt geprobeerd',
  back: 'Terug naar aanmelden',
  wrongKey:
    'Dit is niet de herstelsleutel van de dossiers op dit toestel. Kijk of je het juiste papier hebt. Werd er een back-up teruggezet? Dan geldt het papier dat gold toen de back-up gemaakt werd. Er is niets gewijzigd.',
  damaged: 'De sleutels op dit toestel zijn beschadigd. De dossiers zijn er nog. Er is niets gewijzigd.',
  notKept: 'De nieuwe wachtzin kon niet bewaard worden. Controleer of de schijf niet vol is en probeer opnieuw.',
  serverNeeded:
    'De server is nu niet bereikbaar, en zonder de server kan dit niet. Er is niets gewijzigd. Kijk het netwerk na en probeer opnieuw. Het papier blijft gelden.',
  connectTitle: 'Eerst verbinden met de server',
  connectText:
    'Dit huis werkt met een server, en deze laptop kent die nog niet. Er is niets gewijzigd. Vraag het adres en een code aan de informaticadienst. Heb je nog een andere laptop van het huis? Gebruik het papier dan daar.',
  connected: 'Verbonden. Kies nu opnieuw "Bewaren en openen".',
  serverSilent:
    'De server gaf geen antwoord. Misschien is het toch gelukt. Ga terug en probeer aan te melden met de nieuwe wachtzin. Lukt dat niet, gebruik dan het papier opnieuw.',
  keysNotHere:
    'Een collega begon een nieuwe sleutel, en die is nog niet op dit toestel. Er is niets gewijzigd. Gebruik het papier op een laptop die wel uitwisselde.',
  listElsewhere: 'Dit doe je op de laptop waarop het huis begon. Er is niets gewijzigd.',
  personTitle: 'Wie krijgt een nieuwe wachtzin?',
  personLead: 'De sleutel klopt. Kies een beheerder. Die moet hier zelf zitten.',
  personLabel: 'Beheerder',
  somebodyNew: 'Iemand die hier nog niet staat',
  somebodyNewHelp: 'Voor als geen van de beheerders hier nog werkt. Deze persoon wordt beheerder.',
  passphraseTitle: 'De nieuwe wachtzin',
  passphraseText: 'De vorige wachtzin van deze persoon opent daarna niets meer op dit toestel.',
  save: 'Bewaren en openen',
  saving: 'Bezig met openen',
} as const;
