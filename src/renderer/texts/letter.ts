import type { ReferralState } from '../../domain/referral/referral.ts';

/** Words of the letter screen. */
export const letterTexts = {
  gone: 'Deze brief is er niet (meer).',
  goneHelp: 'Het bezoek of de persoon waarbij hij hoort, is er niet meer op dit toestel.',
  lead: (name: string, reference: string) => `${name}, kenmerk ${reference}`,
  toVisit: 'Naar het bezoek',
  toClient: 'Naar de persoon',
  nextStep: 'Wat nu',
  changeName: 'Naam aanpassen',
  changeText: 'Tekst aanpassen',
  concept: 'Dit is een ontwerp. Het woord CONCEPT verdwijnt pas als de brief vrij is om te vertrekken.',
  fillIn: 'Verder invullen',
  submit: 'Klaarzetten voor goedkeuring',
  waitingTitle: 'Wacht op goedkeuring',
  waitingFor: (names: string) =>
    `Dit kan goedkeuren: ${names}. Dat kan meteen, hier aan tafel. De brief mag ook klaarstaan voor later.`,
  waitingForNobody:
    'Nog niemand hier heeft de rol van maatschappelijk werker. Vraag de beheerder om iemand toe te voegen.',
  approve: 'Brief goedkeuren',
  approving: 'Even goedkeuren',
  approveHere: 'Hier laten goedkeuren',
  approveHereTitle: 'Goedkeuren aan deze tafel',
  approveHereLead:
    'Een maatschappelijk werker leest de brief hiernaast en typt de eigen wachtzin. Dat geldt voor deze ene brief. Jij blijft aangemeld.',
  approveHereWho: 'Wie keurt goed?',
  approveHereWhoMissing: 'Kies eerst wie goedkeurt.',
  approveHereCancel: 'Annuleren',
  approveHelp: (name: string) => `Wie goedkeurt, tekent als ${name}. De brief krijgt de datum van vandaag.`,
  staleApproval:
    'Er is iets veranderd sinds de goedkeuring. Zet de brief terug naar ontwerp, vraag opnieuw akkoord en laat hem opnieuw goedkeuren.',
  backToDraft: 'Terug naar ontwerp',
  whatToChange: 'Wat moet er anders?',
  whatToChangeHelp: 'Wie de brief verder invult, leest dit. Kort en neutraal. Mag leeg blijven.',
  keepAsIs: 'Annuleren',
  approvedBy: (name: string, moment: string) => `Goedgekeurd door ${name}, ${moment}.`,
  mandateMissing: 'Noteer bij "Wie" wie hier is, de band met de persoon, en dat de persoon zelf toestemming gaf.',
  noWayToReachUs:
    'Op deze brief staat geen telefoonnummer of e-mailadres waarop de lezer ons bereikt. Schrijf het er met de hand bij voordat de brief vertrekt.',
  addressUnsure: 'Het adres is nog niet nagekeken. Bevestig het, of geef de brief mee.',
  issuedWays: {
    printed: (moment: string) => `Afgedrukt, ${moment}.`,
    carried: (moment: string) => `Meegegeven, ${moment}.`,
    saved: (moment: string) => `Opgeslagen als pdf, ${moment}.`,
  },
  reprintTitle: 'Nog eens afdrukken',
  reprintDuplicate: 'Op het papier komt DUPLICAAT met de datum van de eerste brief.',
  reprintStored: 'Je krijgt precies dezelfde brief als toen, zonder het woord DUPLICAAT.',
  reprint: 'Nog eens afdrukken',
  partnerCopyTitle: (recipient: string) => `Kopie voor de computer van ${recipient}`,
  partnerCopyText: (recipient: string) =>
    `Een pdf met dezelfde bladzijde. De gegevens van de brief zitten er ook als bestand in, en niet meer dan die. Zo hoeft ${recipient} niets over te typen. Verstuur de kopie alleen langs een beveiligde weg.`,
  partnerCopySave: 'Kopie opslaan',
  partnerCopyDownloaded: 'De kopie staat bij je downloads. Verwijder ze daar zodra ze verstuurd is.',
  translationTitle: 'Vertaling',
  translationText: {
    fr: 'Wie in deze gemeente woont, mag een Franse vertaling vragen. Vraag het elke keer opnieuw: Doorwijzer onthoudt het niet. Wat je zelf typte, blijft in het Nederlands.',
  },
  translationShow: { fr: 'Franse vertaling tonen' },
  outcomeTitle: 'Wat kwam ervan?',
  outcome: 'Antwoord',
  outcomeNote: (recipient: string) => `Wat liet ${recipient} weten?`,
  outcomeNoteHelp: 'Kort en neutraal. Mag leeg blijven.',
  outcomeKeep: 'Antwoord noteren',
  outcomeMissing: 'Kies eerst een antwoord.',
  withdraw: 'Brief intrekken',
  withdrawTitle: 'Brief intrekken',
  withdrawText: 'De brief blijft in het dossier staan als ingetrokken. Hij kan niet meer afgedrukt worden.',
  withdrawWhy: 'Waarom trek je de brief in?',
  withdrawDo: 'Brief intrekken',
  history: 'Geschiedenis',
  historyLine: (state: string, name: string, moment: string) => `${state}: ${name}, ${moment}`,
  historyBy: (name: string, moment: string) => `${name}, ${moment}`,
} as const;

/** What a partner or client can let know, as a choice. */
export const outcomeChoices: Partial<Record<ReferralState, string>> = {
  received: 'De brief is aangekomen',
  accepted: 'Aanvaard: er is een afspraak of een plaats',
  refused: 'Geweigerd',
  ongoing: 'Het traject loopt',
  finished: 'Het traject is afgerond',
  stopped: 'Het traject is stopgezet',
  noAnswer: 'Geen antwoord gekregen',
  clientDeclined: 'De cliënt ziet ervan af',
};
