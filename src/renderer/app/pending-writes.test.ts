import { describe, expect, it } from 'vitest';
import { ok } from '../../domain/result.ts';
import type { OpenVault } from '../../store/vault.ts';
import { watchWrites } from './pending-writes.ts';

const collection = {
  get: async () => null,
  all: async () => [],
  add: async () => ok(null),
  change: async () => ok(null),
};

/** Only the writes matter here. */
const vaultWith = (set: () => Promise<unknown>): OpenVault =>
  ({
    clients: collection,
    visits: collection,
    klusRequests: collection,
    notes: {},
    referrals: { ...collection, edit: async () => ok(null), move: async () => ok(null) },
    files: {},
    rights: {},
    versions: {},
    courier: {},
    laptops: {},
    erasure: {},
    settings: { get: async () => null, set },
    halfTyped: { keep: async () => ok(null) },
    carried: async () => undefined,
  }) as unknown as OpenVault;

describe('pending writes', () => {
  it('locking waits for a write under way', async () => {
    let release = () => {};
    let isWritten = false;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const watched = watchWrites(
      vaultWith(async () => {
        await gate;
        isWritten = true;
        return ok(null);
      }),
    );
    const writing = watched.vault.settings.set('a', 'b');
    const settled = watched.settled(60_000).then(() => isWritten);
    release();
    await writing;
    expect(await settled).toBe(true);
  });
  it('waits for the new recovery key that is being kept', async () => {
    let release = () => {};
    let isKept = false;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const keep = async () => {
      await gate;
      isKept = true;
      return ok(null);
    };
    const renewRecoveryKey = async () => ok({ recoveryKey: '', keep, drop: () => undefined });
    const watched = watchWrites({ ...vaultWith(async () => ok(null)), renewRecoveryKey });
    const next = await watched.vault.renewRecoveryKey('', '');
    if (!next.ok) throw new Error(next.error.type);
    const keeping = next.value.keep();
    const settled = watched.settled(60_000).then(() => isKept);
    // Long enough for a lock that does not wait.
    await new Promise((resolve) => setTimeout(resolve, 20));
    release();
    await keeping;
    expect(await settled).toBe(true);
  });
  it.each(['takeList', 'keepOwn'] as const)('waits for %s', async (write) => {
    const gate = Promise.withResolvers<null>();
    const vault = vaultWith(async () => ok(null));
    const laptops = { ...vault.laptops, [write]: async () => ok(await gate.promise) };
    const watched = watchWrites({ ...vault, laptops });
    let isWritten = false;
    const writing = watched.vault.laptops[write]('').then(() => {
      isWritten = true;
    });
    const settled = watched.settled(60_000).then(() => isWritten);
    // Long enough for a lock that does not wait.
    await new Promise((resolve) => setTimeout(resolve, 20));
    gate.resolve(null);
    await writing;
    expect(await settled).toBe(true);
  });
  it('waits for the write that follows a read', async () => {
    let isWritten = false;
    const watched = watchWrites(
      vaultWith(async () => {
        isWritten = true;
        return ok(null);
      }),
    );
    const { visits, settings } = watched.vault;
    void visits.all().then(() => settings.set('a', 'b'));
    await watched.settled(60_000);
    expect(isWritten).toBe(true);
  });
  it('does not wait for ever, nor for a write that failed', async () => {
    const never = watchWrites(vaultWith(() => new Promise(() => {})));
    void never.vault.settings.set('a', 'b');
    await never.settled(5);
    const failing = watchWrites(vaultWith(() => Promise.reject(new Error('disk'))));
    await expect(failing.vault.settings.set('a', 'b')).rejects.toThrow('disk');
    await failing.settled(60_000);
  });
});
