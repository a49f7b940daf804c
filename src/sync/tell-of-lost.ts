import { err, ok, type Result } from '../domain/result.ts';
import type { SyncStore } from '../store/sync-verbs.ts';
import type { Ask, SyncFailure } from './exchange.ts';
import { readDevices, revokeDevice } from './joining.ts';

/** Gives the server the orders for laptops that were taken out and that it does not have yet. Nothing to give: nothing is asked. */
export type TellOfLost = () => Promise<Result<null, SyncFailure>>;

/**
 * From unlock to lock of who looks after laptops: an order goes with the next exchange that gets through, however long ago it
 * was given; a server that lost it gets it again at the next sign-in.
 */
export const createTellOfLost = (store: Pick<SyncStore, 'lostLaptops' | 'orderFor'>, ask: Ask): TellOfLost => {
  const told = new Set<string>();
  return async () => {
    const lost = (await store.lostLaptops()).filter((device) => !told.has(device));
    if (lost.length === 0) return ok(null);
    const known = await readDevices(ask);
    if (!known.ok) return known;
    for (const device of lost) {
      const there = known.value.devices.find((one) => one.device === device);
      const isDue = there !== undefined && (there.revoked === null || !there.isOrdered);
      const said = isDue ? await revokeDevice(ask, device, await store.orderFor(device)) : ok(null);
      if (!said.ok) return err(said.error);
      told.add(device);
    }
    return ok(null);
  };
};
