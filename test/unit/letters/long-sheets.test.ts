import { describe, expect, it } from 'vitest';
import { localDateSchema } from '../../../src/domain/dates.ts';
import { makeAccessSheet } from '../../../src/letter/access-sheet.ts';
import { makeDestructionList } from '../../../src/letter/destruction-list.ts';
import type { SheetPaper } from '../../../src/letter/paper.ts';
import { typesetPaper } from '../../../src/typeset/typeset.ts';
import * as the from './letter-fixtures.ts';
import { readWith } from './pdf-tools.ts';

const shared = { organisation: the.organisation(), date: the.today, mark: { type: 'none' } } as const;
const day = localDateSchema.parse('2026-02-01');

/** Files under rules of their own: at some length each heading comes to the foot of a page. */
const destructionList = (length: number): SheetPaper =>
  makeDestructionList({
    ...shared,
    lines: Array.from({ length }, (_, index) => ({
      id: `${String(index).padStart(8, '0')}-1493-4b19-aa69-d532e4e7e63c`,
      what: 'Dossier zonder brief',
      since: day,
      dueOn: day,
      rule: `10 jaar, proefregel ${index < length / 2 ? 'een' : `nummer ${Math.floor(index / 2)}`}`,
      kept: '',
    })),
  });

/** Days on which a file was opened now and then, and one on which it was opened all day. */
const accessSheet = (length: number): SheetPaper =>
  makeAccessSheet({
    ...shared,
    clientName: 'Fatima Voorbeeld',
    lines: Array.from({ length }, (_, index) => ({
      day: localDateSchema.parse(index > length - 30 ? '2026-09-01' : `2026-0${1 + (index % 5)}-1${index % 4}`),
      time: '14:05',
      who: 'maatschappelijk werker',
      what: 'opende het dossier',
      why: index % 3 === 0 ? 'De persoon belt over de afspraak van volgende week' : '',
    })),
  });

const titlesOf = ({ blocks }: SheetPaper): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'heading') return [block.text];
    return block.type === 'step' ? [block.title] : [];
  });

const signatureOf = ({ blocks }: SheetPaper): readonly string[] =>
  blocks.flatMap((block) => (block.type === 'fillIn' ? block.labels : []));

/** Pages of which the text ends on a title, or begins with a line to sign on. */
const badPages = async (sheet: SheetPaper): Promise<readonly string[]> => {
  const made = await typesetPaper(sheet, the.fonts);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const pages = readWith('pdftotext', ['-raw', '-', '-'], made.value)
    .replaceAll('\u00a0', ' ')
    .split('\f')
    .slice(0, -1);
  expect(pages.length).toBeGreaterThan(1);
  return pages.flatMap((page, index) => {
    const lines = page.split('\n').filter((line) => line !== '' && !sheet.footer.startsWith(line.slice(0, 20)));
    const body = lines.filter((line) => !/^blz\. \d+ van \d+$/.test(line));
    const ends = titlesOf(sheet).includes(body.at(-1) ?? '')
      ? [`${sheet.kind}: page ${index + 1} ends on a title`]
      : [];
    const alone = index > 0 && signatureOf(sheet).includes(body[0] ?? '');
    return [...ends, ...(alone ? [`${sheet.kind}: page ${index + 1} begins with the signature`] : [])];
  });
};

describe('een blad van veel bladzijden', () => {
  it.each([34, 37, 40, 43, 46, 49, 52, 65])(
    '%i regels: nergens een titel of een handtekening alleen',
    async (length) => {
      expect([...(await badPages(destructionList(length))), ...(await badPages(accessSheet(length)))]).toEqual([]);
    },
  );
});
