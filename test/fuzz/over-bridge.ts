import { type HostVerb, hostVerbs } from '../../src/host/verbs.ts';
import type { ElectronWindow } from '../e2e/launch-electron.ts';
import { nonsenseCalls, tellsTooMuch } from './nonsense.ts';

type Answers = Readonly<Record<string, number>>;

/** Runs in the page, through the bridge that the preload script left there. Counts what came back, by its words. */
const callAll = async (made: ReturnType<typeof nonsenseCalls>): Promise<Answers> => {
  const bridge: Record<string, (...args: readonly unknown[]) => Promise<unknown>> = Reflect.get(
    globalThis,
    'doorwijzer',
  );
  const counts = new Map<string, number>();
  for (const { verb, args } of made) {
    let words: string;
    try {
      words = JSON.stringify(await bridge[verb]?.(...args));
    } catch (error) {
      words = `refused: ${error instanceof Error ? error.message : String(error)}`;
    }
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
};

export interface FuzzOutcome {
  readonly calls: number;
  /** Answers that should not have been given: ok to nonsense, or words that tell too much. */
  readonly faults: readonly string[];
  /** What main looks like afterwards. */
  readonly main: { readonly answers: boolean; readonly polluted: boolean; readonly windows: number };
}

/** `count` nonsense calls from the page of this window, a few hundred at a time, and a look at main afterwards. */
export const fuzzBridge = async ({ app, page }: ElectronWindow, seed: number, count: number): Promise<FuzzOutcome> => {
  const faults: string[] = [];
  let calls = 0;
  for (let from = 0; from < count; from += 250) {
    const order = { seed: seed + from, count: Math.min(250, count - from), verbs: hostVerbs };
    // As text: Playwright carries functions over, and the content security policy has no say in what it evaluates.
    const source = `(${callAll.toString()})((${nonsenseCalls.toString()})(${JSON.stringify(order)}))`;
    const answers: Answers = await page.evaluate(source);
    for (const [words, times] of Object.entries(answers)) {
      calls += times;
      if (words.includes('"ok":true') || tellsTooMuch(words)) faults.push(words.slice(0, 300));
    }
  }
  const main = await app.evaluate(({ BrowserWindow }) => ({
    polluted: Reflect.get({}, 'polluted') !== undefined || Object.keys(Object.prototype).length > 0,
    windows: BrowserWindow.getAllWindows().length,
  }));
  const alive = await page.evaluate(() => {
    const bridge: Record<HostVerb, () => Promise<{ ok: boolean }>> = Reflect.get(globalThis, 'doorwijzer');
    return bridge.appInfo();
  });
  return { calls, faults, main: { ...main, answers: alive.ok } };
};
