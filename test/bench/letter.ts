import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { chromium } from '@playwright/test';
import type { LetterPaper } from '../../src/letter/paper.ts';
import { client, letter } from '../unit/letters/letter-fixtures.ts';
import { compareAll, type Measured } from './figure.ts';
import { firstLetter } from './letter/first.ts';
import { lettersOf } from './letter/letters.ts';
import { peerFigures } from './letter/peers.ts';
import type { Typesetter } from './letter/typesetting.ts';

const start = (typesetter: Typesetter): Worker =>
  new Worker(new URL('./letter/typesetting.ts', import.meta.url), { workerData: typesetter });

const ask = async (worker: Worker, paper: LetterPaper | undefined): Promise<void> => {
  worker.postMessage(paper);
  await once(worker, 'message');
};

const warmRounds = 60;
const beforeMeasuring = 15;

/** Ours and pdfmake by itself, each in a worker of its own that made some letters before, in turns, every round another person. */
const warm = async (): Promise<readonly Measured[]> => {
  const [ours, stock] = [start('ours'), start('stock')];
  const letters = lettersOf(beforeMeasuring + warmRounds + 2);
  let [mine, theirs] = [0, 0];
  const workers = async (count: number) =>
    compareAll([
      {
        figure: 'letter.warm',
        ours: () => ask(ours, letters[mine++]),
        to: 'stock pdfmake, no structure',
        theirs: () => ask(stock, letters[theirs++]),
        rounds: count,
        isWaitedFor: true,
      },
    ]);
  await workers(beforeMeasuring);
  const measured = await workers(warmRounds);
  await Promise.all([ours.terminate(), stock.terminate()]);
  return measured;
};

/** The words of the letter as a web page, printed by Chromium itself. */
const chromiumPdf = async (): Promise<readonly Measured[]> => {
  const paper = letter({ client: client() });
  const words = paper.blocks.map((block) => `<p>${JSON.stringify(block)}</p>`).join('');
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium' });
  const page = await browser.newPage();
  await page.setContent(`<html lang="nl-BE"><h1>${paper.subject}</h1>${words}</html>`);
  const stock = start('stock');
  const measured = await compareAll([
    {
      figure: 'peer.chromium.pdf',
      ours: () => page.pdf({ format: 'A4', tagged: true }),
      to: 'stock pdfmake, no structure',
      theirs: () => ask(stock, paper),
      isWaitedFor: true,
    },
  ]);
  await Promise.all([browser.close(), stock.terminate()]);
  return measured;
};

const besideStock = async (figures: typeof peerFigures): Promise<readonly Measured[]> => {
  const stock = start('stock');
  try {
    return await figures((paper) => ask(stock, paper));
  } finally {
    await stock.terminate();
  }
};

/** What a letter costs, and what the warming up on the lock screen saves. */
export const letterFigures = async (): Promise<readonly Measured[]> => [
  ...(await warm()),
  await firstLetter(),
  ...(await chromiumPdf()),
  ...(await besideStock(peerFigures)),
];
