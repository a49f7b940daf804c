import { type Measured, median } from '../figure.ts';
import { inBrowser } from '../store/browser.ts';
import { lettersOf } from './letters.ts';

const rounds = 7;

/** The same click three seconds after an unlock: with workers that warmed themselves on the lock screen, and with workers that start at the click. */
export const firstLetter = (): Promise<Measured> =>
  inBrowser('test/bench/letter/letter-page.tsx', async (call, reload) => {
    const [warmed, cold]: [number[], number[]] = [[], []];
    for (const paper of lettersOf(rounds)) {
      for (const [times, isWarmed] of [
        [warmed, true],
        [cold, false],
      ] as const) {
        await reload();
        times.push(await call<number>('clickToPage', paper, isWarmed));
      }
    }
    return {
      figure: 'letter.first',
      ratio: Number((median(warmed) / median(cold)).toFixed(2)),
      to: 'workers that start with the click',
      milliseconds: Number(median(warmed).toFixed(1)),
      theirs: Number(median(cold).toFixed(1)),
    };
  });
