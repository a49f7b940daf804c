import type { StaffMember } from '../domain/dossier/records.ts';
import { type StaffMemberId, staffMemberIdSchema } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { type Action, may } from '../domain/roster/permissions.ts';
import type { Hlc } from '../protocol/clock.ts';
import { accessFor } from './access.ts';
import { newDataKey, passDataKeys, recipientOn } from './data-keys.ts';
import type { ListRefusal, UnlockFailure, WriteFailure } from './failures.ts';
import { commitListChange, type ListTools, readyForList } from './list-change.ts';
import {
  endMemberKeys,
  type MemberKeys,
  newMemberKeys,
  type OpenedMember,
  openMemberKeys,
  wrapForMember,
} from './member-keys.ts';
import type { WrapRow } from './rows.ts';
import { againWhenGone, asWrite, type Roster, type Session } from './session.ts';
import { takeWaitingKeys } from './take-keys.ts';
import type { OpenVault } from './vault.ts';

export type AdminFailure = UnlockFailure | WriteFailure | ListRefusal;
type Administration = Pick<OpenVault, 'enrol' | 'renewAccess' | 'changeRoles' | 'revoke'>;

export const publicKeysOf = ({ signingKey, sealingKey }: MemberKeys) => ({
  signingKey: signingKey.publicKey,
  sealingKey: sealingKey.publicKey,
});

/** Does something that needs a role and the passphrase of who is signed in, typed again. */
export const confirmedAct = <Value, Failure = never>(
  session: Session,
  action: Action,
  passphrase: string,
  act: (mine: OpenedMember) => Promise<Result<Value, AdminFailure | Failure>>,
): Promise<Result<Value, AdminFailure | Failure>> =>
  asWrite<Value, AdminFailure | Failure>(session, async () => {
    if (!may(session.myRoles(), action)) return err({ type: 'notAdministrator' });
    const ready = await readyForList(session);
    if (!ready.ok) return ready;
    return againWhenGone<Value, Failure | AdminFailure>(async () => {
      const mine = await openMemberKeys(session.db, session.deps, session.office, session.memberId, passphrase);
      if (!mine.ok) return mine;
      const current = await takeWaitingKeys(session, passphrase, mine.value);
      if (!current.ok) return current;
      return act(current.value).finally(() => endMemberKeys(current.value));
    });
  });

/** What an administrator does about who works here; each act asks the administrator's passphrase again. */
export const createAdministration = (tools: ListTools): Administration => {
  const { session } = tools;
  const { deps, office, memberId } = session;

  const confirmed = <Value>(
    action: Action,
    passphrase: string,
    act: (mine: OpenedMember) => Promise<Result<Value, AdminFailure>>,
  ) => confirmedAct(session, action, passphrase, act);

  const commit = (change: Parameters<typeof commitListChange>[2]) =>
    commitListChange(tools, { by: memberId, sign: session.sign }, change);

  /** The row of somebody with new keys: every data key that the administrator has, sealed to them. */
  const wrapFor =
    (mine: OpenedMember, id: StaffMemberId, passphrase: string, keys: MemberKeys, at: Hlc) =>
    async (next: Roster): Promise<readonly WrapRow[]> => {
      const me = { holder: memberId, sealingKey: mine.sealingKey, dataKeys: mine.wrap.dataKeys };
      const dataKeys = await passDataKeys(office, next, me, recipientOn(office, next, id));
      return [await wrapForMember(deps, office, { id, passphrase, keys, at }, dataKeys)];
    };

  /** The same keys under the passphrase alone: how they come in on the other laptops. */
  const accessOf = (id: StaffMemberId, passphrase: string, keys: MemberKeys, at: Hlc) => async () =>
    accessFor(deps, office, { id, passphrase, keys }, at, Math.min(...session.keyring().keys()));

  const listed = (id: StaffMemberId) => session.roster().members.get(id);

  return {
    enrol: (member, theirPassphrase, myPassphrase) =>
      confirmed('enrol', myPassphrase, async (mine) => {
        const added: StaffMember = { ...member, id: staffMemberIdSchema.parse(deps.newId()) };
        const [keys, clock] = [newMemberKeys(), session.nextClock(null)];
        const done = await commit({
          facts: [{ type: 'member', memberId: added.id, roles: added.roles, ...publicKeysOf(keys) }],
          member: added.id,
          fields: [],
          added,
          wrapsFor: wrapFor(mine, added.id, theirPassphrase, keys, clock),
          accessFor: accessOf(added.id, theirPassphrase, keys, clock),
          wrapsSeen: mine.wrapsSeen,
        }).finally(() => endMemberKeys(keys));
        return done.ok ? ok(added) : done;
      }),

    renewAccess: (id, theirPassphrase, myPassphrase) =>
      confirmed('renewAccess', myPassphrase, async (mine) => {
        const member = listed(id);
        if (member === undefined) return err({ type: 'unknownMember' });
        // One's own keys are in use in this session: whoever still knows the passphrase changes that.
        if (id === memberId) return err({ type: 'notYourself' });
        const [keys, clock] = [newMemberKeys(), session.nextClock(null)];
        return commit({
          facts: [{ type: 'member', memberId: id, roles: member.roles, ...publicKeysOf(keys) }],
          member: id,
          fields: ['newKeys'],
          wrapsFor: wrapFor(mine, id, theirPassphrase, keys, clock),
          accessFor: accessOf(id, theirPassphrase, keys, clock),
          wrapsSeen: mine.wrapsSeen,
        }).finally(() => endMemberKeys(keys));
      }),

    changeRoles: (id, roles, myPassphrase) =>
      confirmed('changeRoles', myPassphrase, async () => {
        const member = listed(id);
        if (member === undefined) return err({ type: 'unknownMember' });
        return commit({
          facts: [{ type: 'member', ...member, roles }],
          member: id,
          fields: ['roles'],
          wrapsFor: async () => [],
        });
      }),

    revoke: (id, reason, myPassphrase) =>
      confirmed('revoke', myPassphrase, async () => {
        if (listed(id) === undefined) return err({ type: 'unknownMember' });
        if (id === memberId) return err({ type: 'notYourself' });
        const newKey = await newDataKey(session.dataKey().epoch + 1);
        return commit({
          facts: [
            { type: 'revoked', memberId: id },
            { type: 'keyEpoch', epoch: newKey.epoch, keyCheck: newKey.keyCheck },
          ],
          member: id,
          fields: ['revoked'],
          reason: reason.trim().slice(0, 280),
          wrapsFor: async () => [],
          newKey,
        }).finally(newKey.end);
      }),
  };
};
