import { err, ok, type Result } from '../domain/result.ts';
import { openDatabase } from './database.ts';
import { isLaptopOrder } from './laptop-order.ts';
import type { VaultDeps } from './vault-deps.ts';

export type FarewellFailure =
  /** Nobody of this office ordered that: nothing is touched. */
  | { readonly type: 'notAnOrder' }
  /** The machine could not remove what it keeps; the order is carried out at the next contact. */
  | { readonly type: 'notRemoved' };

/** The office leaves a laptop that was lost or stolen, on its own order and on nobody else's. */
export interface Farewell {
  /** Whether an administrator of the office that is here ordered it for this laptop. */
  readonly isOrder: (device: string, order: string) => Promise<boolean>;
  /** Checks it once more, then removes all that is here. What keeps the laptop reachable for the order goes last, elsewhere. */
  readonly carryOut: (device: string, order: string) => Promise<Result<null, FarewellFailure>>;
}

export const createFarewell = (deps: VaultDeps): Farewell => ({
  isOrder: (device, order) => isLaptopOrder(deps, device, order),
  carryOut: async (device, order) => {
    if (!(await isLaptopOrder(deps, device, order))) return err({ type: 'notAnOrder' });
    // The database last: as long as it is here, the order can be checked and the rest of it carried out.
    const removed = await deps.removeOffice?.();
    if (removed?.ok === false) return err({ type: 'notRemoved' });
    await openDatabase(`${deps.databaseName}-oefenen`, deps).destroy();
    await openDatabase(deps.databaseName, deps).destroy();
    return ok(null);
  },
});
