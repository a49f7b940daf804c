/** Setting the server of the house, for the administrator. */
export const serverTexts = {
  title: 'Server',
  lead: 'Met een server van de gemeente wisselen de toestellen van dit huis dossiers uit. Wat vertrekt, is versleuteld: de server kan niets lezen.',
  address: 'Adres van de server',
  addressHelp: 'Staat op het blad van de informaticadienst. Bijvoorbeeld sync.gemeente.be',
  code: 'Code voor dit toestel',
  codeHelp: 'Acht groepjes van vier tekens. De code werkt één keer.',
  join: 'Verbinden',
  joining: 'Bezig met verbinden…',
  begin: 'Een server instellen',
  again: 'Opnieuw verbinden',
  cancel: 'Annuleren',
  joined: 'Verbonden. Alles van dit toestel vertrekt nu. Je kunt intussen gewoon werken.',
  device: 'Naam van dit toestel op de server',
  leave: 'Losmaken',
  leaveTitle: 'Dit toestel losmaken van de server?',
  leaveText:
    'De dossiers blijven op dit toestel. Wat collega’s schrijven, komt hier niet meer binnen. Opnieuw verbinden kan alleen met een nieuwe code. Gaat het hele huis naar een andere server? Wijzig dan niets aan medewerkers en laptops tot alle laptops daar zijn.',
  leaveWaits: (changes: string) => `Nog niet verzonden: ${changes}. Collega’s zien dat niet. Wissel beter eerst uit.`,
  leaveNow: 'Maak los',
  left: 'Dit toestel is losgemaakt.',
  mistakes: {
    address:
      'Geef een adres zoals sync.gemeente.be, zonder schuine streep erin. Alleen beveiligde adressen (https) mogen.',
    code: 'De code heeft 32 tekens: letters, en cijfers van 2 tot 7. Kijk na of er niets ontbreekt.',
  },
  failures: {
    unreachable: 'Op dat adres antwoordt niemand. Kijk het adres na, en of dit toestel een netwerk heeft.',
    stalled: 'De server antwoordt niet op tijd. Probeer het opnieuw.',
    noServer: 'Er is geen server ingesteld.',
    unreadable: 'De gegevens van de server zijn beschadigd op dit toestel. Verbind opnieuw.',
    keystoreClosed:
      'De sleutelbos van dit toestel is gesloten, dus de toegang kan nergens veilig bewaard worden. Open die en vraag een nieuwe code.',
    badCertificate:
      'Dit toestel vertrouwt het certificaat van dat adres niet. Er vertrok niets. Verwittig de informaticadienst.',
    notTheServer:
      'Op dat adres antwoordt iets anders. Kijk het adres na. Op een wifi-netwerk van een ander huis meld je je soms eerst aan in een webbrowser.',
    cannotWrite:
      'De toegang kon niet bewaard worden: de schijf neemt niets aan. Maak plaats vrij en vraag een nieuwe code.',
    noSuchCode: 'De server kent die code niet. Ze is verkeerd getypt, al gebruikt of te oud. Vraag een nieuwe code.',
    otherOffice:
      'Deze code hoort bij een ander huis. Er vertrok niets van dit toestel. Vraag een code aan een beheerder van je eigen huis.',
    tooOften: 'Er is te dikwijls een verkeerde code geprobeerd. Wacht een paar minuten.',
    unavailable: 'De server kan nu niet antwoorden. Probeer het straks opnieuw: de code blijft geldig.',
  },
  servicesAway: 'De toesteldiensten zijn nu niet bereikbaar: hier kan nu niets veranderd worden.',
} as const;
