import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { optionalFieldIds } from '../../../src/domain/referral/referral.ts';
import { readStamp } from '../../../src/domain/roster/paper-stamp.ts';
import type { LetterInput } from '../../../src/letter/letter-input.ts';
import type { LetterPaper } from '../../../src/letter/paper.ts';
import {
  partnerCopyOf,
  referralDataFile,
  referralDataOf,
  referralDataSchema,
} from '../../../src/letter/referral-data.ts';
import { typesetPaper } from '../../../src/typeset/typeset.ts';
import * as the from './letter-fixtures.ts';
import { faultsInStructure, structureOf } from './pdf-structure.ts';
import { attachedTo, proofOf, readWith, withPdfFile } from './pdf-tools.ts';

const schema: unknown = JSON.parse(
  readFileSync(new URL('../../../docs/referral.schema.json', import.meta.url), 'utf8'),
);
/** The pattern beside it says all about a date. */
const ajv = new Ajv2020({ strict: true, allErrors: true, formats: { date: true } });
const isValid = ajv.compile(schema as object);

const bytesOf = async (paper: LetterPaper): Promise<Uint8Array> => {
  const made = await typesetPaper(paper, the.fonts);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
};

const filesIn = (bytes: Uint8Array): string => withPdfFile(bytes, (file) => readWith('pdfdetach', ['-list', file]));

const cases: Readonly<Record<string, Partial<LetterInput>>> = {
  'De Opstap, alles aangevinkt': { ticked: optionalFieldIds },
  'De Opstap, zo weinig mogelijk': {
    forms: [],
    reasonSentence: '',
    consent: null,
    client: the.client({ birthDate: null, phone: null, address: null, formOfAddress: 'none' }),
    situation: the.situation({ answers: {}, birthDate: null }),
  },
  'De Opstap, vreemde tekens, alleen het geboortejaar': {
    client: the.client({
      surname: 'Nguyễn "} ]',
      firstName: 'Олена\\',
      birthDate: { year: 1990, month: null, day: null },
    }),
  },
  'VDAB, alles aangevinkt': { recipient: 'vdab', ticked: optionalFieldIds },
  'VDAB, discreet': { recipient: 'vdab', client: the.client({ discreet: true }), ticked: optionalFieldIds },
};

describe('de kopie voor de partner', () => {
  it.each(Object.entries(cases))('%s: dezelfde bladzijde, en de gegevens komen er geldig uit', async (_, change) => {
    const letter = the.letter(change);
    const [plain, copy] = [await bytesOf(letter), await bytesOf(partnerCopyOf(letter))];
    expect(filesIn(copy)).toContain('1 embedded files');
    expect(filesIn(copy)).toContain(referralDataFile);
    const data: unknown = JSON.parse(attachedTo(copy));
    expect([isValid(data), isValid.errors]).toEqual([true, null]);
    expect(data).toEqual(referralDataOf(letter));
    expect(faultsInStructure(letter, copy)).toEqual([]);
    expect(proofOf(copy).pageTexts).toEqual(proofOf(plain).pageTexts);
    expect(readStamp(copy)).toEqual(readStamp(plain));
    expect(Buffer.from(copy).toString('latin1')).toMatch(/<pdfaid:part>3<[\s\S]*<pdfaid:conformance>A</);
    expect(Buffer.from(copy).toString('latin1')).toMatch(/\/AFRelationship \/Data/);
  });

  it('een gewone brief draagt geen bestand', async () => {
    const plain = await bytesOf(the.letter());
    expect(filesIn(plain)).toContain('0 embedded files');
    expect(structureOf(plain).unmarked).toBe(0);
  });

  it('zegt wat de brief zegt, in woorden die een computer verstaat', () => {
    expect(referralDataOf(the.letter({ ticked: ['rvaEndDate'] }))).toMatchObject({
      identifier: the.reference,
      authoredOn: '2026-11-22',
      requester: {
        organization: { name: 'Sociaal Huis Kortemark' },
        contact: { name: 'Wies Werker', title: 'maatschappelijk werker', phone: '051 00 00 02' },
      },
      performer: { organization: { name: 'De Opstap' } },
      subject: { name: 'Fatima Voorbeeld', birthDate: '1988-02-29', phone: '0470 00 00 01' },
      supportingInfo: expect.arrayContaining([
        { code: 'rvaEndDate', label: 'Uitkering stopt op', value: '2027-01-31' },
        { code: 'incomeStatus', label: 'Inkomen', value: 'andere uitkering' },
      ]),
    });
  });

  it('docs/referral.schema.json is made from the code, and refuses a field too many', () => {
    expect(schema).toEqual(z.toJSONSchema(referralDataSchema));
    const data = referralDataOf(the.letter());
    expect(isValid(data)).toBe(true);
    expect(isValid({ ...data, nationalNumber: '88022999990' })).toBe(false);
    expect(isValid({ ...data, subject: { ...data.subject, health: 'x' } })).toBe(false);
  });
});
