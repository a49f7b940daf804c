import { ok } from '../../domain/result.ts';
import type { Host } from '../../host/port.ts';
import type { Collection, OpenVault } from '../../store/vault.ts';

/** A vault that knows what is still under way, so that locking can wait for it. Reads count too: a write often follows one. */
export interface WatchedVault {
  readonly vault: OpenVault;
  /** The same host; a paper on its way out counts as under way, since it is written down right after. */
  readonly watchPaper: (host: Host) => Host;
  /** Resolves when all that was started, and what followed from it, has ended; at the latest after `maxMs`. */
  readonly settled: (maxMs: number) => Promise<void>;
}

type Watch = <Args extends readonly unknown[], Value>(
  write: (...args: Args) => Promise<Value>,
) => (...args: Args) => Promise<Value>;

const watchCollection = <Item, Id>(collection: Collection<Item, Id>, watch: Watch): Collection<Item, Id> => ({
  get: watch(collection.get),
  all: watch(collection.all),
  add: watch(collection.add),
  change: watch(collection.change),
});

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const nextTask = (): Promise<void> => after(0);

/** Longest that locking waits for journal and sentinel: what they miss is made good at the next unlock. */
const carryingMayTakeMs = 2000;

/** The same vault; every read and write passes by a list of what is under way. */
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
    // One task more after the last answer: what waited for it may ask again.
    do {
      await Promise.all(underWay);
      await nextTask();
    } while (underWay.size > 0);
  };
  return {
    watchPaper: (host) => ({
      ...host,
      printPaper: watch(host.printPaper),
      savePaper: watch(host.savePaper),
    }),
    vault: {
      ...vault,
      enrol: watch(vault.enrol),
      renewAccess: watch(vault.renewAccess),
      changeRoles: watch(vault.changeRoles),
      revoke: watch(vault.revoke),
      changePassphrase: watch(vault.changePassphrase),
      takeKeys: watch(vault.takeKeys),
      renewRecoveryKey: watch(async (...args: Parameters<OpenVault['renewRecoveryKey']>) => {
        const next = await vault.renewRecoveryKey(...args);
        // Kept unseen, nobody would know which of two papers is valid: the lock waits until it is said.
        return next.ok ? ok({ ...next.value, keep: watch(next.value.keep) }) : next;
      }),
      clients: watchCollection(vault.clients, watch),
      importClients: watch(vault.importClients),
      rights: {
        ...vault.rights,
        // Read on the way to a write: a lock that does not wait for it would cut off what follows.
        settledFields: watch(vault.rights.settledFields),
        correct: watch(vault.rights.correct),
        restrict: watch(vault.rights.restrict),
        hold: watch(vault.rights.hold),
        noteTwePaper: watch(vault.rights.noteTwePaper),
        personRecords: watch(vault.rights.personRecords),
      },
      versions: { ...vault.versions, choose: watch(vault.versions.choose) },
      visits: watchCollection(vault.visits, watch),
      klusRequests: watchCollection(vault.klusRequests, watch),
      notes: { ...vault.notes, add: watch(vault.notes.add) },
      referrals: {
        ...vault.referrals,
        get: watch(vault.referrals.get),
        add: watch(vault.referrals.add),
        recordConsent: watch(vault.referrals.recordConsent),
        edit: watch(vault.referrals.edit),
        move: watch(vault.referrals.move),
        approve: watch(vault.referrals.approve),
        approveWith: watch(vault.referrals.approveWith),
        issue: watch(vault.referrals.issue),
        notePrint: watch(vault.referrals.notePrint),
        // Read on the way to the printer, after which it is noted that the letter left.
        paper: watch(vault.referrals.paper),
        release: watch(vault.referrals.release),
      },
      erasure: { ...vault.erasure, erase: watch(vault.erasure.erase), expire: watch(vault.erasure.expire) },
      files: { ...vault.files, open: watch(vault.files.open) },
      settings: { ...vault.settings, set: watch(vault.settings.set) },
      courier: { ...vault.courier, read: watch(vault.courier.read) },
      laptops: {
        ...vault.laptops,
        newCode: async () => {
          const code = await vault.laptops.newCode();
          return { ...code, admit: watch(code.admit) };
        },
        admitByFile: watch(vault.laptops.admitByFile),
        keepOwn: watch(vault.laptops.keepOwn),
        lose: watch(vault.laptops.lose),
        takeList: watch(vault.laptops.takeList),
      },
      halfTyped: { ...vault.halfTyped, keep: watch(vault.halfTyped.keep) },
    },
    settled: async (maxMs) => {
      // Then what goes beside the database: the reload that follows would cut it off. It can wait for the next time.
      const all = drain().then(() => Promise.race([vault.carried(), after(carryingMayTakeMs)]));
      await Promise.race([all, after(maxMs)]);
    },
  };
};
