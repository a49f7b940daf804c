import { sign } from '../crypto/signing.ts';
import type { StaffMember } from '../domain/dossier/records.ts';
import { staffMemberIdSchema } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { accessFor } from './access.ts';
import { publicKeysOf } from './administration.ts';
import { createAuditTrail } from './audit-trail.ts';
import { passDataKeys, recipientOn } from './data-keys.ts';
import type { Database } from './database.ts';
import { DiskRefused, failureOf } from './disk-refused.ts';
import type { RecoverFailure, RecoveryFailure } from './failures.ts';
import { commitListChange, readyForList } from './list-change.ts';
import { endMemberKeys, newMemberKeys, wrapForMember } from './member-keys.ts';
import { endRecoveryKeys, type OpenedRecovery, openRecovery } from './open-recovery.ts';
import { openVault } from './open-vault.ts';
import { storedClock } from './read-office.ts';
import { recoveryWrapSchema } from './rows.ts';
import { createSealedRecords } from './sealed-records.ts';
import { type Roster, type Session, startSession } from './session.ts';
import type { SignInName } from './sign-in-name.ts';
import { readSignInNames } from './sign-in-names.ts';
import { createSyncStore } from './sync-store.ts';
import { takeKeysWithPaper } from './take-keys-with-paper.ts';
import type { OpenVault, RecoveredPerson } from './vault.ts';
import type { VaultDeps } from './vault-deps.ts';

/** Whether the key is the office's, and which administrators could get in with it. Nothing is changed. */
export const tryRecoveryKey = async (
  db: Database,
  deps: VaultDeps,
  typed: string,
): Promise<Result<readonly SignInName[], RecoveryFailure>> => {
  const opened = await openRecovery(db, deps, typed);
  if (!opened.ok) return opened;
  const { office, roster, keys } = opened.value;
  endRecoveryKeys(keys);
  const names = await readSignInNames(db, office);
  return ok(names.filter(({ id }) => roster.members.get(id)?.roles.includes('administrator') === true));
};

type Recovered = Result<OpenVault, RecoverFailure>;

/** The person as they will be on the list; null where that member is no administrator there. */
const personOn = (roster: Roster, person: RecoveredPerson, newId: () => string) => {
  if (person.type === 'new') {
    const roles = [...new Set([...person.member.roles, 'administrator' as const])];
    const added: StaffMember = { ...person.member, roles, id: staffMemberIdSchema.parse(newId()) };
    return { id: added.id, roles, added: { added } };
  }
  const listed = roster.members.get(person.member);
  return listed?.roles.includes('administrator') === true
    ? { id: listed.memberId, roles: listed.roles, added: {} }
    : null;
};

/** What the paper opens once everything of the server is here. */
const inStep = async (
  session: Session,
  { keys, holder }: Pick<OpenedRecovery, 'keys' | 'holder'>,
): Promise<Result<Pick<OpenedRecovery, 'holder' | 'wrapsSeen'>, RecoverFailure>> => {
  const ready = await readyForList(session);
  if (!ready.ok) return ready;
  const taken = await takeKeysWithPaper(session, keys.sealingKey);
  if (!taken.ok) return taken;
  const wrapsSeen = await session.db.wrapsSeen();
  const wrap = recoveryWrapSchema.safeParse(await session.db.wrap('recovery')).data;
  // Another paper was made meanwhile.
  if (wrap === undefined || session.roster().recoveryKey !== keys.sealingKey.publicKey)
    return err({ type: 'wrongKey' });
  return ok({ holder: { ...holder, dataKeys: wrap.dataKeys }, wrapsSeen });
};

const recovered = async (
  db: Database,
  deps: VaultDeps,
  opened: OpenedRecovery,
  person: RecoveredPerson,
  passphrase: string,
): Promise<Recovered> => {
  const { office, roster, keys, dataKeys } = opened;
  const who = personOn(roster, person, deps.newId);
  if (who === null) return err({ type: 'unknownMember' });
  const { id, roles, added } = who;
  const memberKeys = newMemberKeys();
  const { signingKey } = memberKeys;
  const start = { office, memberId: id, db, deps, dataKeys, signingKey, roster, clock: await storedClock(db) };
  const session = startSession(start);
  const trail = createAuditTrail(session);
  const clock = session.nextClock(null);
  const tools = { session, trail, records: createSealedRecords(session, trail) };
  const signer = { by: 'office', sign: (statement: string) => sign(keys.officeSigningKey, statement) } as const;
  if (deps.listServer !== undefined && (await session.list.hasServer())) {
    const quiet = { index: { put: () => undefined, remove: () => undefined }, listChanged: () => undefined };
    session.list.setServer(deps.listServer(createSyncStore({ ...tools, ...quiet, synced: () => undefined })));
  }
  const end = <Failure>(failure: Failure): Failure => {
    endMemberKeys(memberKeys);
    session.lock();
    return failure;
  };
  const current = await inStep(session, opened);
  if (!current.ok) return end(current);
  if (personOn(session.roster(), person, deps.newId) === null) return end(err({ type: 'unknownMember' }));
  const { holder, wrapsSeen } = current.value;
  const done = await commitListChange(tools, signer, {
    facts: [{ type: 'member', memberId: id, roles, ...publicKeysOf(memberKeys) }],
    member: id,
    fields: ['newKeysByRecoveryKey'],
    wrapsSeen,
    ...added,
    accessFor: () =>
      accessFor(deps, office, { id, passphrase, keys: memberKeys }, clock, Math.min(...session.keyring().keys())),
    wrapsFor: async (next) => [
      await wrapForMember(
        deps,
        office,
        { id, passphrase, keys: memberKeys, at: clock },
        await passDataKeys(office, next, holder, recipientOn(office, next, id)),
      ),
    ],
  });
  if (done.ok) {
    memberKeys.sealingKey.secret.fill(0);
    return ok(await openVault(session, false));
  }
  return end(done);
};

/** New keys for one administrator, listed in the office's own name, and the vault open for them. */
export const recoverWith = async (
  db: Database,
  deps: VaultDeps,
  typed: string,
  person: RecoveredPerson,
  passphrase: string,
): Promise<Recovered> => {
  try {
    const opened = await openRecovery(db, deps, typed);
    if (!opened.ok) return opened;
    return await recovered(db, deps, opened.value, person, passphrase).finally(() =>
      endRecoveryKeys(opened.value.keys),
    );
  } catch (error) {
    if (error instanceof DiskRefused) return err(failureOf(error));
    throw error;
  }
};
