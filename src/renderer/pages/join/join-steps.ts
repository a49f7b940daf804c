import { ok, type Result } from '../../../domain/result.ts';
import type { JoinFailure as RedeemFailure } from '../../../host/port.ts';
import type { Joining } from '../../../store/joining.ts';
import { schemaVersion } from '../../../store/rows.ts';
import { createAsk, type Later } from '../../../sync/exchange.ts';
import { type JoinFailure, sayHello } from '../../../sync/joining.ts';
import { createMailbox, type Mailbox } from '../../../sync/mailbox.ts';
import type { Outside } from '../../app/outside.ts';

export interface JoinForm {
  readonly address: string;
  readonly code: string;
  readonly name: string;
}

/** A laptop that said hello and waits for an answer. */
export interface Waiting {
  readonly joining: Joining;
  readonly mailbox: Mailbox;
  /** Under which rev it said so. */
  readonly saidRev: string;
}

type Failure = JoinFailure | RedeemFailure | { readonly type: 'noCode' };

/**
 * Redeems the code and says hello. A laptop that was started anew has used its code already: it goes on with the token that the
 * machine kept.
 */
export const beginJoining = async (
  outside: Pick<Outside, 'host' | 'vault' | 'newId'>,
  later: Later,
  { address, code, name }: JoinForm,
): Promise<Result<Waiting, Failure>> => {
  const { host } = outside;
  const known = await host.readServer();
  const before = known.ok ? known.value : null;
  const device = before?.device ?? outside.newId();
  const begun = await outside.vault.beginJoining(code, { name, device });
  if (!begun.ok) return begun;
  const joining = begun.value;
  const redeemed = await host.joinServer({ address, code: joining.invitationCode, device });
  const isUsedHere = !redeemed.ok && redeemed.error.type === 'noSuchCode' && before?.address === address;
  if (!(redeemed.ok || isUsedHere)) return redeemed;
  const ask = createAsk(host.exchange, later);
  const mailbox = createMailbox({ ask, id: joining.mailbox, newId: outside.newId, schemaVersion });
  const said = await sayHello(mailbox, joining);
  return said.ok ? ok({ joining, mailbox, saidRev: said.value }) : said;
};
