/** Acts that ask the own passphrase again. */
export const confirmTexts = {
  myPassphrase: 'Jouw wachtzin',
  wrongPassphrase: 'Jouw wachtzin klopt niet. Typ ze opnieuw.',
  missing: 'Typ jouw eigen wachtzin.',
  tooSoon: (seconds: number) => `Te veel pogingen. Wacht ${seconds} seconden en probeer opnieuw.`,
  notAllowed: 'Dit kan alleen wie beheerder is.',
  serverNeeded:
    'Dit kan alleen met verbinding met de server. Er is niets gewijzigd. Probeer het opnieuw als je verbinding hebt.',
  serverSilent: 'De server gaf geen antwoord. Kijk na de volgende uitwisseling of het gelukt is.',
  listElsewhere:
    'Dit doe je op de laptop waarop het huis begon. Is er een server? Verbind dan eerst die laptop met de server en wissel daar uit. Daarna kan het ook hier.',
  keysNotHere:
    'Een collega begon een nieuwe sleutel, en die gaat hier nog niet open voor jou. Meld je één keer aan op de laptop waar dat gebeurde, en wissel daar uit. Kan dat niet? Dan geeft een beheerder je daar nieuwe toegang. Zonder netwerk neem je van daar een koerierbestand mee.',
  lastAdministrator: 'Er moet altijd minstens één beheerder zijn. Maak eerst iemand anders beheerder.',
  notYourself: 'Dit doet een andere beheerder voor jou.',
  restricted: 'Minstens één dossier moet blijven of is beperkt. Hef dat eerst op.',
  notKept:
    'Dit kon niet bewaard worden. Er is niets gewijzigd. Controleer of de schijf niet vol is en probeer opnieuw.',
} as const;
