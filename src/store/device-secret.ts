import type { Bytes } from '../crypto/bytes.ts';
import { deviceSecretId, newDeviceSecret } from '../crypto/device-secret.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { deviceSecretLength } from '../host/port.ts';
import type { UnlockFailure } from './failures.ts';
import { memberWrapSchema } from './rows.ts';
import type { Session } from './session.ts';
import type { DeviceSecretVerbs, VaultDeps } from './vault-deps.ts';

export interface DeviceSecret {
  readonly id: string;
  readonly bytes: Bytes;
}

/** What the keystore gives, newest first: null where there is none, `closed` where it cannot be reached now. */
const keptSecrets = async (verbs: DeviceSecretVerbs): Promise<readonly DeviceSecret[] | 'closed' | null> => {
  const answer = await verbs.readDeviceSecrets();
  if (!answer.ok) return 'closed';
  if (answer.value.type === 'none') return null;
  const { secrets } = answer.value;
  const all = Array.from(
    { length: secrets.length / deviceSecretLength },
    (_, place) => new Uint8Array(secrets.slice(place * deviceSecretLength, (place + 1) * deviceSecretLength)),
  );
  secrets.fill(0);
  return Promise.all(all.map(async (bytes) => ({ id: await deviceSecretId(bytes), bytes })));
};

/** What the laptop adds to the passphrases of the people who sign in on it. */
export interface DeviceStanding {
  /**
   * Whether one's own access needs this laptop too. `later`: there is a keystore, and the next sign-in binds to it; `none`:
   * there is none.
   */
  readonly mine: 'bound' | 'later' | 'none';
  /** Colleagues whose access needs the secret of another laptop, or one that is gone: they cannot sign in here. */
  readonly shutOut: readonly string[];
}

export const readDeviceStanding = async (session: Session): Promise<DeviceStanding> => {
  const { db, deps, memberId } = session;
  const wraps = (await db.wraps()).flatMap((row) => memberWrapSchema.safeParse(row).data ?? []);
  const kept = deps.deviceSecret === undefined ? null : await keptSecrets(deps.deviceSecret);
  const isHere = (id: string): boolean => kept === 'closed' || (kept?.some((secret) => secret.id === id) ?? false);
  const isBound = wraps.some(({ id, device }) => id === memberId && device !== undefined);
  const withoutMine = kept === null ? 'none' : 'later';
  return {
    mine: isBound ? 'bound' : withoutMine,
    shutOut: wraps.filter(({ device }) => device !== undefined && !isHere(device)).map(({ id }) => id),
  };
};

/** The secret that a wrap asks for. A wrap that names none needs none. */
export const deviceSecretNamed = async (
  { deviceSecret }: VaultDeps,
  id: string | undefined,
): Promise<Result<Bytes | null, UnlockFailure>> => {
  if (id === undefined) return ok(null);
  const kept = deviceSecret === undefined ? null : await keptSecrets(deviceSecret);
  if (kept === 'closed') return err({ type: 'keystoreClosed' });
  const named = kept?.find((secret) => secret.id === id);
  return named === undefined ? err({ type: 'deviceSecretMissing' }) : ok(named.bytes);
};

/**
 * The secret to bind a new wrap to, made here where the laptop has a keystore and none yet. Null: the passphrase alone. What
 * was just written counts only once it was read back: nothing is ever bound to a secret that the keystore did not keep.
 */
export const deviceSecretFor = async ({ deviceSecret }: VaultDeps): Promise<DeviceSecret | null> => {
  if (deviceSecret === undefined) return null;
  const kept = await keptSecrets(deviceSecret);
  if (kept === null || kept === 'closed') return null;
  if (kept[0] !== undefined) return kept[0];
  const bytes = newDeviceSecret();
  // Whatever it answers, the next line sees: another window may have been first.
  await deviceSecret.writeDeviceSecret(bytes).finally(() => bytes.fill(0));
  const now = await keptSecrets(deviceSecret);
  return now === null || now === 'closed' ? null : (now[0] ?? null);
};
