import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** What is under way gets this long to finish; a laptop that was cut off sends again. */
const farewellMs = 15_000;
const lookMs = 20;

/**
 * Stopping: what is under way is answered, then every connection goes. Node itself waits for connections that were opened and
 * never used, and no longer times them out.
 */
export const leaveInOrder = (app: FastifyInstance): void => {
  let underWay = 0;
  app.addHook('onRequest', async (_request, reply) => {
    underWay += 1;
    reply.raw.once('close', () => {
      underWay -= 1;
    });
  });
  const settle = async (): Promise<void> => {
    let waited = 0;
    // At least once: by then the server takes no new connection.
    do {
      await wait(lookMs);
      waited += lookMs;
    } while (underWay > 0 && waited < farewellMs);
    app.server.closeAllConnections();
  };
  app.addHook('preClose', async () => void settle());
};
