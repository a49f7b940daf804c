import { parseRecoveryKey } from '../crypto/recovery-key.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { DataKeys, KeyHolder } from './data-keys.ts';
import type { Database } from './database.ts';
import type { RecoveryFailure } from './failures.ts';
import { openWithRoster, readOffice } from './read-office.ts';
import { type RecoveryKeys, unwrapRecovery } from './recovery-wrap.ts';
import { type OfficeMeta, recoveryWrapSchema } from './rows.ts';
import type { Roster } from './session.ts';
import { unlockDelay } from './unlock-delay.ts';
import type { VaultDeps } from './vault-deps.ts';

/** What the paper opens; the caller ends the keys. */
export interface OpenedRecovery {
  readonly office: OfficeMeta;
  readonly roster: Roster;
  readonly keys: RecoveryKeys;
  readonly holder: KeyHolder;
  readonly dataKeys: DataKeys;
  /** `Database.wrapsSeen` when the wrap was read. */
  readonly wrapsSeen: number;
}

/** The keys under the printed recovery key, behind the growing delay; a mistyped group costs no attempt. */
const unwrapTyped = async (
  db: Database,
  deps: VaultDeps,
  office: OfficeMeta,
  typed: string,
): Promise<Result<{ readonly keys: RecoveryKeys; readonly holder: KeyHolder }, RecoveryFailure>> => {
  const key = parseRecoveryKey(typed);
  if (!key.ok) return key;
  const wrap = recoveryWrapSchema.safeParse(await db.wrap('recovery'));
  if (!wrap.success) return err({ type: 'damaged' });
  const delay = unlockDelay(db, deps, 'recovery');
  const waitMs = await delay.waitMs();
  if (waitMs > 0) return err({ type: 'tooSoon', waitMs });
  await delay.countAttempt();
  const keys = await unwrapRecovery(office, key.value, wrap.data).finally(() => key.value.fill(0));
  if (keys === null) return err({ type: 'wrongKey' });
  await delay.forget();
  const { sealingKey } = keys;
  return ok({ keys, holder: { holder: 'recovery', sealingKey, dataKeys: wrap.data.dataKeys } });
};

/** Zeroes the private keys. */
export const endRecoveryKeys = ({ officeSigningKey, sealingKey }: RecoveryKeys): void => {
  officeSigningKey.secret.fill(0);
  sealingKey.secret.fill(0);
};

/** With the recovery key as typed: the keys under it, if the list means them, and what they open. */
export const openRecovery = async (
  db: Database,
  deps: VaultDeps,
  typed: string,
): Promise<Result<OpenedRecovery, RecoveryFailure>> => {
  const read = await readOffice(db);
  if (!read.ok) return read;
  const { office, roster } = read.value;
  const wrapsSeen = await db.wrapsSeen();
  const unwrapped = await unwrapTyped(db, deps, office, typed);
  if (!unwrapped.ok) return unwrapped;
  const { keys, holder } = unwrapped.value;
  const isListed =
    keys.officeSigningKey.publicKey === office.officeKey && keys.sealingKey.publicKey === roster.recoveryKey;
  const dataKeys = isListed ? await openWithRoster(db, office, roster, holder) : err({ type: 'damaged' as const });
  if (dataKeys.ok) return ok({ office, roster, keys, holder, dataKeys: dataKeys.value, wrapsSeen });
  endRecoveryKeys(keys);
  return dataKeys;
};
