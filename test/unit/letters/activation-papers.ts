import type { Paper, SheetPaper } from '../../../src/letter/paper.ts';
import { makePermissionRequest, type PermissionRequestInput } from '../../../src/letter/permission-request.ts';
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

/** Papers about AMA and TWE, for the shortest, the longest and the strangest client. */
export const activationPapers: Readonly<Record<string, Paper>> = {
  'aanvraag van toelating aan VDAB': permissionRequest(),
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
};
