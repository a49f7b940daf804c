import type { MissingForTwe } from '../../domain/referral/missing-for-twe.ts';
import type { TwePaper } from '../../letter/whitelist.ts';
import { letterTexts } from './letter.ts';
import type { MissingText } from './referral.ts';

/** Words about the papers for temporary work experience. */
export const tweTexts = {
  title: 'Tijdelijke werkervaring (TWE)',
  onlySocialWorker: 'De papieren voor TWE maakt een maatschappelijk werker, na de beslissing van het OCMW.',
  waits: 'Dit is nog niet in orde. Kies wat je wil aanvullen.',
  waitsClosed: 'Dit is nog niet in orde. Open het bezoek opnieuw om het aan te vullen.',
  missing: {
    name: { text: 'Zonder naam kan er geen papier zijn. Vul bij "Wie" een naam in.', at: 'identity' },
    mandate: { text: letterTexts.mandateMissing, at: 'identity' },
    payer: { text: 'Dit OCMW betaalt het leefloon niet, of dat is nog niet gevraagd.', at: 'leefloonPayer' },
    vdab: {
      text: 'De cliënt is nog niet ingeschreven bij VDAB, of dat is nog niet gevraagd.',
      at: 'vdabRegistered',
    },
    halfTime: { text: 'Halftijds werken lukt nu niet, of dat is nog niet gevraagd.', at: 'workNow' },
  } satisfies Record<MissingForTwe | 'name' | 'mandate', MissingText>,
  open: { artikel60: 'Papier voor artikel 60', artikel61: 'Papieren voor artikel 61' },
  lead: 'Wat je hier typt, komt alleen op papier. De app bewaart het niet.',
  decidedOn: 'Wanneer besliste het OCMW?',
  decidedOnHelp: 'Zonder beslissing is er geen papier.',
  decidedOnMissing: 'Vul de dag, de maand en het jaar van de beslissing in.',
  employer: { artikel60: 'Werkplek', artikel61: 'Werkgever' },
  employerHelp: {
    artikel60: 'Laat je iets leeg, dan komt er een lijn om het met de hand te schrijven.',
    artikel61: 'Nog geen werkgever? Laat dit leeg. De kaart voor de werkgever komt dan later.',
  },
  employerMissing: 'Vul de werkgever in. Zonder werkgever is er geen kaart.',
  place: 'Plaats van het werk',
  start: 'Start',
  startHelp: 'Bijvoorbeeld 1 december 2026.',
  hours: 'Uren',
  hoursHelp: 'Bijvoorbeeld 19 uur per week.',
  agreed: 'De cliënt weet wat er op deze papieren staat, en vindt het goed.',
  agreedMissing: 'Vraag het eerst aan de cliënt, en vink het dan aan.',
  found: (words: string) => `Dit hoort niet op dit papier: ${words}. Daarom komt er een lijn in de plaats.`,
  show: {
    artikel60Note: 'Nota tonen',
    artikel61Note: 'Nota voor De Opstap tonen',
    employerCard: 'Kaart voor de werkgever tonen',
  } satisfies Record<TwePaper, string>,
  paper: {
    artikel60Note: 'Nota artikel 60',
    artikel61Note: 'Nota artikel 61 voor De Opstap',
    employerCard: 'Kaart voor de werkgever',
  } satisfies Record<TwePaper, string>,
} as const;
