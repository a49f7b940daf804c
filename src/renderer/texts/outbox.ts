const number = new Intl.NumberFormat('nl-BE');

/** What waits to go to the server and what came from it and did not get in, in people's words. */
export const outboxTexts = {
  title: 'Wat wacht',
  none: 'Er wacht niets: de server heeft alles van dit toestel.',
  mine: 'Van jou',
  mineMore: (count: number) => `En nog ${number.format(count)} van jou.`,
  others: 'Van anderen op dit toestel',
  othersHelp: 'Dit vertrekt mee terwijl jij bent aangemeld. Het blijft op naam staan van wie het schreef.',
  ofOne: (name: string, count: number) =>
    count === 1 ? `${name}: 1 stuk` : `${name}: ${number.format(count)} stukken`,
  nobody: 'Samengevoegd op dit toestel',
  logLines: (count: number) =>
    count === 1
      ? '1 regel van het logboek vertrekt mee.'
      : `${number.format(count)} regels van het logboek vertrekken mee.`,
  showMore: (count: number) => (count === 1 ? 'Toon nog 1' : `Toon nog ${number.format(count)}`),
  goes: 'vertrekt vanzelf',
  keeps: 'wacht en blijft bewaard',
  stays: 'kan niet vertrekken',
  erased: 'Gewist',
  kinds: {
    client: 'Dossier',
    visit: 'Bezoek',
    referral: 'Brief',
    klusRequest: 'Klusje',
    note: 'Nota',
    paper: 'Bewaarde brief',
    setting: 'Instellingen',
    staff: 'Medewerker',
  } as Readonly<Record<string, string>>,
  otherKind: 'Sleutels of ledenlijst',
  causes: {
    keyMissing: 'Op de server staat een nieuwere versie. Die gaat hier nog niet open: de sleutel is nog onderweg.',
    farAhead:
      'Op de server staat een versie van een toestel met een verkeerde klok. Zet die klok juist en wissel daar uit.',
    newerSchema: 'Een collega schreef hierin met een nieuwere Doorwijzer. Vraag de informaticadienst om een update.',
    corrupt: 'Op de server staat een beschadigde versie. Verwittig de informaticadienst.',
    foreign: 'Op de server staat een versie die niet van dit huis is. Verwittig de informaticadienst.',
    listMismatch: 'Op de server staat een andere ledenlijst dan hier. Verwittig de beheerder en de informaticadienst.',
    tooLarge: 'Dit stuk is te groot om te verzenden. Verwittig de informaticadienst.',
    damaged: 'Dit stuk is op dit toestel beschadigd. Verwittig de beheerder.',
  },
  retry: (minutes: number) =>
    minutes <= 1
      ? 'Doorwijzer probeert het binnen een minuut opnieuw.'
      : `Doorwijzer probeert het binnen ${number.format(minutes)} minuten opnieuw.`,
  heldTitle: 'Opzij gezet',
  heldLead: 'Dit kwam van de server en ging hier niet open. Het staat apart en houdt niets anders tegen.',
  heldCount: (count: number) => (count === 1 ? '1 stuk' : `${number.format(count)} stukken`),
  heldLeft: (count: number) =>
    count === 1
      ? 'Nog 1 stuk is alleen geteld. De server heeft het nog.'
      : `Nog ${number.format(count)} stukken zijn alleen geteld. De server heeft ze nog.`,
  held: {
    corrupt: {
      what: 'Beschadigd, of niet van dit huis',
      todo: 'Verwittig de informaticadienst. Iemand kan de server hebben veranderd.',
    },
    foreign: { what: 'Hoort niet bij dit huis', todo: 'Verwittig de informaticadienst.' },
    newerSchema: {
      what: 'Geschreven met een nieuwere Doorwijzer',
      todo: 'Vraag de informaticadienst om Doorwijzer hier bij te werken. Dan gaat het vanzelf open.',
    },
    keyMissing: {
      what: 'De sleutel is nog niet op dit toestel',
      todo: 'Vraagt Doorwijzer op deze bladzijde je wachtzin? Typ die. Wissel anders uit en meld opnieuw aan. Blijft het een dag staan, verwittig dan de beheerder.',
    },
    farAhead: {
      what: 'Van een toestel met een verkeerde klok',
      todo: 'Zet op dat toestel de datum en het uur juist, en wissel daar uit. Daarna komt het hier vanzelf binnen.',
    },
    listMismatch: {
      what: 'Een andere ledenlijst dan die op dit toestel',
      todo: 'Verwittig de beheerder en de informaticadienst. De server gaf een oude of andere lijst. De lijst hier bleef zoals ze was.',
    },
  },
  helpdesk: 'Overzicht voor de helpdesk',
  helpdeskHelp: 'Een bestand met nummers, codes en tijden. Er staat niets in over personen.',
  helpdeskFile: 'uitwisselen.json',
  saved: 'Het overzicht is opgeslagen.',
  downloaded: 'Het overzicht staat bij je downloads.',
} as const;
