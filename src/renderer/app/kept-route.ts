import { z } from 'zod';
import { clientIdSchema, klusRequestIdSchema, referralIdSchema, visitIdSchema } from '../../domain/ids.ts';
import type { OpenVault } from '../../store/vault.ts';
import type { Route } from './app-context.ts';

/** Ids only: nothing that says who sat at the desk may outlive a lock. */
const keptRouteSchema = z.discriminatedUnion('page', [
  z.object({ page: z.literal('visit'), visitId: visitIdSchema }),
  z.object({ page: z.literal('klus'), klusRequestId: klusRequestIdSchema }),
  z.object({ page: z.literal('client'), clientId: clientIdSchema }),
  z.object({ page: z.literal('letter'), referralId: referralIdSchema }),
]);
type KeptRoute = z.infer<typeof keptRouteSchema>;

const key = 'doorwijzer-route';

/** Where the screen stood, kept over a lock in this window only. */
export const keepRoute = (route: Route, storage: Storage): void => {
  const kept = keptRouteSchema.safeParse(route);
  if (kept.success) storage.setItem(key, JSON.stringify(kept.data));
  else storage.removeItem(key);
};

const readKept = (storage: Storage): KeptRoute | null => {
  try {
    const parsed = keptRouteSchema.safeParse(JSON.parse(storage.getItem(key) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

const stillExists = async (route: KeptRoute, vault: OpenVault): Promise<boolean> => {
  switch (route.page) {
    case 'visit':
      return (await vault.visits.get(route.visitId)) !== null;
    case 'klus':
      return (await vault.klusRequests.get(route.klusRequestId)) !== null;
    case 'client':
      return (await vault.clients.get(route.clientId)) !== null;
    case 'letter':
      return (await vault.referrals.get(route.referralId)) !== null;
  }
};

/** The page to open after unlocking: the one of before where it still exists, else the start. */
export const routeAfterUnlock = async (vault: OpenVault, storage: Storage): Promise<Route> => {
  const route = readKept(storage);
  return route !== null && (await stillExists(route, vault)) ? route : { page: 'start' };
};
