import type { Visit } from '../../domain/dossier/records.ts';
import type { ReferralState } from '../../domain/referral/referral.ts';

export const startTexts = {
  title: 'Vandaag',
  newVisit: 'Nieuw bezoek',
  newKlus: 'Klus laten doen',
  openVisits: 'Lopende bezoeken',
  noVisitsTitle: 'Geen lopende bezoeken',
  noVisitsText: 'Hier komt wie nu aan de balie zit of straks terugkomt. Begin met een nieuw bezoek.',
  owner: (name: string) => `bij ${name}`,
  mine: 'bij mij',
  since: (moment: string) => `sinds ${moment}`,
  begun: (moment: string) => `begonnen ${moment}`,
  open: 'open',
  paused: 'even weg',
  closed: 'afgerond',
  nextStep: 'Volgende stap',
  klusRequests: 'Klussen in behandeling',
  klusNameless: 'Nog geen naam',
  lettersTitle: 'Brieven',
  noLettersTitle: 'Geen brieven die op iets wachten',
  noLettersText: 'Hier komen brieven die op goedkeuring of op antwoord wachten, en ontwerpen van een afgerond bezoek.',
  recipient: { deOpstap: 'De Opstap', vdab: 'VDAB' },
  letterTo: (recipient: string) => `Brief aan ${recipient}`,
  expires: (day: string) => `Nog geen uitkomst: verloopt vanaf ${day}`,
  todayClosed: 'Vandaag afgerond',
  answersTitle: 'Antwoord binnen',
  answerNoted: (name: string, moment: string) => `genoteerd door ${name}, ${moment}`,
  answersSeen: 'Gezien',
  mayBePrinted: 'misschien afgedrukt',
  silentLetters: (count: number, days: number) =>
    count === 1
      ? `1 brief is al ${days} dagen of langer zonder antwoord.`
      : `${count} brieven zijn al ${days} dagen of langer zonder antwoord.`,
  silent: (days: number) => `${days} dagen geen antwoord`,
  handedOver: (moment: string) => `meegegeven of verstuurd ${moment}`,
  recoveryKeyTitle: 'De herstelsleutel is niet nagekeken',
  recoveryKeyText:
    'Bij de ingebruikname zijn geen twee groepen overgetypt. Heb je het papier, maak dan bij Instellingen een nieuwe herstelsleutel. Ligt er geen papier in de kluis, neem dan het toestel opnieuw in gebruik zolang er nog geen dossiers op staan.',
  setAside: (count: number) =>
    count === 1 ? '1 rij kon niet geopend worden.' : `${count} rijen konden niet geopend worden.`,
  setAsideText: 'Dat deel staat apart en is niet gewist. De rest werkt gewoon. Verwittig de beheerder.',
  setAsideShow: 'Toon welke',
  setAsideTitle: 'Apart gezette rijen',
  setAsideTable: 'Soort',
  setAsideId: 'Nummer',
  setAsideReason: 'Waarom',
  setAsideReasons: {
    corrupt: 'beschadigd',
    foreign: 'hoort niet bij dit huis',
    newerSchema: 'van een nieuwere Doorwijzer',
    keyMissing: 'nog niet te lezen: de sleutel is nog niet op deze laptop',
    farAhead: 'van een laptop met een verkeerde klok',
    listMismatch: 'een andere ledenlijst dan die op deze laptop',
  },
} as const;

/** What is next in a visit, where nobody wrote it down. */
export const stepTexts: Readonly<Record<Visit['step'], string>> = {
  identity: 'Gegevens noteren',
  intake: 'Vragen stellen',
  advice: 'Advies overlopen',
  referral: 'Brief voorbereiden',
  finish: 'Afronden en blad meegeven',
};

export const referralStateTexts: Readonly<Record<ReferralState, string>> = {
  draft: 'ontwerp',
  awaitingApproval: 'wacht op goedkeuring',
  approved: 'goedgekeurd, nog af te drukken',
  issued: 'wacht op antwoord',
  received: 'ontvangen',
  accepted: 'aanvaard',
  refused: 'geweigerd',
  ongoing: 'loopt',
  finished: 'afgerond',
  stopped: 'stopgezet',
  clientDeclined: 'cliënt ziet ervan af',
  noAnswer: 'geen antwoord',
  withdrawn: 'ingetrokken',
};
