import { joiningSecrets, parseJoiningCode } from '../../../crypto/joining.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import type { JoinFailure, JoinRequest, OfficeServer } from '../../../host/port.ts';
import { schemaVersion } from '../../../store/rows.ts';
import { createAsk } from '../../../sync/exchange.ts';
import { isOtherOffice } from '../../../sync/joining.ts';
import { createMailbox } from '../../../sync/mailbox.ts';
import type { App } from '../../app/app-context.ts';
import { later } from '../../app/later.ts';

/** `otherOffice`: the code is one of another office on that server; nothing went there. */
export type JoinAgainFailure = JoinFailure | { readonly type: 'otherOffice' };

interface Parts extends Pick<App, 'newId' | 'vault'> {
  readonly host: Pick<App['host'], 'joinServer' | 'leaveServer' | 'exchange'>;
}

/** Keeps the access only to the office that is on this laptop. */
const ifOwnOffice = async ({ host, vault }: Parts): Promise<Result<null, JoinAgainFailure>> => {
  const isOther = await isOtherOffice(vault.sync, createAsk(host.exchange, later));
  if (isOther.ok && !isOther.value) return ok(null);
  // Not known which office it is: nothing goes there either.
  await host.leaveServer();
  return err({ type: isOther.ok ? 'otherOffice' : 'unreachable' });
};

/** With a code that another laptop shows, of which only a part goes to the server, or with the operator's. */
const joinWithEitherCode = async (parts: Parts, request: JoinRequest): Promise<Result<null, JoinAgainFailure>> => {
  const { host, newId } = parts;
  const operators = async () => {
    const joined = await host.joinServer(request);
    return joined.ok ? ifOwnOffice(parts) : joined;
  };
  // Both look alike: the part is tried first, because who has the whole code of a laptop can read what is said with it.
  const code = parseJoiningCode(request.code);
  if (!code.ok) return operators();
  const { invitationCode, mailbox } = await joiningSecrets(code.value);
  const joined = await host.joinServer({ ...request, code: invitationCode });
  if (!joined.ok) return joined.error.type === 'noSuchCode' ? operators() : joined;
  const own = await ifOwnOffice(parts);
  if (!own.ok) return own;
  await createMailbox({ ask: createAsk(host.exchange, later), id: mailbox, newId, schemaVersion }).end();
  return ok(null);
};

/**
 * Joins the server under the id that this laptop had before, at a server or on the signed list: under another one nobody could
 * take it out. What is on this laptop stays; the laptop that shows the code hears that it need not wait.
 */
export const joinAgain = async (
  parts: Parts,
  before: OfficeServer | null,
  typed: Omit<JoinRequest, 'device'>,
): Promise<Result<null, JoinAgainFailure>> => {
  const { laptops } = parts.vault;
  const device = before?.device ?? (await laptops.own()) ?? parts.newId();
  const joined = await joinWithEitherCode(parts, { ...typed, device });
  if (joined.ok) await laptops.keepOwn(device);
  return joined;
};
