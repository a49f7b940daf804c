import type { Collection, OpenVault } from '../../store/vault.ts';

/** A vault that knows which writes are still under way, so that locking can wait for them. */
export interface WatchedVault {
  readonly vault: OpenVault;
  /** Resolves when every write that was started has ended, at the latest after `maxMs`. */
  readonly settled: (maxMs: number) => Promise<void>;
}

type Watch = <Args extends readonly unknown[], Value>(
  write: (...args: Args) => Promise<Value>,
) => (...args: Args) => Promise<Value>;

const watchCollection = <Item, Id>(collection: Collection<Item, Id>, watch: Watch): Collection<Item, Id> => ({
  ...collection,
  add: watch(collection.add),
  change: watch(collection.change),
});

/** The same vault; every write passes by a list of what is under way. */
export const watchWrites = (vault: OpenVault): WatchedVault => {
  const underWay = new Set<Promise<unknown>>();
  const watch: Watch =
    (write) =>
    (...args) => {
      const writing = write(...args);
      const noted = writing.catch(() => undefined).finally(() => underWay.delete(noted));
      underWay.add(noted);
      return writing;
    };
  const drain = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.all(underWay);
  };
  return {
    vault: {
      ...vault,
      clients: watchCollection(vault.clients, watch),
      visits: watchCollection(vault.visits, watch),
      klusRequests: watchCollection(vault.klusRequests, watch),
      referrals: {
        ...vault.referrals,
        add: watch(vault.referrals.add),
        edit: watch(vault.referrals.edit),
        move: watch(vault.referrals.move),
        approve: watch(vault.referrals.approve),
        issue: watch(vault.referrals.issue),
      },
      settings: { ...vault.settings, set: watch(vault.settings.set) },
    },
    settled: async (maxMs) => {
      await Promise.race([drain(), new Promise((resolve) => setTimeout(resolve, maxMs))]);
    },
  };
};
