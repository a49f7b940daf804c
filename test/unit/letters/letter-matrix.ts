import { createHash } from 'node:crypto';
import { readTemplates } from '../../../src/cli/template-files.ts';
import { type RecipientId, recipientIds } from '../../../src/domain/catalogue/pathways.ts';
import type { Referral } from '../../../src/domain/referral/referral.ts';
import type { LetterInput } from '../../../src/letter/letter-input.ts';
import { makeLetter } from '../../../src/letter/make-letter.ts';
import type { LetterPaper } from '../../../src/letter/paper.ts';
import type { LetterTemplates } from '../../../src/letter/template/choose-templates.ts';
import { ownTemplateText, withText } from '../../../src/letter/template/edit-template.ts';
import { exampleLetter } from '../../../src/letter/template/example-letters.ts';
import type { LetterTemplate, TemplateFile } from '../../../src/letter/template/letter-template.ts';
import { readTemplate } from '../../../src/letter/template/read-template.ts';
import { textsOfTemplate } from '../../../src/letter/template/template-faults.ts';
import * as the from './letter-fixtures.ts';

const sha256Hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Added by an office to each text of a letter. */
export const moreWords = ' – ĳverig “aangevuld” door Łódź & ’t huis (100 %)';

/** As an office would change it in the settings, and a bit wild: every text that is no label has more words. */
const changedByOffice = (template: LetterTemplate): LetterTemplate => {
  const changed = textsOfTemplate(template)
    .filter(({ path }) => path[0] === 'blocks' && path.at(-1) !== 'label' && path.length < 4)
    .reduce<TemplateFile>((file, { path, text }) => withText(file, path, `${text}${moreWords}`), template);
  const read = readTemplate(ownTemplateText(changed, template, []), sha256Hex);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

const shipped = readTemplates('kortemark');
/** Where the words of a letter come from. */
const wordings: Readonly<Record<string, LetterTemplates>> = {
  meegeleverd: shipped,
  'van een andere gemeente': readTemplates('voorbeeldgemeente'),
  'door het huis gewijzigd': readTemplates(
    'kortemark',
    ...Object.values(shipped).map((template) => changedByOffice(template)),
  ),
};

type Person = (input: LetterInput) => LetterInput;
const example =
  (id: 'shortest' | 'longest'): Person =>
  ({ recipient, organisation, templates, date, vdabPurpose, reference, mark }) => ({
    // Nothing of the usual person may stay.
    ...exampleLetter(id, { recipient, organisation, templates, date }),
    ...{ vdabPurpose, reference, mark },
  });
const persons: Readonly<Record<string, Person>> = {
  kortst: example('shortest'),
  langst: example('longest'),
  vreemdst: (input) => ({
    ...input,
    client: the.client({
      surname: 'Żółć-Nguyễn "} ] <b>\\',
      firstName: 'Олена Ελένη Ĳ',
      birthDate: { year: 1990, month: null, day: null },
      address: { street: 'Ĳzerlaan', houseNumber: '0', box: '½', postcode: 'SW1A 1AA', place: 'Łódź', country: 'Perú' },
    }),
    ticked: ['address'],
    mark: { type: 'concept' },
  }),
};

/** What a letter asks of its recipient; `open`: what De Opstap can do for this person is still to be found out. */
type Purpose = NonNullable<Referral['vdabPurpose']> | 'named' | 'open';
const purposes: Readonly<Record<RecipientId, readonly Purpose[]>> = {
  deOpstap: ['named', 'open'],
  vdab: ['register', 'talk', 'wijkWerken'],
};

const openReferral: Person = (input) => ({ ...input, forms: ['otherActivation'] });

const cell = (recipient: RecipientId, purpose: Purpose, templates: LetterTemplates, person: Person): LetterPaper => {
  const vdabPurpose = purpose === 'named' || purpose === 'open' ? null : purpose;
  const input = person(the.letterInput({ recipient, vdabPurpose, templates }));
  const made = makeLetter(purpose === 'open' ? openReferral(input) : input);
  if (!made.ok) throw new Error(made.error.type);
  return made.value;
};

/** Every letter in every wording for the shortest, the longest and the strangest person; a wording that is the same once. */
export const letterMatrix: Readonly<Record<string, LetterPaper>> = Object.fromEntries(
  recipientIds.flatMap((recipient) =>
    Object.entries(wordings)
      .filter(
        ([name, templates]) => name === 'meegeleverd' || templates[recipient].sha256 !== shipped[recipient].sha256,
      )
      .flatMap(([wording, templates]) =>
        purposes[recipient].flatMap((purpose) =>
          Object.entries(persons).map(([who, person]) => [
            [recipient, purpose, wording, who].join(', '),
            cell(recipient, purpose, templates, person),
          ]),
        ),
      ),
  ),
);
