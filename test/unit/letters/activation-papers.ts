import { makeArtikel60Note } from '../../../src/letter/artikel60-note.ts';
import { makeArtikel61Note } from '../../../src/letter/artikel61-note.ts';
import { makeEmployerCard } from '../../../src/letter/employer-card.ts';
import type { Paper, SheetPaper } from '../../../src/letter/paper.ts';
import { makePermissionRequest, type PermissionRequestInput } from '../../../src/letter/permission-request.ts';
import type { TweInput } from '../../../src/letter/twe-input.ts';
import type { TwePaper } from '../../../src/letter/whitelist.ts';
import * as the from './letter-fixtures.ts';

export const longNamed = the.client({
  surname: 'Van den Voorbeeld-Vandevoorbeelde',
  firstName: 'Maria-Magdalena Josephina',
});

/** The request of the client to whoever pays the benefit. */
export const permissionRequest = (change: Partial<PermissionRequestInput> = {}): SheetPaper =>
  makePermissionRequest({
    asked: 'vdab',
    client: the.client(),
    reference: the.reference,
    activity: 'Helpen in een moestuin, twee halve dagen per week',
    otherNames: [],
    socialWorker: { name: 'Wies Werker', phone: '051 00 00 02' },
    organisation: the.organisation(),
    date: the.today,
    mark: { type: 'none' },
    ...change,
  });

const makers = {
  artikel60Note: makeArtikel60Note,
  artikel61Note: makeArtikel61Note,
  employerCard: makeEmployerCard,
} as const;

/** A paper of a social worker about TWE. */
export const twePaper = (paper: TwePaper, change: Partial<TweInput> = {}): SheetPaper =>
  makers[paper]({
    client: the.client(),
    situation: the.situation(),
    reference: the.reference,
    decidedOn: { year: 2026, month: 11, day: 12 },
    placement: {
      employer: 'Bakkerij Verzonnen',
      place: 'Teststraat 5, Zarren',
      start: '1 december 2026',
      hours: '19 uur per week',
    },
    otherNames: [],
    socialWorker: { name: 'Wies Werker', phone: '051 00 00 02' },
    organisation: the.organisation(),
    date: the.today,
    mark: { type: 'none' },
    ...change,
  });

const longest = {
  client: longNamed,
  placement: {
    employer: 'Verzonnen Voorbeeldbedrijf voor Testen en Proeven in de Westhoek, ploeg 2',
    place: 'Burgemeester Voorbeeld-Testmansstraat 1234A bus 12.03, Verzonnen-Kapelle',
    start: 'maandag 7 december 2026, om kwart na acht, aan de grote poort achteraan',
    hours: 'maandag, dinsdag en donderdag van 8.15 tot 16.30 uur, vrijdag de voormiddag',
  },
  socialWorker: { name: 'Wilhelmina Werkster-Vandevoorbeelde', phone: '051 00 00 02' },
  mark: { type: 'practice' },
} as const;

const strangest = {
  client: the.client({ surname: 'Nguyễn-Żółć', firstName: 'Олена Ελένη', birthDate: null, phone: null }),
  situation: the.situation({ answers: {} }),
  reference: '',
  placement: { employer: '', place: '', start: '', hours: '' },
  socialWorker: { name: 'Wies Werker', phone: '' },
} as const;

/** Papers about AMA and TWE, for the shortest, the longest and the strangest client. */
export const activationPapers: Readonly<Record<string, Paper>> = {
  'aanvraag van toelating aan VDAB': permissionRequest(),
  'aanvraag van toelating aan VDAB, discreet': permissionRequest({ client: the.client({ discreet: true }) }),
  'aanvraag van toelating aan de adviserend arts, alles met de hand, namen in drie schriften': permissionRequest({
    asked: 'advisingPhysician',
    client: the.client({ surname: 'Nguyễn-Żółć', firstName: 'Олена Ελένη', birthDate: null }),
    reference: null,
    activity: '',
    socialWorker: null,
  }),
  'aanvraag van toelating aan de adviserend arts, langste tekst, lange naam, oefening': permissionRequest({
    asked: 'advisingPhysician',
    client: longNamed,
    activity: 'Helpen in de moestuin en in de keuken, samen met een begeleider. '.repeat(4).slice(0, 200),
    socialWorker: { name: 'Wilhelmina Werkster-Vandevoorbeelde', phone: '051 00 00 02' },
    mark: { type: 'practice' },
  }),
  'nota artikel 60, discreet': twePaper('artikel60Note', { client: the.client({ discreet: true }) }),
  'nota artikel 60, langste teksten, oefening': twePaper('artikel60Note', longest),
  'nota artikel 60, bijna alles met de hand': twePaper('artikel60Note', strangest),
  'nota artikel 61, discreet': twePaper('artikel61Note', { client: the.client({ discreet: true }) }),
  'nota artikel 61, langste teksten, oefening': twePaper('artikel61Note', longest),
  'nota artikel 61, nog geen werkgever, namen in drie schriften': twePaper('artikel61Note', strangest),
  'kaart voor de werkgever': twePaper('employerCard'),
  'kaart voor de werkgever, langste teksten, oefening': twePaper('employerCard', longest),
  'kaart voor de werkgever, bijna alles met de hand': twePaper('employerCard', strangest),
};
