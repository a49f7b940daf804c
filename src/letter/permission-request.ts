import type { PermissionGiver } from '../domain/advice/ama-permission.ts';
import { contactOf } from '../domain/catalogue/contact.ts';
import type { Organisation } from '../domain/catalogue/organisation.ts';
import type { LocalDate } from '../domain/dates.ts';
import type { StaffMember } from '../domain/dossier/records.ts';
import { formatDutchDate } from '../domain/dutch-date.ts';
import { isOnlyName } from './free-text-check.ts';
import { factLine } from './letter-frame.ts';
import type { LetterClient } from './letter-input.ts';
import type { Block, Fact, Mark, SheetPaper } from './paper.ts';
import { personRows } from './person-rows.ts';
import { printedOrWritten } from './typed-lines.ts';

/** Who is asked on paper. The OCMW that pays a leefloon has no such paper: its social worker is told. */
export type AskedForPermission = Exclude<PermissionGiver, 'ocmw'>;

export interface PermissionRequestInput {
  readonly asked: AskedForPermission;
  readonly client: LetterClient;
  /** Of the letter to the guide of the activity; null while there is none. */
  readonly reference: string | null;
  /** What the client would do there, as typed for this paper; '' is written by hand. */
  readonly activity: string;
  /** Names of others in the file. */
  readonly otherNames: readonly string[];
  /** Who follows it up; null is written by hand. */
  readonly socialWorker: Pick<StaffMember, 'name' | 'phone'> | null;
  readonly organisation: Organisation;
  readonly date: LocalDate;
  readonly mark: Mark;
}

/** Each body reads its own words and nothing that tells of another one. The name of the health fund is in no file. */
const wordsFor = {
  vdab: {
    from: 'De bemiddelaar',
    lines: [],
    purpose: 'Toelating om deel te nemen aan arbeidsmatige activiteiten naast mijn uitkering',
  },
  advisingPhysician: {
    from: 'De adviserend arts van mijn ziekenfonds',
    lines: ['Mijn ziekenfonds'],
    purpose: 'Toelating voor een niet-bezoldigde activiteit naast mijn uitkering: arbeidsmatige activiteiten',
  },
} as const satisfies Readonly<Record<AskedForPermission, unknown>>;

/** Of a discreet file: in the words of the client, who signs. */
const noContact = 'Wilt u mij hierover niet bellen en niet schrijven? Ik kom zelf om uw antwoord.';

const addresseeOf = ({ asked, organisation }: PermissionRequestInput): string =>
  asked === 'vdab' ? `${wordsFor.vdab.from} van ${contactOf(organisation, 'vdab').name}` : wordsFor[asked].from;

const socialWorkerRows = ({ socialWorker, organisation }: PermissionRequestInput): readonly Fact[] => {
  if (socialWorker === null) return [];
  const phone = socialWorker.phone.trim();
  return [
    { field: 'socialWorker', label: 'Naam', value: `${socialWorker.name}, ${organisation.name}` },
    ...(phone === '' ? [] : [{ field: 'socialWorkerPhone', label: 'Telefoon', value: phone }]),
  ];
};

/** Whoever has a strange word in the name writes it by hand, as under any other form. */
const personOf = ({ client, reference }: PermissionRequestInput): readonly Fact[] =>
  personRows('permissionRequest', client, reference).filter(({ field }) => field !== 'name' || isOnlyName(client));

/**
 * "Aanvraag van toelating" for AMA: the client asks, signs and brings it to who pays the benefit, and gets the answer on the
 * same page. Who, what and whom to call; never why.
 */
export const makePermissionRequest = (input: PermissionRequestInput): SheetPaper => {
  const { asked, client, organisation, date } = input;
  const words = wordsFor[asked];
  const typed = printedOrWritten(
    [{ field: 'activity', label: 'Wat ik er doe', value: input.activity }],
    input.otherNames,
  );
  const helper = socialWorkerRows(input);
  const person = personOf(input);
  const isOpen = (field: string): boolean => person.every((row) => row.field !== field);
  const signed = [
    ...words.lines,
    ...(isOpen('name') ? ['Mijn naam'] : []),
    ...(isOpen('birthDate') ? ['Mijn geboortedatum'] : []),
    ...typed.lines,
    ...(helper.length === 0 ? ['Maatschappelijk werker'] : []),
    'Datum en handtekening',
  ];
  const help: readonly Block[] =
    helper.length === 0 ? [] : [{ type: 'step', title: 'Wie mij hierbij helpt', rows: helper }];
  return {
    kind: 'permissionRequest',
    templateId: 'aanvraag-toelating',
    templateVersion: 1,
    mark: input.mark,
    // Metadata: no name, and not whose permission it is.
    title: 'Aanvraag van toelating',
    accentColour: organisation.accentColour,
    sender: organisation.letterhead,
    day: date,
    date: formatDutchDate(date),
    intro: 'Ik vraag uw toelating vóór ik begin. Wilt u onderaan uw antwoord schrijven en mij dit blad teruggeven?',
    blocks: [
      {
        type: 'step',
        title: 'Mijn aanvraag',
        rows: [
          { field: 'recipient', label: 'Aan', value: addresseeOf(input) },
          ...person,
          { field: 'requestedForms', label: 'Ik vraag', value: words.purpose },
          ...typed.rows,
          { field: 'unpaid', label: 'Loon', value: 'Ik krijg er geen loon voor.' },
          ...factLine('discreet', 'Contact', client.discreet ? noContact : undefined),
        ],
      },
      ...help,
      { type: 'fillIn', labels: signed },
      { type: 'heading', text: 'Uw antwoord' },
      {
        type: 'tickBoxes',
        items: [
          { text: 'Ja, ik geef toelating', line: 'tot en met' },
          { text: 'Nee, ik geef geen toelating', line: '' },
        ],
      },
      { type: 'fillIn', labels: ['Naam en functie', 'Datum en handtekening'] },
    ],
    footer: 'Op dit blad staat alleen wat nodig is om toelating te vragen.',
  };
};
