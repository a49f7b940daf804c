import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { opstapForms, pathwayIds } from '../../../src/domain/catalogue/pathways.ts';
import { localDateSchema } from '../../../src/domain/dates.ts';
import { optionalFieldIds } from '../../../src/domain/referral/referral.ts';
import { readStamp } from '../../../src/domain/roster/paper-stamp.ts';
import { makeClientSheet } from '../../../src/letter/client-sheet.ts';
import { makeDestructionList } from '../../../src/letter/destruction-list.ts';
import { makeKlusSheet } from '../../../src/letter/klus-sheet.ts';
import { markWords } from '../../../src/letter/mark-words.ts';
import type { Mark, Paper } from '../../../src/letter/paper.ts';
import { marginStrings, paperStrings } from '../../../src/letter/paper-strings.ts';
import { makeRecoverySheet } from '../../../src/letter/recovery-sheet.ts';
import { typesetPaper } from '../../../src/typeset/typeset.ts';
import * as the from './letter-fixtures.ts';
import { notInReadingOrder, outOfVisualOrder, structureOf } from './pdf-structure.ts';
import { type PdfProof, proofOf, reads } from './pdf-tools.ts';

const bytesOf = async (paper: Paper): Promise<Uint8Array> => {
  const made = await typesetPaper(paper, the.fonts);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
};

const clientSheet = (fitting: readonly (typeof pathwayIds)[number][], mark: Mark = { type: 'none' }): Paper =>
  makeClientSheet({
    clientName: 'Fatima Voorbeeld',
    situation: the.situation(),
    advice: the.advice(Object.fromEntries(fitting.map((id) => [id, 'fitsIf'])), [the.clientTask]),
    organisation: the.organisation(),
    date: the.today,
    mark,
  });

const longReason = 'Zij wil graag opnieuw aan het werk en zoekt daarvoor begeleiding op maat. '.repeat(5).trim();
const firstIssued = localDateSchema.parse('2026-11-20');

const line = {
  what: 'Dossier zonder brief',
  since: localDateSchema.parse('2016-02-01'),
  dueOn: localDateSchema.parse('2026-02-01'),
  rule: '10 jaar, proefregel 10.01.06',
};

const papers: Readonly<Record<string, Paper>> = {
  'De Opstap': the.letter(),
  'De Opstap, alles aangevinkt, langste reden, alle vormen, discreet niet': the.letter({
    ticked: optionalFieldIds,
    reasonSentence: longReason,
    forms: opstapForms,
    client: the.client({ surname: 'Van den Voorbeeld-Vandevoorbeelde', firstName: 'Maria-Magdalena Josephina' }),
  }),
  'De Opstap, zo weinig mogelijk': the.letter({
    forms: [],
    reasonSentence: '',
    consent: null,
    client: the.client({ birthDate: null, phone: null, address: null, formOfAddress: 'none' }),
    situation: the.situation({ answers: {}, birthDate: null }),
  }),
  'De Opstap, namen in drie schriften, nog niet vrijgegeven': the.letter({
    mark: { type: 'concept' },
    client: the.client({ surname: 'Nguyễn-Żółć', firstName: 'Олена Ελένη' }),
    reasonSentence: 'Zij zegt: "ik wil & kan <weer> werken" – ĳverig, 100 %.',
  }),
  'De Opstap, discreet': the.letter({ client: the.client({ discreet: true }), ticked: optionalFieldIds }),
  'De Opstap, met de post en nog zonder adres': the.letter({ delivery: 'post' }),
  'VDAB, inschrijven': the.letter({ recipient: 'vdab', vdabPurpose: 'register' }),
  'VDAB, gesprek, alles aangevinkt': the.letter({ recipient: 'vdab', ticked: optionalFieldIds }),
  'VDAB, wijk-werken, duplicaat': the.letter({
    recipient: 'vdab',
    vdabPurpose: 'wijkWerken',
    mark: { type: 'duplicate', firstIssued },
  }),
  'VDAB, oefening, andere gemeente': the.letter({
    recipient: 'vdab',
    mark: { type: 'practice' },
    organisation: the.organisation('voorbeeldgemeente'),
  }),
  'blad voor de cliënt': clientSheet(['deOpstap', 'vdab']),
  'blad voor de cliënt, alle wegen, oefening': clientSheet(pathwayIds, { type: 'practice' }),
  'blad voor de cliënt, geen enkele weg': clientSheet([]),
  'blad voor een klusje': makeKlusSheet(the.klusRequest(), the.organisation(), the.today),
  'blad voor een klusje zonder gegevens': makeKlusSheet(
    the.klusRequest({ name: '', phone: null, task: '', place: '', wishedMoment: '' }),
    the.organisation(),
    the.today,
    { type: 'practice' },
  ),
  vernietigingslijst: makeDestructionList({
    lines: [
      { ...line, id: '97993f37-1493-4b19-aa69-d532e4e7e63c', kept: '' },
      { ...line, id: '0b1c2d3e-1493-4b19-aa69-d532e4e7e63c', kept: 'Te bewaren tot nader order' },
    ],
    organisation: the.organisation(),
    date: the.today,
    mark: { type: 'none' },
  }),
  herstelsleutel: makeRecoverySheet({
    officeName: 'Sociaal Huis Kortemark',
    recoveryKey: Array.from({ length: 8 }, (_, index) => `${index}K3M92A`).join('-'),
    date: the.today,
  }),
};

const canaries = ['88.02.29', '88022999990', 'fatima@voorbeeld.test', 'sanctie', 'gezondheid', 'invaliditeit'];
const mostPages = {
  letter: 1,
  klusSheet: 1,
  recoverySheet: 1,
  clientSheet: 2,
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

/** What a screen reader gets: everything marked, in the order of the words and of the page, one title, headed cells. */
const checkStructure = (paper: Paper, bytes: Uint8Array): void => {
  const structure = structureOf(bytes);
  expect(structure.paintOperations).toBeGreaterThan(50);
  expect(structure.unmarked).toBe(0);
  expect(structure.artifacts).toBeLessThan(structure.paintOperations / 2);
  expect(structure.lostMarks).toEqual([]);
  expect(outOfVisualOrder(structure)).toEqual([]);
  const words = markWords(paper.mark);
  const texts = [...(words === null ? [] : [words.large, words.small]), ...paperStrings(paper)];
  expect(notInReadingOrder(bytes, texts)).toBeUndefined();
  expect(structure.elements.filter((one) => one === 'H1')).toHaveLength(1);
  expect(structure.elements.filter((one) => one === 'TH' || one === 'Figure')).toEqual([]);
};

describe('elk papier, nagekeken met qpdf en poppler', () => {
  for (const [name, paper] of Object.entries(papers)) {
    it(name, async () => {
      const bytes = await bytesOf(paper);
      checkPaper(paper, proofOf(bytes), bytes);
      checkStructure(paper, bytes);
      const stamp = readStamp(bytes);
      expect(stamp.ok).toBe(true);
    });
  }

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
