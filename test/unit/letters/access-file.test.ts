import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { faultsInWording } from '../../../src/domain/plain-language.ts';
import { type AccessFile, accessFileSchema } from '../../../src/letter/access-file-schema.ts';
import { paperStrings } from '../../../src/letter/paper-strings.ts';
import { outcomeTexts } from '../../../src/renderer/texts/finish.ts';
import { referralStateTexts } from '../../../src/renderer/texts/start.ts';
import { typesetPaper } from '../../../src/typeset/typeset.ts';
import { client, fileOf, sheetOf } from './access-file-fixture.ts';
import * as the from './letter-fixtures.ts';
import { faultsInStructure } from './pdf-structure.ts';
import { proofOf, reads } from './pdf-tools.ts';

/** Every text that a person typed or that was said, wherever it stands in the file. */
const typedTexts = (file: AccessFile): readonly string[] => [
  ...[client.surname, client.firstName, 'nieuw@voorbeeld.test', client.address?.street ?? ''],
  ...file.visits.flatMap(({ answers }) => answers.flatMap(({ asked, said }) => [asked, said])),
  ...['Volgende week bellen', 'Buurvrouw Voorbeeld', 'buur', outcomeTexts.referred],
  ...file.letters.flatMap(({ said, reasonSentence, reference }) => [...said, reasonSentence, reference]),
  ...['website van De Opstap', 'reasonSentence:health:0', 'adres nakijken', referralStateTexts.withdrawn],
  ...['0470 00 00 09 (niet gecontroleerd)', 'oud@voorbeeld.test', 'verkeerd genoteerd'],
  ...['Inkomen, niet gekozen', outcomeTexts.unmetNeed, 'Jan wil iets nuttigs doen.'],
  ...['Belde terug over de stage.', 'Komt dinsdag om tien uur.', 'Bracht een attest mee.'],
  ...['betwist de gegevens', 'uitgeklaard', 'beroep loopt'],
  ...['opende het dossier', 'De persoon belt', '10 jaar (proef)', '22 november 2026'],
  file.person.id,
];

type Path = readonly string[];

/** Every place in the file where a value stands. */
const leavesOf = (value: unknown, path: Path): readonly Path[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]))
    : [path];

/** Ids and codes that the paper says in words, and values that it says in another shape. */
const saidOtherwise: readonly RegExp[] = [
  /^(schema|office|madeAt)$/,
  /^(visits|letters|notes)\.\d+\.(id|visitId)$/,
  /^visits\.\d+\.answers\.\d+\.(question|answer\.)/,
  /\.(typed|field|category|vdabPurpose|issued\.day)$/,
];

/** Another value of the same kind. */
const others: Readonly<Record<string, string>> = {
  closed: 'open',
  issued: 'ongoing',
  withdrawn: 'ongoing',
  referred: 'left',
  deOpstap: 'vdab',
  volunteering: 'ama',
  canWorkNow: 'incomeStatus',
  carried: 'post',
  spoken: 'signed',
  printed: 'saved',
  letter: 'office',
  mevrouw: 'heer',
  heer: 'mevrouw',
};
const otherThan = (value: unknown): unknown => {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value === 1 ? 2 : value - 1;
  if (value === null) return 'ingevuld';
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return text.replace(/^\d{4}/, '2019');
  return (
    others[text] ??
    (/^[+\d]{9,}$/.test(text) ? text.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)) : `${text} anders`)
  );
};

const changedAt = (file: AccessFile, path: Path): AccessFile => {
  const copy = structuredClone(file);
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key) as object, copy);
  Reflect.set(holder, last, otherThan(Reflect.get(holder, last)));
  return copy;
};

describe('het inzagedossier', () => {
  it('op papier staat alles wat in het dossier staat, gelezen met pdftotext', async () => {
    const file = fileOf();
    const made = await typesetPaper(sheetOf(file), the.fonts);
    if (!made.ok) throw new Error(made.error.type);
    const proof = proofOf(made.value);
    expect(faultsInStructure(sheetOf(file), made.value)).toEqual([]);
    const texts = typedTexts(file);
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter((text) => !reads(proof, text))).toEqual([]);
    expect(proof.pages).toBeGreaterThan(1);
  });

  it('elk veld van het bestand staat op het blad: een andere waarde geeft een ander blad', () => {
    const file = fileOf();
    const plain = JSON.stringify(paperStrings(sheetOf(file)));
    const leaves = leavesOf(file, []).filter((path) => !saidOtherwise.some((known) => known.test(path.join('.'))));
    expect(leaves.length).toBeGreaterThan(120);
    const silent = leaves.filter((path) => JSON.stringify(paperStrings(sheetOf(changedAt(file, path)))) === plain);
    expect(silent.map((path) => path.join('.'))).toEqual([]);
  });

  it('een leeg dossier zegt dat er niets is', () => {
    const nobody = { client: the.client(), visits: [], referrals: [], notes: [], accesses: [], retention: [] };
    const texts = paperStrings(sheetOf(fileOf(nobody)));
    expect(texts.filter((text) => text === 'Niets.')).toHaveLength(7);
  });

  it("noemt de nota's van oud naar nieuw, met wie en wanneer", () => {
    expect(fileOf().notes.map(({ by, writtenAt, text }) => [by, writtenAt.slice(0, 10), text])).toEqual([
      ['maatschappelijk werker', '2026-11-24', 'Belde terug over de stage.\nKomt dinsdag om tien uur.'],
      ['maatschappelijk werker', '2026-11-25', 'Bracht een attest mee.'],
    ]);
  });

  it('noemt geen collega', () => {
    expect(JSON.stringify(fileOf())).not.toContain(the.staffId);
  });

  it('de eigen woorden zijn klare taal', () => {
    const own = paperStrings(sheetOf(fileOf({ visits: [], referrals: [] })));
    expect(own.flatMap((text) => faultsInWording(text, 'je'))).toEqual([]);
  });
});

/** Names of all fields, at every depth. */
const fieldNames = (schema: unknown): readonly string[] => {
  if (typeof schema !== 'object' || schema === null) return [];
  const properties: unknown = Reflect.get(schema, 'properties');
  const own = typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
  return [...own, ...Object.values(schema).flatMap(fieldNames)];
};

describe('het inzagedossier als gegevens', () => {
  it('is wat het schema zegt, en leest zichzelf terug', () => {
    const file = fileOf();
    expect(accessFileSchema.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
    expect(accessFileSchema.safeParse({ ...file, extra: 1 }).success).toBe(false);
  });

  it('elk veld staat beschreven in docs/access-file.md', () => {
    const text = readFileSync(new URL('../../../docs/access-file.md', import.meta.url), 'utf8');
    const named = new Set([...text.matchAll(/`([A-Za-z]+)`/g)].map(([, name]) => name));
    const shared = ['typed', 'e164', 'digits', 'street', 'houseNumber', 'box', 'postcode', 'place', 'country', 'type'];
    const inAnswers = ['choices', 'text', 'date'];
    const fields = fieldNames(z.toJSONSchema(accessFileSchema, { unrepresentable: 'any' }));
    expect(fields.length).toBeGreaterThan(60);
    expect(
      [...new Set(fields)].filter((name) => !(named.has(name) || [...shared, ...inAnswers].includes(name))),
    ).toEqual([]);
  });
});
