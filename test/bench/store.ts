import type { Measured } from './figure.ts';
import { installPeers } from './install-peers.ts';
import { inBrowser } from './store/browser.ts';
import type { Rounds } from './store/rounds.ts';
import type { LargeOffice } from './store/store-page.ts';

const small = 10_000;
const large = 100_000;
const plainDexie = 'plain Dexie: the same rows in clear, one index, strict';
const includesLoop = 'a plain includes loop over the same names';

const rounded = (value: number): number => Number(value.toPrecision(3));
const best = (times: readonly number[]): number => Math.min(...times);

/** The best round of each side: what another program took from the machine is in neither. */
const measured = (figure: string, { ours, theirs }: Rounds, to: string): Measured => ({
  figure,
  ratio: rounded(best(ours) / best(theirs)),
  to,
  milliseconds: rounded(best(ours)),
});

const ourFigures = (): Promise<readonly Measured[]> =>
  inBrowser('test/bench/store/store-page.ts', async (call) => {
    const { put, get } = await call<{ put: Rounds; get: Rounds }>('oneByOne', small);
    const journaled = await call<Rounds>('withJournal', small);
    const bulk = await call<Rounds>('bulk', small, 2);
    const office = await call<LargeOffice>('largeOffice', large);
    return [
      measured('store.put/10k', put, plainDexie),
      measured('store.put+journal/10k', journaled, plainDexie),
      measured('store.get/10k', get, plainDexie),
      measured('store.bulk/10k', bulk, plainDexie),
      measured('store.bulk/100k', office.bulk, plainDexie),
      measured('unlock/100k', office.unlock, 'opening every file'),
      measured('search.p95/100k', office.search, includesLoop),
    ];
  });

interface PeerRounds {
  readonly put: Rounds;
  readonly get: Rounds;
  readonly bulk: Rounds;
}

const peerFigures = (): Promise<readonly Measured[]> =>
  inBrowser('test/bench/peers/peers-page.js', async (call) => {
    const figures: Measured[] = [];
    for (const peer of ['rxdb', 'pouchdb']) {
      const { put, get, bulk } = await call<PeerRounds>('storePeer', peer, small);
      figures.push(measured(`peer.${peer}.put/10k`, put, plainDexie));
      figures.push(measured(`peer.${peer}.get/10k`, get, plainDexie));
      figures.push(measured(`peer.${peer}.bulk/10k`, bulk, plainDexie));
    }
    for (const peer of ['minisearch', 'flexsearch']) {
      figures.push(measured(`peer.${peer}.p95/100k`, await call<Rounds>('searchPeer', peer, large), includesLoop));
    }
    return figures;
  });

/** The store in a real Chromium on a real disk, beside plain Dexie in the same run, and what others make of the same rows. */
export const storeFigures = async (): Promise<readonly Measured[]> => {
  const ours = await ourFigures();
  return installPeers('test/bench/peers') ? [...ours, ...(await peerFigures())] : ours;
};
