import { toBase64 } from '../crypto/bytes.ts';
import { formatJoiningCode, joiningSecrets, newJoiningCode, sealWelcome } from '../crypto/joining.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { type AdminFailure, confirmedAct } from './administration.ts';
import { rowsPart } from './backup-format.ts';
import { helloIn } from './joining.ts';
import { laptopNameKey } from './laptop-names.ts';
import type { AdmitFailure, NewLaptopCode } from './laptop-verbs.ts';
import { commitListChange, type ListChange, type ListTools } from './list-change.ts';
import { readStaff } from './staff.ts';
import { welcomeRows } from './welcome.ts';

/** On the list: the new laptop, and before it the one on which this is done, should it be known and not be there yet. */
export const listLaptop = async (
  tools: ListTools,
  device: string,
  here: string | null,
  along?: ListChange['along'],
): Promise<Result<null, AdmitFailure>> => {
  const { session } = tools;
  const { devices, revokedDevices } = session.roster();
  if (revokedDevices.has(device)) return err({ type: 'revokedLaptop' });
  const wanted = here === null ? [device] : [here, device];
  const added = wanted.filter((one) => !devices.has(one) && !revokedDevices.has(one));
  if (added.length === 0) return ok(null);
  const signer = { by: session.memberId, sign: session.sign };
  const change = { member: session.memberId, fields: [`laptop:${device}`], wrapsFor: async () => [] };
  const facts = added.map((one) => ({ type: 'device' as const, device: one }));
  return commitListChange(tools, signer, { ...change, facts, ...(along && { along }) });
};

/** The side of a laptop that is in already. */
export const createNewLaptopCode =
  (
    tools: ListTools,
    nameLaptop: (key: string, name: string) => Promise<Result<unknown, AdminFailure>>,
  ): NewLaptopCode =>
  async () => {
    const { session } = tools;
    const code = newJoiningCode();
    const [shown, secrets] = [formatJoiningCode(code), await joiningSecrets(code)];
    code.fill(0);

    return {
      shown,
      invitationHash: secrets.invitationHash,
      mailbox: secrets.mailbox,
      hear: (body) => helloIn(secrets, body),
      admit: ({ device, name, publicKey }, here, passphrase) =>
        confirmedAct<string, AdmitFailure>(session, 'lookAfterLaptops', passphrase, async (mine) => {
          const listed = await listLaptop(tools, device, here);
          if (!listed.ok) return listed;
          const named = await nameLaptop(laptopNameKey(device), name);
          if (!named.ok) return named;
          const rows = await welcomeRows(session, passphrase, mine, await readStaff(session, tools.records));
          return ok(toBase64(await sealWelcome(secrets, publicKey, rowsPart(rows))));
        }),
      end: () => secrets.channelKey.fill(0),
    };
  };
