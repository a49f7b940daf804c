import { typesetPaper } from '../../src/typeset/typeset.ts';
import { randomPostedLetter } from '../fixtures/random-letters.ts';
import { seeded } from '../seeded.ts';
import { lookThroughWindow } from '../unit/letters/check-window.ts';
import { fonts } from '../unit/letters/letter-fixtures.ts';

const runs = Number(process.argv[2] ?? 1000);
const seed = seeded(2026);

const refused = new Map<string, number>();
let foreign = 0;
let hidden = 0;
let misread = 0;
let laidOut = 0;
for (let run = 0; run < runs; run += 1) {
  const paper = randomPostedLetter(seed);
  const made = await typesetPaper(paper, fonts);
  if (!made.ok) {
    refused.set(made.error.type, (refused.get(made.error.type) ?? 0) + 1);
    continue;
  }
  laidOut += 1;
  const report = lookThroughWindow(paper, made.value);
  foreign += report.foreign.length;
  hidden += report.hidden.length;
  if (!report.readsAsAddress) {
    misread += 1;
    console.log(JSON.stringify([paper.window, paper.addressee.lines, report]));
  }
}
const why = [...refused].map(([type, count]) => `${type} ${count}`).join(', ') || 'none';
console.log(`${runs} letters, ${laidOut} laid out, refused: ${why}`);
console.log(
  `${foreign} foreign words in the window, ${hidden} words of an address that could be hidden, ${misread} misread`,
);
if (foreign + hidden + misread > 0 || laidOut < runs * 0.9) process.exitCode = 1;
