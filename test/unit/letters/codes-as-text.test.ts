import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/letter/paper.ts';
import { makeRecoverySheet } from '../../../src/letter/recovery-sheet.ts';
import { typesetPaper } from '../../../src/typeset/typeset.ts';
import { replySlip } from './every-paper.ts';
import * as the from './letter-fixtures.ts';
import { readWith } from './pdf-tools.ts';

/** What the preview reads aloud, and what another reader copies; with the spaces that each of them sees. */
const textsOf = async (paper: Paper): Promise<readonly string[]> => {
  const made = await typesetPaper(paper, the.fonts);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const poppler = readWith('pdftotext', ['-', '-'], made.value);
  const task = getDocument({ data: made.value.slice(), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const { items } = await page.getTextContent();
  await task.destroy();
  return [poppler, items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')];
};

/** With pairs that kerning sets apart. */
const references = ['7778-797-A7B', '4445-464-748', 'AMAN-APA-QAR', '5Z62-636-465', 'AAAB-ACA-DAE', '4K4M-4N4-P4Q'];

describe('een code die groot op papier staat, is één woord voor wie de tekst leest', () => {
  it.each(references)('het kenmerk op een antwoordblad: %s', async (reference) => {
    for (const text of await textsOf(replySlip({ reference }))) expect(text).toContain(reference);
  });

  it('elke groep van de herstelsleutel', async () => {
    const groups = references.map((reference) => reference.replaceAll('-', '').slice(0, 7));
    const recoveryKey = [...groups, '7777777', 'QAQAQAQ'].join('-');
    const sheet = makeRecoverySheet({ officeName: 'Sociaal Huis Voorbeeld', recoveryKey, date: the.today });
    for (const text of await textsOf(sheet))
      expect(recoveryKey.split('-').filter((group) => !text.includes(group))).toEqual([]);
  });
});
