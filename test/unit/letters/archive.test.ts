import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/letter/paper.ts';
import { documentDefinition } from '../../../src/typeset/document-definition.ts';
import { createPdf } from '../../../src/typeset/pdf-maker.ts';
import { createRunSplitter } from '../../../src/typeset/text-runs.ts';
import { hasProgram } from '../../run/system-packages.ts';
import { fileOf, sheetOf } from './access-file-fixture.ts';
import { papers } from './every-paper.ts';
import * as the from './letter-fixtures.ts';
import { letterMatrix } from './letter-matrix.ts';
import { preflight } from './preflight.ts';

const splitter = createRunSplitter(the.fonts);

/** The same paper, claiming the one level that Preflight knows. */
const twinOf = async (paper: Paper, change: Partial<TDocumentDefinitions> = {}): Promise<Uint8Array> => {
  const definition = documentDefinition(paper, splitter, { size: 'small', mostPages: 1, addressSize: 11 });
  const twin = { ...definition, subset: 'PDF/A-1b', version: '1.4', ...change } as TDocumentDefinitions;
  return new Uint8Array(await (await createPdf(twin, the.fonts)).getBuffer());
};

describe.runIf(hasProgram('/usr/share/java/preflight.jar'))('PDF/A, as PDFBox Preflight reads it', () => {
  it('finds no fault in any paper and any wording of a letter, and finds the faults that we put in', async () => {
    const all: Readonly<Record<string, Paper>> = { ...papers, ...letterMatrix, inzagedossier: sheetOf(fileOf()) };
    const twins: [string, Uint8Array][] = [];
    for (const [name, paper] of Object.entries(all)) twins.push([name, await twinOf(paper)]);
    const letter = the.letter();
    const found = preflight({
      ...Object.fromEntries(twins),
      'no claim': await twinOf(letter, { subset: undefined as never }),
      'another level': await twinOf(letter, { subset: 'PDF/A-2a' }),
      encrypted: await twinOf(letter, { userPassword: 'voorbeeld' }),
    });
    for (const name of Object.keys(all)) expect([name, found[name]]).toEqual([name, []]);
    expect(found['no claim']).toEqual(expect.arrayContaining(['invalid', '2.4.3', '7.11']));
    expect(found['another level']).toEqual(expect.arrayContaining(['invalid', '7.11.2']));
    expect(found['encrypted']).toContain('invalid');
  }, 60_000);
});
