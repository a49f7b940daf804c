/** When nobody can look after colleagues and laptops any more, because the laptop or the server where that happened is gone. */
export const takeListTexts = {
  notHere: {
    elsewhere: {
      title: 'Dit regel je op de laptop waarop het huis begon',
      text: 'Medewerkers toevoegen, toegang wegnemen, laptops toevoegen en iemand wissen kan hier niet. Is er een server? Verbind dan eerst de laptop waarop het huis begon. Is die laptop er niet meer? Neem het dan hier over.',
    },
    noServer: {
      title: 'Dit huis werkt met een server, maar deze laptop heeft er geen',
      text: 'Medewerkers toevoegen, toegang wegnemen, laptops toevoegen en iemand wissen kan hier niet. Verbind deze laptop bij Instellingen, Server. Komt er nooit meer een server? Neem het dan hier over.',
    },
  },
  open: 'Hier overnemen',
  title: 'Medewerkers en laptops hier regelen',
  leads: {
    elsewhere:
      'Doe dit alleen als de laptop waarop het huis begon er niet meer is. Het kan niet ongedaan gemaakt worden.',
    noServer: 'Doe dit alleen als het huis geen server meer heeft. Het kan niet ongedaan gemaakt worden.',
  },
  what: [
    'Vanaf nu regel je op deze laptop wie er werkt, welke laptops er zijn en wie gewist wordt.',
    'Lees hier eerst de laatste koerierbestanden van de andere laptops in.',
    'Doe dit op één laptop van het huis. Doen twee laptops dit, dan zijn er twee ledenlijsten. Dat komt niet meer goed.',
    'Duikt de oude laptop toch op? Wijzig er niets op, en laat ze leegmaken.',
  ],
  mineHelp: 'Zo weet Doorwijzer dat jij het bent.',
  save: 'Hier overnemen',
  saving: 'Bezig met overnemen…',
  cancel: 'Niet overnemen',
  done: 'Vanaf nu regel je dit op deze laptop.',
} as const;
