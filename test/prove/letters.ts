import type { LetterPaper } from '../../src/letter/paper.ts';
import { typesetPaper } from '../../src/typeset/typeset.ts';
import { everyLetter, mustFit, postedAtRandom, windowsAtTheLimit, windowsInUse } from '../fixtures/random-letters.ts';
import { seeded } from '../seeded.ts';
import { faultsInPages } from '../unit/letters/check-pages.ts';
import { lookThroughWindow } from '../unit/letters/check-window.ts';
import { fonts } from '../unit/letters/letter-fixtures.ts';

const addresses = Number(process.argv[2] ?? 1000);
const seed = seeded(2026);

/** Too long for its window, by window; and what should have fitted or was refused for another reason. */
const refused = { usual: 0, limit: 0 };
let wronglyRefused = 0;
let foreign = 0;
let hidden = 0;
let misread = 0;
let badPages = 0;
let laidOut = 0;
let onTwoPages = 0;

const look = async (name: string, paper: LetterPaper, windows: 'usual' | 'limit'): Promise<void> => {
  const made = await typesetPaper(paper, fonts);
  if (!made.ok) {
    refused[windows] += 1;
    if (made.error.type === 'addressTooLong' && !mustFit(paper)) return;
    wronglyRefused += 1;
    console.log(JSON.stringify([name, paper.window, paper.addressee.lines, made.error]));
    return;
  }
  laidOut += 1;
  const report = lookThroughWindow(paper, made.value);
  const faults = faultsInPages(paper, made.value);
  foreign += report.foreign.length;
  hidden += report.hidden.length;
  badPages += faults.length;
  onTwoPages += Buffer.from(made.value).toString('latin1').includes('/Count 2') ? 1 : 0;
  if (report.readsAsAddress && faults.length === 0) return;
  misread += report.readsAsAddress ? 0 : 1;
  console.log(JSON.stringify([name, paper.window, paper.addressee.lines, report, faults]));
};

// Half of the addresses in the windows that are usual, half where a letter can only just be made.
for (let run = 0; run < addresses; run += 1) {
  const windows = run % 2 === 0 ? 'usual' : 'limit';
  for (const [name, letter] of everyLetter)
    await look(name, postedAtRandom(letter, windows === 'usual' ? windowsInUse : windowsAtTheLimit, seed), windows);
}
console.log(`${addresses} addresses x ${everyLetter.length} letters: ${laidOut} laid out, ${onTwoPages} on two pages`);
console.log(
  `too long for the window: ${refused.usual} where it is usual, ${refused.limit} where it is as small as can be; ${wronglyRefused} refused wrongly`,
);
console.log(
  `${foreign} foreign words in the window, ${hidden} words of an address that could be hidden, ${misread} misread, ${badPages} bad page breaks`,
);
if (foreign + hidden + misread + badPages + wronglyRefused > 0) process.exitCode = 1;
