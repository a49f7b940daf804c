import type { SyncFailure } from '../../sync/exchange.ts';

interface FailureTexts {
  readonly title: string;
  /** What it means and what to do. */
  readonly text: string;
}

const noConnection: FailureTexts = {
  title: 'Geen verbinding met de server',
  text: 'Werk gewoon verder: alles staat op dit toestel bewaard. Zodra er weer verbinding is, wisselt Doorwijzer vanzelf uit.',
};
const busyServer: FailureTexts = {
  title: 'De server kan nu niet antwoorden',
  text: 'Werk gewoon verder. Doorwijzer probeert het vanzelf opnieuw. Duurt het langer dan een dag, verwittig dan de informaticadienst.',
};
const ourFault: FailureTexts = {
  title: 'De server begrijpt dit toestel niet',
  text: 'Alles staat op dit toestel bewaard. Verwittig de informaticadienst: Doorwijzer en de server passen niet bij elkaar.',
};
const diskTrouble: FailureTexts = {
  title: 'Wat er binnenkwam, kon niet bewaard worden',
  text: 'Dit toestel neemt nu niets meer aan. Maak plaats vrij op de schijf en druk op "Nu uitwisselen".',
};
const tooOften: FailureTexts = {
  title: 'De server vraagt om even te wachten',
  text: 'Werk gewoon verder. Doorwijzer probeert het over een paar minuten opnieuw.',
};

/** Exchange with the other laptops of the house, through the server. */
export const exchangeTexts = {
  title: 'Uitwisselen',
  lead: 'Zo komen de dossiers van de collega’s op dit toestel, en die van dit toestel bij hen. De server kan niets lezen.',
  open: 'Uitwisselen bekijken',
  now: 'Nu uitwisselen',
  busy: 'Bezig met uitwisselen…',
  toSend: (count: string) => `nog ${count} te verzenden`,
  received: (count: string) => `${count} ontvangen`,
  toReceive: (count: string) => `nog ongeveer ${count} te ontvangen`,
  perMinute: (count: string) => `ongeveer ${count} per minuut`,
  about: (minutes: string) => `nog ongeveer ${minutes}`,
  goOn: 'Je kunt intussen gewoon werken. Stopt het halverwege, dan gaat het de volgende keer verder.',
  done: 'Alles is uitgewisseld.',
  notDone: 'Niet gelukt. Hierboven staat waarom.',
  doneButStuck: 'Uitgewisseld, op wat nu niet kan vertrekken na.',
  server: 'Server',
  last: 'Laatst uitgewisseld',
  never: 'nog nooit',
  comes: 'Nog te ontvangen',
  roughly: (changes: string) => `ongeveer ${changes}`,
  waits: 'Wacht op verzending',
  nothingWaits: 'niets',
  changes: (count: number, text: string) => (count === 1 ? '1 wijziging' : `${text} wijzigingen`),
  stuck: 'Kan nu niet vertrekken',
  held: 'Opzij gezet bij ontvangst',
  line: {
    first: 'wordt uitgewisseld',
    doneAt: (moment: string) => `uitgewisseld ${moment}`,
    todayAt: (time: string) => `om ${time}`,
    offline: 'geen verbinding',
    waiting: (count: number, text: string) => (count === 1 ? '1 wacht op verbinding' : `${text} wachten op verbinding`),
    trouble: 'uitwisselen lukt niet',
    detail: 'Bekijk het uitwisselen:',
  },
  noneTitle: 'Geen server ingesteld',
  noneText:
    'Alle dossiers staan op dit toestel. Werken er meer toestellen in dit huis, dan stelt een beheerder bij Instellingen de server in.',
  toSettings: 'Naar Instellingen',
  awayTitle: 'Dit venster kan nu niet uitwisselen',
  awayText:
    'De toesteldiensten zijn niet bereikbaar. Werken en bewaren gaat door. Sluit Doorwijzer en start het opnieuw, dan wisselt het weer uit.',
  clockTitle: (minutes: string, isBehind: boolean) =>
    isBehind ? `De klok van dit toestel loopt ${minutes} achter` : `De klok van dit toestel loopt ${minutes} voor`,
  clockText: 'Zet de klok juist. Staan de datum en het uur verkeerd, dan staan ze ook verkeerd op brieven.',
  revokedBy: (laptop: string, moment: string) => `Laptop "${laptop}" vroeg dit aan de server, ${moment}.`,
  minutes: (count: number, text: string) => (count === 1 ? '1 minuut' : `${text} minuten`),
  failures: {
    unreachable: noConnection,
    stalled: noConnection,
    unavailable: busyServer,
    fault: busyServer,
    tooOften,
    tooManyListeners: tooOften,
    notTheServer: {
      title: 'Er antwoordt iets anders dan de server',
      text: 'Op een wifi-netwerk van een ander huis moet je je soms eerst aanmelden in een webbrowser. Doe dat en druk op "Nu uitwisselen". Werkt het ook op het eigen netwerk niet, verwittig dan de informaticadienst.',
    },
    badCertificate: {
      title: 'Dit toestel vertrouwt de server niet',
      text: 'Het certificaat van de server klopt niet of is vervallen. Er vertrok niets. Verwittig de informaticadienst, en kijk of de datum van dit toestel juist is.',
    },
    appTooOld: {
      title: 'Doorwijzer is te oud op dit toestel',
      text: 'Wat collega’s schrijven, komt nog binnen. Wat je hier schrijft, wacht tot Doorwijzer vernieuwd is. Vraag dat aan de informaticadienst.',
    },
    silentTooLong: {
      title: 'Dit toestel heeft langer dan 90 dagen niet uitgewisseld',
      text: 'De server neemt er niets meer van aan: er kan intussen iets gewist zijn dat hier nog staat. Wat hier staat, blijft bewaard. Een beheerder maakt op een andere laptop een code: Instellingen, Laptops, "Laptop toevoegen". Die code typ je hier bij Instellingen, Server, "Opnieuw verbinden". Daarna vertrekt alles wat hier wacht.',
    },
    notAllowed: {
      title: 'De server laat dit toestel niet meer toe',
      text: 'De toegang van dit toestel is weggenomen. Verwittig de beheerder. Met een nieuwe code kan een beheerder het opnieuw verbinden.',
    },
    revoked: {
      title: 'De server zegt dat deze laptop afgesloten is, maar het bevel klopt niet',
      text: 'Het bevel komt niet van een beheerder van dit huis. Er is niets gewist. Verwittig de beheerder en de informaticadienst: iemand geeft zich uit voor het huis.',
    },
    keystoreClosed: {
      title: 'De sleutelbos van dit toestel is gesloten',
      text: 'De toegang tot de server ligt in de sleutelbos van het systeem. Open die, of start het toestel opnieuw, en druk op "Nu uitwisselen".',
    },
    noServer: {
      title: 'Er is geen server ingesteld',
      text: 'Een beheerder stelt bij Instellingen de server in.',
    },
    unreadable: {
      title: 'De gegevens van de server zijn beschadigd op dit toestel',
      text: 'De dossiers zelf zijn in orde. Een beheerder verbindt dit toestel opnieuw bij Instellingen, met een nieuwe code.',
    },
    clockApart: {
      title: 'De klok van dit toestel en die van de server verschillen meer dan een week',
      text: 'Zolang dat zo is, vertrekt er niets en komt er niets binnen. Kijk of de datum van dit toestel juist is. Klopt die, verwittig dan de informaticadienst: dan staat de klok van de server verkeerd.',
    },
    noProgress: ourFault,
    badMessage: ourFault,
    notFound: ourFault,
    notJson: ourFault,
    tooLarge: ourFault,
    noSuchCode: ourFault,
    noSuchDevice: ourFault,
    diskRefused: diskTrouble,
    readOnly: diskTrouble,
    gone: diskTrouble,
    restricted: ourFault,
    visitClosed: ourFault,
    reasonMissing: ourFault,
    lockedMeanwhile: busyServer,
  } satisfies Readonly<Record<SyncFailure['type'], FailureTexts>>,
} as const;
