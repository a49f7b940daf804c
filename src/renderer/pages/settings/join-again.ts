import { joiningSecrets, parseJoiningCode } from '../../../crypto/joining.ts';
import { ok, type Result } from '../../../domain/result.ts';
import type { JoinFailure, JoinRequest } from '../../../host/port.ts';
import { schemaVersion } from '../../../store/rows.ts';
import { createAsk } from '../../../sync/exchange.ts';
import { createMailbox } from '../../../sync/mailbox.ts';
import type { App } from '../../app/app-context.ts';
import { later } from '../../app/later.ts';

/**
 * Joins with a code that another laptop shows, of which only a part goes to the server, or with the operator's. Both look alike:
 * the part is tried first, because who has the whole code of a laptop can read what is said with it. What is on this laptop
 * stays; the other laptop hears that it need not wait.
 */
export const joinWithEitherCode = async (
  { host, newId }: Pick<App, 'host' | 'newId'>,
  request: JoinRequest,
): Promise<Result<null, JoinFailure>> => {
  const code = parseJoiningCode(request.code);
  if (!code.ok) return host.joinServer(request);
  const { invitationCode, mailbox } = await joiningSecrets(code.value);
  const joined = await host.joinServer({ ...request, code: invitationCode });
  if (!joined.ok) return joined.error.type === 'noSuchCode' ? host.joinServer(request) : joined;
  await createMailbox({ ask: createAsk(host.exchange, later), id: mailbox, newId, schemaVersion }).end();
  return ok(null);
};
