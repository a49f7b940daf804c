import { ok } from '../../src/domain/result.ts';
import { endpoints, pullAnswerSchema } from '../../src/protocol/sync-messages.ts';
import type { Exchange } from '../../src/sync/exchange.ts';
import type { World } from './three-laptops.ts';

/** A pull that brings nothing, so that what is here is pushed against an old place. */
export const withoutPull =
  (world: World) =>
  (exchange: Exchange): Exchange =>
  async (request) => {
    if (request.path !== endpoints.pull.path) return exchange(request);
    const { since, epoch } = JSON.parse(new TextDecoder().decode(request.body));
    if (epoch === null) return exchange(request);
    const page = pullAnswerSchema.parse({ epoch, now: world.ms, rows: [], cursor: since, more: false });
    return ok({ status: 200, body: new TextEncoder().encode(JSON.stringify(page)) });
  };
