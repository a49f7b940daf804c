import { joiningSecrets, parseJoiningCode } from '../../../crypto/joining.ts';
import { ok, type Result } from '../../../domain/result.ts';
import type { JoinFailure, JoinRequest } from '../../../host/port.ts';
import { schemaVersion } from '../../../store/rows.ts';
import { createAsk } from '../../../sync/exchange.ts';
import { createMailbox } from '../../../sync/mailbox.ts';
import type { App } from '../../app/app-context.ts';
import { later } from '../../app/later.ts';

/**
 * Joins with the operator's code, or with one that another laptop shows: of that one only a part goes to the server. What is on
 * this laptop stays; the other laptop hears that it need not wait.
 */
export const joinWithEitherCode = async (
  { host, newId }: Pick<App, 'host' | 'newId'>,
  request: JoinRequest,
): Promise<Result<null, JoinFailure>> => {
  const joined = await host.joinServer(request);
  const code = parseJoiningCode(request.code);
  if (joined.ok || joined.error.type !== 'noSuchCode' || !code.ok) return joined;
  const { invitationCode, mailbox } = await joiningSecrets(code.value);
  const again = await host.joinServer({ ...request, code: invitationCode });
  if (!again.ok) return again;
  await createMailbox({ ask: createAsk(host.exchange, later), id: mailbox, newId, schemaVersion }).end();
  return ok(null);
};
