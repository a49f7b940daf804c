import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { optionalFieldIds } from '../../../src/domain/referral/referral.ts';
import { readStamp } from '../../../src/domain/roster/paper-stamp.ts';
import { markWords } from '../../../src/letter/mark-words.ts';
import type { Fact, Paper } from '../../../src/letter/paper.ts';
import { marginStrings, paperStrings } from '../../../src/letter/paper-strings.ts';
import { typesetPaper } from '../../../src/typeset/typeset.ts';
import { clientSheet, firstIssued, papers, replySlip } from './every-paper.ts';
import * as the from './letter-fixtures.ts';
import { faultsInStructure, popplerTextOfStructure, structureOf } from './pdf-structure.ts';
import { type PdfProof, proofOf, reads, type WordBox, wordBoxes } from './pdf-tools.ts';

const bytesOf = async (paper: Paper): Promise<Uint8Array> => {
  const made = await typesetPaper(paper, the.fonts);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
};

const canaries = ['88.02.29', '88022999990', 'fatima@voorbeeld.test', 'sanctie', 'gezondheid', 'invaliditeit'];
const mostPages = {
  letter: 1,
  klusSheet: 1,
  receipt: 1,
  attendanceCertificate: 1,
  replySlip: 1,
  permissionRequest: 1,
  coachSheet: 1,
  translation: 2,
  selfEmployedSheet: 1,
  mlpSheet: 1,
  wijkWerkNote: 1,
  artikel60Note: 1,
  artikel61Note: 1,
  employerCard: 1,
  recoverySheet: 1,
  windowSheet: 1,
  clientSheet: 2,
  consentRecord: 2,
  accessSheet: 200,
  accessFile: 500,
  destructionList: 500,
} as const;

const checkPaper = (paper: Paper, proof: PdfProof, bytes: Uint8Array): void => {
  expect(proof.pages).toBeLessThanOrEqual(mostPages[paper.kind]);
  expect(proof.info).toContain('PDF version:     1.7');
  expect(proof.info).toMatch(/Page size: +595\.28 x 841\.89 pts \(A4\)/);
  expect(proof.info).toMatch(/Tagged: +yes/);
  expect(proof.info).toContain(`Title:           ${paper.title}`);
  // Properties of a file are shown where nobody opens it: no name of a client.
  expect(proof.info).not.toMatch(/Fatima|Maria-Magdalena|Олена|Omer/u);
  expect(proof.fonts.length).toBeGreaterThan(0);
  for (const font of proof.fonts) expect(font).toMatchObject({ embedded: true, subset: true, unicode: true });
  for (const text of paperStrings(paper)) expect([text, reads(proof, text)]).toEqual([text, true]);
  for (const page of proof.pageTexts) {
    for (const text of marginStrings(paper)) expect(page).toContain(text.replace(/\s+/gu, ''));
  }
  const raw = Buffer.from(bytes).toString('latin1');
  for (const canary of canaries)
    expect([canary, reads(proof, canary), raw.includes(canary)]).toEqual([canary, false, false]);
};

/** Millimetres between the label of a row and its value; NaN where they do not stand beside each other on one line. */
const gapsBeside = (rows: readonly Fact[], boxes: readonly WordBox[]) =>
  rows.map(({ label, value }) => {
    const words = [...label.split(' '), value.split(/[ \n]/)[0]].map((word) => word?.replaceAll("'", '&apos;'));
    const at = boxes.findIndex((_, index) => words.every((word, place) => boxes[index + place]?.text === word));
    const [first, ...others] = at < 0 ? [] : boxes.slice(at, at + words.length);
    const [last, beside] = [others.at(-2) ?? first, others.at(-1)];
    const isOneLine = others.every(({ top }) => Math.abs(top - (first?.top ?? 0)) < 1);
    return { label, gap: last && beside && isOneLine ? beside.left - last.right : Number.NaN };
  });

describe('elk papier, nagekeken met qpdf en poppler', () => {
  for (const [name, paper] of Object.entries(papers)) {
    it(name, async () => {
      const bytes = await bytesOf(paper);
      checkPaper(paper, proofOf(bytes), bytes);
      expect(faultsInStructure(paper, bytes)).toEqual([]);
      // Each label on one line, apart from what stands beside it.
      const rows = paper.blocks.flatMap((block) => (block.type === 'step' ? block.rows : []));
      if (mostPages[paper.kind] <= 2 && paper.kind !== 'clientSheet')
        expect(gapsBeside(rows, wordBoxes(bytes)).filter(({ gap }) => !(gap > 2))).toEqual([]);
      const stamp = readStamp(bytes);
      expect(stamp.ok).toBe(true);
    });
  }

  it('wat wij in de boom lezen, leest poppler er ook in', async () => {
    const bytes = await bytesOf(
      the.letter({
        client: the.client({ surname: 'Nguyễn-Żółć', firstName: 'Олена "Ελένη"' }),
        ticked: optionalFieldIds,
      }),
    );
    expect(structureOf(bytes).text).toBe(popplerTextOfStructure(bytes));
  });

  it('de stempel zegt wat het papier is, ook na het zetten', async () => {
    const stampOf = async (paper: Paper): Promise<unknown> => readStamp(await bytesOf(paper));
    const reference = the.reference;
    expect(await stampOf(the.letter())).toEqual({
      ok: true,
      value: { kind: 'gated', recipient: 'deOpstap', reference },
    });
    expect(await stampOf(the.letter({ recipient: 'vdab' }))).toEqual({
      ok: true,
      value: { kind: 'free', recipient: 'vdab', reference },
    });
    expect(await stampOf(the.letter({ delivery: 'post' }))).toMatchObject({ value: { kind: 'concept' } });
    expect(await stampOf(the.letter({ mark: { type: 'practice' } }))).toMatchObject({ value: { kind: 'practice' } });
    expect(await stampOf(the.letter({ mark: { type: 'duplicate', firstIssued } }))).toMatchObject({
      value: { kind: 'gated' },
    });
    expect(await stampOf(clientSheet([]))).toEqual({
      ok: true,
      value: { kind: 'free', recipient: null, reference: null },
    });
  });

  it('hetzelfde papier geeft dezelfde bytes, ook door elkaar gezet', async () => {
    const digest = async (paper: Paper): Promise<string> =>
      createHash('sha256')
        .update(await bytesOf(paper))
        .digest('hex');
    const [first, , second, other] = await Promise.all([
      digest(the.letter()),
      digest(clientSheet(['vdab'])),
      digest(the.letter()),
      digest(the.letter({ reasonSentence: 'Een andere zin.' })),
    ]);
    expect(first).toBe(second);
    expect(other).not.toBe(first);
  });

  it.each(['W6N5-ENQ-W7X', 'WWWW-WWW-WWW', '2222-222-222'])(
    'een kenmerk staat overal op één regel (%s)',
    async (reference) => {
      const onOneLine = async (paper: Paper): Promise<number> =>
        wordBoxes(await bytesOf(paper)).filter(({ text }) => text === reference).length;
      // Above the subject and below the code; on the blank answer once.
      expect([await onOneLine(the.letter({ reference })), await onOneLine(replySlip({ reference }))]).toEqual([2, 1]);
    },
  );

  it('een merk bedekt niets: de tekst van de brief is dezelfde met en zonder', async () => {
    const plain = proofOf(await bytesOf(the.letter()));
    for (const mark of [{ type: 'concept' }, { type: 'practice' }, { type: 'duplicate', firstIssued }] as const) {
      const marked = proofOf(await bytesOf(the.letter({ mark })));
      const words = markWords(mark);
      const rest = (words === null ? [] : [words.large, words.small]).reduce(
        (text, word) => text.replace(word.replace(/\s+/gu, ''), ''),
        marked.pageTexts.join(''),
      );
      expect(rest).toBe(plain.pageTexts.join(''));
    }
  });

  it('de namen die een Vlaams loket ziet, staan er goed op', async () => {
    const names = [
      'Łukasz Żółć',
      'Nguyễn Thị Ánh',
      'Gülşen Çelik',
      "Kevin D'Hoore",
      'Ştefan Țepeș',
      'Олена Приклад',
      'Ελένη',
    ];
    for (const name of names) {
      const paper = the.letter({ client: the.client({ firstName: '', surname: name }) });
      const proof = proofOf(await bytesOf(paper));
      expect([name, reads(proof, name)]).toEqual([name, true]);
      for (const font of proof.fonts) expect(font.embedded).toBe(true);
    }
  });
});
