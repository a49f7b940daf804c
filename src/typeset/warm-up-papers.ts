import { standardWindow } from '../domain/catalogue/letter-window.ts';
import { localDateSchema } from '../domain/dates.ts';
import type { Block, LetterPaper } from '../letter/paper.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789 éèëïöüç .,:;()-+/';

/** Words that stand in nearly every letter of ours: once measured, they need not be measured again. */
const usualWords =
  'Geachte collega heer of mevrouw het Sociaal Huis verwijst naar u door. Wilt u een eerste gesprek over trajectbegeleiding voorstellen? ' +
  'Laat u ons weten wanneer het eerste gesprek is? Hebt u nog vragen? Bel mij op en vermeld ons kenmerk. ' +
  'ging er op mee akkoord dat u deze gegevens krijgt. legde vooraf uit wat er in deze brief staat. Met vriendelijke groeten,';

const labels =
  'Naam Geboortedatum Adres Telefoon Inkomen Tolk Ingeschreven bij VDAB Bemiddelaar Kan nu betaald werken'.split(' ');

const blocks: readonly Block[] = [
  { type: 'paragraph', text: usualWords },
  { type: 'heading', text: alphabet },
  { type: 'list', items: [alphabet, 'Werkervaringsstage (vroeger: beroepsverkennende stage)'] },
  { type: 'facts', rows: labels.map((label) => ({ field: 'name', label, value: '0123 456 789 januari 2026' })) },
  { type: 'paragraph', text: 'Ελληνικά Кирилиця Tiếng Việt' },
];

const day = localDateSchema.parse('2026-01-01');

const paperWith = (parts: readonly Block[]): LetterPaper => ({
  kind: 'letter',
  recipient: 'deOpstap',
  templateId: 'proef',
  templateVersion: 1,
  templateSha256: '',
  mark: { type: 'concept' },
  gated: false,
  reference: '2222-222-222',
  day,
  title: 'Proef',
  accentColour: '#1f5f8b',
  sender: ['Sociaal Huis', alphabet],
  addressee: { type: 'carried', label: 'Af te geven aan', lines: ['De Opstap'] },
  window: standardWindow,
  referenceLine: [
    { field: 'reference', label: 'ons kenmerk', value: '2222-222-222' },
    { field: 'date', label: 'datum', value: '1 januari 2026' },
  ],
  subject: 'Doorverwijzing voor trajectbegeleiding: mevrouw',
  salutation: 'Geachte collega,',
  blocks: parts,
  closing: 'Met vriendelijke groeten,',
  signatory: ['Voorbeeld', 'maatschappelijk werker', 'Telefoon'],
});

/** Eight, because compiled code gets faster for about that long. About nobody: nothing here is kept or shown. */
export const warmUpPapers: readonly LetterPaper[] = [1, 2, 3, 4, 5, 6, 7, 8].map(() => paperWith(blocks));
