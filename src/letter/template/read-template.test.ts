import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { letterInput } from '../../../test/unit/letters/letter-fixtures.ts';
import { factsFor } from '../facts-of-visit.ts';
import { makeLetter } from '../make-letter.ts';
import { paperStrings } from '../paper-strings.ts';
import { chooseTemplates } from './choose-templates.ts';
import type { LetterTemplate } from './letter-template.ts';
import { faultLines, readTemplate } from './read-template.ts';

const shared = new URL('../../../assets/letters/', import.meta.url);
const vdab = readFileSync(new URL('vdab.json', shared), 'utf8');
const deOpstap = readFileSync(new URL('de-opstap.json', shared), 'utf8');
const digest = (text: string): string => `digest of ${text.length}`;

/** The template with one piece of its text changed; the test fails when the piece is not there. */
const changed = (text: string, from: string, to: string): string => {
  expect(text).toContain(from);
  return text.replace(from, to);
};

const faultsIn = (text: string): string => {
  const read = readTemplate(text, digest);
  return read.ok ? '' : faultLines(read.error);
};

const lineOf = (text: string, piece: string): number => text.slice(0, text.indexOf(piece)).split('\n').length;

const readOrFail = (text: string): LetterTemplate => {
  const read = readTemplate(text, digest);
  if (!read.ok) throw new Error(faultLines(read.error));
  return read.value;
};

describe('een sjabloon die klopt', () => {
  it('elke sjabloon die met de app komt', () => {
    expect(readdirSync(shared).map((name) => faultsIn(readFileSync(new URL(name, shared), 'utf8')))).toEqual(['', '']);
  });

  it('houdt de hash van de eigen tekst bij, op elk systeem dezelfde', () => {
    const { sha256 } = readOrFail(vdab);
    expect(sha256).toBe(digest(vdab));
    expect(readOrFail(`\uFEFF${vdab.replaceAll('\n', '\r\n')}`).sha256).toBe(sha256);
  });

  it('staat met nummer, versie en hash in de brief', () => {
    const made = makeLetter(letterInput({ recipient: 'vdab' }));
    expect(made).toMatchObject({ value: { templateId: 'brief-vdab', templateVersion: 3 } });
    expect(made.ok && made.value.templateSha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('een sjabloon die niet klopt, wordt geweigerd met de lijn en wat er fout is', () => {
  it.each([
    ['een komma te veel', vdab, '"version": 3,', '"version": 3,,', '"version": 3,,', 'komma te veel'],
    ['een komma na het laatste', vdab, '{ "type": "contact" }', '{ "type": "contact" },', '"contact"', 'komma te veel'],
    ['een vergeten komma', vdab, '"version": 3,', '"version": 3', '"version": 3', 'Na deze regel ontbreekt een komma'],
    [
      'een vergeten komma tussen twee blokken',
      vdab,
      '{ "type": "consent" },',
      '{ "type": "consent" }',
      '"consent"',
      'Na deze regel ontbreekt een komma',
    ],
    ['een aanhalingsteken in een zin', vdab, 'klusjes doen', 'klusjes "doen"', 'klusjes', 'Schrijf het als'],
    ['gekrulde aanhalingstekens', vdab, '"Geachte heer of mevrouw,"', '“Geachte heer of mevrouw,”', '“', 'rechte'],
    ['een zin op twee regels', vdab, 'klusjes doen', 'klusjes\ndoen', 'klusjes', 'Een tekst staat op één regel'],
    ['tekst zonder aanhalingstekens', vdab, '"recipient": "vdab"', '"recipient": vdab', ': vdab', 'aanhalingstekens'],
    ['een getal tussen aanhalingstekens', vdab, '"version": 3', '"version": "3"', '"3"', 'een getal zonder'],
    [
      'een haakje te weinig',
      vdab,
      '"closing": "Met vriendelijke groeten,"\n}',
      '"closing": "x"\n',
      null,
      'schrijfwijze',
    ],
    [
      'een sleutel die er twee keer staat',
      vdab,
      '"version": 3,',
      '"version": 2,\n  "version": 3,',
      '"version": 3',
      'twee keer',
    ],
    ['een onbekende sleutel', vdab, '"language"', '"taal": "nl",\n  "language"', '"taal"', '"taal" kent'],
    [
      'een onbekend blok',
      vdab,
      '{ "type": "consent" }',
      '{ "type": "script" }',
      '"script"',
      'Mogelijk zijn: paragraph',
    ],
    ['een andere taal', vdab, '"nl-BE"', '"fr-BE"', '"fr-BE"', 'Mogelijk zijn: nl-BE'],
    ['een onbekende bestemmeling', vdab, '"recipient": "vdab"', '"recipient": "rva"', '"rva"', 'deOpstap, vdab'],
    [
      'een ontbrekende aanhef',
      vdab,
      '  "salutation": "Geachte heer of mevrouw,",\n',
      '',
      '{',
      '"salutation" ontbreekt',
    ],
    ['een getal waar tekst hoort', vdab, '"Geachte heer of mevrouw,"', '7', '"salutation": 7', 'iets anders'],
    ['een lege tekst', vdab, '"Geachte heer of mevrouw,"', '" "', '"salutation": " "', 'nog niets'],
    ['een te lange tekst', vdab, '"Geachte heer of mevrouw,"', `"${'a'.repeat(81)}"`, '"salutation"', 'hoogstens 80'],
    [
      'een onbekende plaats',
      vdab,
      'Wijk-werken: {{client}}',
      'Wijk-werken: {{rijksregisternummer}}',
      '{{rijksregisternummer}}',
      'bestaat niet',
    ],
    [
      'een plaats in een plaats',
      vdab,
      'Wijk-werken: {{client}}',
      'Wijk-werken: {{cl{{kenmerk}}}}',
      '{{cl{{',
      'accolades',
    ],
    ['een open plaats', vdab, 'Wijk-werken: {{client}}', 'Wijk-werken: {{client', 'Wijk-werken: ', 'accolades'],
    ['code', vdab, 'Wijk-werken: {{client}}', `Wijk-werken: $${'{client}'}`, 'Wijk-werken: ', 'accolades'],
    ['een onzichtbaar teken', vdab, 'Wijk-werken: ', 'Wijk-werken:\\u202e ', 'Wijk-werken:', 'onzichtbaar'],
    [
      'een onbekende voorwaarde',
      vdab,
      '"when": "talk"',
      '"when": "client.debts"',
      'client.debts',
      'Mogelijk zijn: formsAsked',
    ],
    [
      'een voorwaarde over wat VDAB niet weet',
      vdab,
      '"when": "talk"',
      '"when": "reasonGiven"',
      'reasonGiven',
      'niet weten',
    ],
    [
      'de reden, aan VDAB',
      vdab,
      '{ "type": "consent" }',
      '{ "type": "reason" },{ "type": "consent" }',
      '"reason"',
      'niet weten',
    ],
    ['de gezondheid', vdab, '"field": "interpreter"', '"field": "health"', '"health"', 'Mogelijk zijn: name'],
    ['twee keer hetzelfde gegeven', vdab, '"field": "interpreter"', '"field": "phone"', '"label": "Tolk"', 'één keer'],
    ['gegevens zonder naam', vdab, '{ "field": "name", "label": "Naam" },', '', '"rows"', 'de naam bevatten'],
    ['geen akkoord', vdab, '    { "type": "consent" },\n', '', '"blocks"', '"consent" ontbreekt'],
    ['geen weg naar ons', vdab, ',\n    { "type": "contact" }', '', '"blocks"', '"contact" ontbreekt'],
    [
      'een zin na de vaste blokken',
      vdab,
      '{ "type": "contact" }',
      '{ "type": "contact" },{ "type": "paragraph", "text": "Nog iets." }',
      '"consent"',
      'eindigt altijd',
    ],
    [
      'geen plaats voor de reden, aan De Opstap',
      deOpstap,
      '    { "type": "reason" },\n',
      '',
      '"blocks"',
      '"reason" ontbreekt',
    ],
    ['een kop zonder iets eronder', deOpstap, '"when": "reasonGiven", ', '', '"Waarom"', 'Onder deze kop'],
    [
      'een brief zonder onderwerp',
      vdab,
      '{ "text": "Gesprek',
      '{ "when": "register", "text": "Gesprek',
      '"subject"',
      'onderwerp',
    ],
  ])('%s', (_, text, from, to, at, message) => {
    const wrong = changed(text, from, to);
    const faults = faultsIn(wrong);
    const line = at === null ? wrong.split('\n').length : lineOf(wrong, at);
    expect(faults.split('\n')[0]).toMatch(new RegExp(`^regel ${line}: `));
    expect(faults).toContain(message);
  });

  it('alles wat fout is tegelijk, van boven naar onder', () => {
    const text = changed(changed(vdab, 'Wijk-werken: {{client}}', '{{naam}}'), '"field": "phone"', '"field": "name"');
    expect(faultsIn(text).split('\n')).toHaveLength(2);
    const lines = [lineOf(text, '{{naam}}'), lineOf(text, '"label": "Telefoon"')];
    expect(faultsIn(text)).toMatch(new RegExp(`^regel ${lines[0]}: .*\\nregel ${lines[1]}: `));
  });

  it.each(['', '   ', 'null', '[]', '"{{client}}"', '{', '{}', '['.repeat(10_000), '{"a":'.repeat(10_000)])(
    'wat helemaal geen sjabloon is: %.12s',
    (text) => {
      expect(faultsIn(text)).toMatch(/^regel \d+: /);
    },
  );
});

describe('een sjabloon komt niet aan wat de bestemmeling niet mag weten', () => {
  /** Past the reading, as if that check were not there. */
  const forced = (change: Partial<LetterTemplate>): LetterTemplate => ({ ...readOrFail(vdab), ...change });

  it('ook niet als het nakijken faalt: het gegeven bestaat er niet', () => {
    const template = forced({ blocks: [{ type: 'reason' }, { type: 'requestedForms' }] });
    const input = letterInput({ recipient: 'vdab', templates: chooseTemplates(readOrFail(deOpstap), template) });
    expect(factsFor('vdab', input)).not.toHaveProperty('reasonSentence');
    const made = makeLetter(input);
    expect(made.ok && made.value.blocks).toEqual([]);
  });

  it('een waarde wordt nooit opnieuw gelezen', () => {
    const input = letterInput();
    const odd = { ...input, client: { ...input.client, surname: '{{organisatie}} {{kenmerk}}' } };
    const made = makeLetter(odd);
    expect(made.ok && paperStrings(made.value).join('\n')).toContain('mevrouw Fatima {{organisatie}} {{kenmerk}}');
  });

  it.each(['toString', 'constructor', '__proto__', 'hasOwnProperty'])('{{%s}} is geen plaats', (name) => {
    expect(faultsIn(changed(vdab, 'Wijk-werken: {{client}}', `Wijk-werken: {{${name}}}`))).toContain('bestaat niet');
  });
});
