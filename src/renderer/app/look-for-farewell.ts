import { createAsk } from '../../sync/exchange.ts';
import { readDevices } from '../../sync/joining.ts';
import { later } from './later.ts';
import type { Outside } from './outside.ts';

/**
 * Asks the server, with nobody signed in, whether this laptop was taken out, and removes everything here when an administrator
 * of the office ordered that. True when it was done. Without a server, an answer or a valid order nothing happens.
 */
export const lookForFarewell = async ({ host, vault }: Pick<Outside, 'host' | 'vault'>): Promise<boolean> => {
  const server = await host.readServer();
  if (!server.ok || server.value === null) return false;
  const heard = await readDevices(createAsk(host.exchange, later));
  if (heard.ok || heard.error.type !== 'revoked') return false;
  for (const { order } of heard.error.orders) {
    const done = await vault.farewell.carryOut(server.value.device, order);
    if (!done.ok) continue;
    localStorage.clear();
    // The token last: until then an order that was cut off half-way comes again.
    await host.leaveServer();
    return true;
  }
  return false;
};
