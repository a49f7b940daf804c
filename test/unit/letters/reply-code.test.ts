import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readTypedReference } from '../../../src/domain/referral/typed-reference.ts';
import type { Paper } from '../../../src/letter/paper.ts';
import { margins, page as pageSize } from '../../../src/typeset/page-measures.ts';
import { typesetPaper } from '../../../src/typeset/typeset.ts';
import { hasProgram } from '../../run/system-packages.ts';
import { seeded } from '../../seeded.ts';
import { replySlip } from './every-paper.ts';
import * as the from './letter-fixtures.ts';
import { structureOf } from './pdf-structure.ts';
import { proofOf, reads, readWith, withPdfFile } from './pdf-tools.ts';

const reference = '7K3M-92X-QTZ';

/** A page in shades of grey, as a scanner sees it. */
interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const readPgm = (bytes: Buffer): Picture => {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 60));
  if (head === null) throw new Error('not a picture in grey');
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) };
};

const bytesOf = async (paper: Paper): Promise<Uint8Array> => {
  const made = await typesetPaper(paper, the.fonts);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value;
};

const pictureOf = (bytes: Uint8Array): Picture =>
  withPdfFile(bytes, (file) => {
    readWith('pdftoppm', ['-gray', '-r', '150', '-singlefile', file, file]);
    return readPgm(readFileSync(`${file}.pgm`));
  });

/** What an independent reader makes of a picture; '' where it reads nothing. */
const scan = ({ width, height, pixels }: Picture): string =>
  withPdfFile(Buffer.concat([Buffer.from(`P5 ${width} ${height} 255\n`), pixels]), (file) =>
    spawnSync('zbarimg', ['--quiet', '--nodbus', '--raw', file], { encoding: 'utf8' }).stdout.trim(),
  );

const cut = (from: Picture, left: number, top: number, side: number): Picture => ({
  width: side,
  height: side,
  pixels: Uint8Array.from(
    { length: side * side },
    (_, at) => from.pixels[(top + Math.floor(at / side)) * from.width + left + (at % side)] ?? 255,
  ),
});

const withBlot = (code: Picture, x: number, y: number, radius: number, shade: number): Picture => ({
  ...code,
  pixels: code.pixels.map((pixel, at) =>
    Math.hypot((at % code.width) - x, Math.floor(at / code.width) - y) <= radius ? shade : pixel,
  ),
});

/** Pixels in a point at 150 dots an inch, in a square of the code, and in the white around it. */
const dots = 150 / 72;
const square = 3 * dots;
const border = 20;

/** Where a code of this many points stands, in pixels. */
const placeOfCode = (bytes: Uint8Array, points: number) => {
  const bottom = structureOf(bytes).leaves.find(({ role }) => role === 'Figure')?.place?.y ?? 0;
  const side = Math.round(points * dots);
  const top = Math.round((pageSize.height - bottom) * dots) - side;
  return { left: Math.round((pageSize.width - margins.right) * dots) - side, top, side };
};

describe.runIf(hasProgram('zbarimg'))('de code op een brief, gelezen zoals een scanner dat doet', () => {
  const papers: Readonly<Record<string, Paper>> = {
    'brief aan De Opstap': the.letter({ reference }),
    'brief aan VDAB': the.letter({ recipient: 'vdab', reference }),
    antwoordblad: replySlip({ reference }),
  };

  it.each(Object.entries(papers))('%s', async (_, paper) => {
    expect(scan(pictureOf(await bytesOf(paper)))).toBe(reference);
  });

  it.each(Object.entries(papers))('%s: donker, met vier witte vakjes eromheen', async (_, paper) => {
    const bytes = await bytesOf(paper);
    const place = placeOfCode(bytes, paper.kind === 'letter' ? 63 : 84);
    const { width, pixels } = pictureOf(bytes);
    const quiet = Math.floor((4 * place.side) / 21);
    const shades = { inside: 255, around: 255 };
    for (let row = place.top - quiet; row < place.top + place.side + quiet; row += 1)
      for (let column = place.left - quiet; column < place.left + place.side + quiet; column += 1) {
        const isOn = (at: number, from: number): boolean => at >= from - 1 && at <= from + place.side;
        const where = isOn(row, place.top) && isOn(column, place.left) ? 'inside' : 'around';
        shades[where] = Math.min(shades[where], pixels[row * width + column] ?? 0);
      }
    expect(shades.inside).toBeLessThan(60);
    expect(shades.around).toBe(255);
  });

  describe('met een vlek erop', () => {
    let code: Picture = { width: 0, height: 0, pixels: new Uint8Array() };
    beforeAll(async () => {
      const bytes = await bytesOf(the.letter({ reference }));
      const { left, top, side } = placeOfCode(bytes, 63);
      code = cut(pictureOf(bytes), left - border, top - border, side + 2 * border);
      expect(scan(code)).toBe(reference);
    });

    it('een kleine vlek stoort niet', () => {
      for (const shade of [0, 255])
        for (const x of [0.3, 0.4, 0.5, 0.6, 0.7])
          for (const y of [0.4, 0.5, 0.6])
            expect(scan(withBlot(code, code.width * x, code.height * y, square * 1.5, shade))).toBe(reference);
    });

    it('een grote geeft nooit een ander kenmerk: dat of niets', () => {
      const { below } = seeded(5);
      const read = Array.from({ length: 40 }, (_, run) => {
        const [x, y] = [below(code.width), below(code.height)];
        return scan(withBlot(code, x, y, square * (1 + (run % 6)), run % 2 === 0 ? 0 : 255));
      });
      expect(read.filter((text) => text !== reference && text !== '')).toEqual([]);
      expect(read).toContain('');
      expect(read).toContain(reference);
    });
  });
});

describe('wie de code niet kan scannen', () => {
  it('typt wat eronder staat', async () => {
    for (const paper of [the.letter({ reference }), replySlip({ reference })])
      expect(reads(proofOf(await bytesOf(paper)), reference)).toBe(true);
    expect(readTypedReference(reference)).toEqual({ type: 'reference', reference, isCertain: true });
  });
});

describe('een lettertype dat er niet is', () => {
  it('geeft geen brief in plaats van een brief met een ander', async () => {
    for (const name of Object.keys(the.fonts)) {
      const fonts = { ...the.fonts, [name]: undefined as never };
      await expect(typesetPaper(the.letter(), fonts), name).rejects.toThrow();
    }
    const cutOff = { ...the.fonts, 'SourceSans3_400Regular.ttf': new Uint8Array(10) };
    await expect(typesetPaper(the.letter(), cutOff)).rejects.toThrow();
    expect(await typesetPaper(the.letter(), the.fonts)).toMatchObject({ ok: true });
  });
});
