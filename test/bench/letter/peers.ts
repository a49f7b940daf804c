import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LetterPaper } from '../../../src/letter/paper.ts';
import { compareAll, type Measured } from '../figure.ts';
import { installPeers } from '../install-peers.ts';
import { lettersOf } from './letters.ts';
import { type Words, wordsOf } from './words.ts';

const folder = 'test/bench/letter-peers';
const names = { reactPdf: '@react-pdf/renderer', pdfLib: 'pdf-lib', jsPdf: 'jsPDF' } as const;
type Peer = keyof typeof names;

const fonts = 'assets/fonts/AtkinsonHyperlegibleNext_';
const files = { regular: path.resolve(`${fonts}400Regular.ttf`), bold: path.resolve(`${fonts}700Bold.ttf`) };

const startPeer = (name: Peer): Worker =>
  new Worker(path.resolve(folder, 'typesetting.js'), { workerData: { name, files } });

const ask = async (worker: Worker, words: Words | undefined): Promise<void> => {
  worker.postMessage(words);
  await once(worker, 'message');
};

const rounds = 30;
const beforeMeasuring = 10;

/** The same words in the same fonts by other libraries, each in a worker that is warm; no tags, no PDF/A, no window of an envelope. */
export const peerFigures = async (stock: (letter: LetterPaper) => Promise<void>): Promise<readonly Measured[]> => {
  if (!installPeers(folder)) return [];
  const measured: Measured[] = [];
  const letters = lettersOf(beforeMeasuring + rounds + 1);
  const words = letters.map(wordsOf);
  for (const name of Object.keys(names) as readonly Peer[]) {
    const worker = startPeer(name);
    let [mine, theirs] = [0, 0];
    for (; mine < beforeMeasuring; mine += 1) await ask(worker, words[mine]);
    const figures = await compareAll([
      {
        figure: `peer.${name}.warm`,
        ours: () => ask(worker, words[mine++]),
        to: 'stock pdfmake, no structure',
        theirs: () => stock(letters[theirs++] as LetterPaper),
        rounds,
        isWaitedFor: true,
      },
    ]);
    measured.push(...figures);
    await worker.terminate();
  }
  return measured;
};
