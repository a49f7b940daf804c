export const unlockTexts = {
  title: 'Aanmelden',
  who: 'Wie ben je?',
  open: 'Openen',
  opening: 'Even openen',
  chooseWho: 'Kies eerst je naam.',
  typePassphrase: 'Typ je wachtzin.',
  wrongPassphrase: 'Deze wachtzin klopt niet. Kijk na of Caps Lock uit staat en typ opnieuw. Er is niets gewijzigd.',
  tooSoon: (seconds: number) =>
    seconds === 1 ? 'Je kunt opnieuw proberen over 1 seconde.' : `Je kunt opnieuw proberen over ${seconds} seconden.`,
  unknownMember: 'Deze naam staat niet meer op dit toestel. Kies een andere naam.',
  deviceSecretMissing:
    'Bij deze naam hoort een tweede sleutel die dit toestel niet heeft. Dat is zo als de dossiers van een ander toestel komen of als de sleutelbos gewist is. De wachtzin is daarom niet geprobeerd. De dossiers zijn er nog.',
  keystoreClosed:
    'De sleutelbos van dit toestel is tijdelijk niet bereikbaar. De wachtzin is daarom niet geprobeerd en er is niets verloren. Sluit Doorwijzer, meld je af bij het toestel en weer aan, en probeer opnieuw.',
  damaged:
    'De sleutel bij deze naam is beschadigd en gaat niet open. De dossiers zijn er nog. Laat een collega aanmelden en verwittig de beheerder.',
  numbers:
    'Na het terugzetten staan hier nummers in plaats van namen. Kies een nummer en typ je wachtzin: alleen bij jouw nummer klopt ze. Zodra één collega aangemeld is, staan de namen er weer.',
  awaitedTitle: 'Staat je naam er niet bij?',
  awaited: (names: string) =>
    `Nog niet op deze laptop: ${names}. Meld je eerst één keer aan op de laptop waar je dat al deed, en wissel daar uit. Daarna meldt een collega zich hier aan en wisselt ook uit: dan staat je naam hier. Zonder netwerk gaat het met een koerierbestand.`,
  practiseTitle: 'Oefenen',
  practiseText: 'Probeer alles uit met verzonnen mensen. Daarvoor is geen wachtzin nodig.',
  practise: 'Oefenen',
  practiceOpening: 'De oefening wordt klaargezet',
  forgottenTitle: 'Wachtzin vergeten?',
  forgotten:
    'Een beheerder kan je een nieuwe laten kiezen. Kan geen enkele beheerder nog aanmelden, gebruik dan het papier uit de kluis.',
  notThisDeviceTitle: {
    deviceSecretMissing: 'Opnieuw binnen op dit toestel',
    keystoreClosed: 'Blijft de sleutelbos dicht?',
  },
  notThisDevice:
    'Een beheerder die hier wel kan aanmelden, laat je een nieuwe wachtzin kiezen. Is er zo niemand, gebruik dan het papier uit de kluis.',
  blocked: {
    tooNew: {
      title: 'Deze Doorwijzer is ouder dan de dossiers op dit toestel',
      text: 'De dossiers zijn bewaard door een nieuwere versie. Om niets te beschadigen blijft alles dicht. Installeer de nieuwste versie en open Doorwijzer opnieuw. Er is niets gewijzigd.',
    },
    otherOrganisation: {
      title: 'Deze gemeente hoort niet bij deze Doorwijzer',
      text: 'De dossiers op dit toestel horen bij een gemeente waarvan de gegevens niet meegeleverd zijn. Installeer de Doorwijzer van die gemeente. Er is niets gewijzigd.',
    },
    littleRoom: {
      title: 'Er is te weinig plaats op dit toestel',
      text: 'Doorwijzer heeft 500 MB vrije plaats nodig om dossiers veilig te bewaren. Maak plaats vrij: maak de prullenbak leeg of zet grote bestanden op een andere schijf. Druk daarna op Kijk opnieuw. Er is niets gewijzigd.',
    },
    closedFolder: {
      title: 'Doorwijzer mag niets bewaren op dit toestel',
      text: 'De map waarin Doorwijzer de dossiers bewaart, staat op alleen lezen. Verwittig wie dit toestel beheert. Wat bewaard was, is er nog. Er is niets gewijzigd.',
    },
    machineAway: {
      title: 'Doorwijzer is niet helemaal gestart',
      text: 'De toesteldiensten zijn niet bereikbaar. Daardoor is niet na te kijken of dit toestel al in gebruik was. Sluit dit venster en start Doorwijzer opnieuw. Er is niets gewijzigd.',
    },
  },
  removedTitle: 'Alles op deze laptop is gewist op bevel van het huis',
  removedText:
    'Een beheerder heeft deze laptop afgesloten, bijvoorbeeld omdat ze kwijt of gestolen was. De dossiers, de sleutels en de toegang tot de server zijn hier weg. Vind je deze laptop terug? Breng ze dan naar het Sociaal Huis.',
  removedGoOn: 'Naar het begin',
} as const;
