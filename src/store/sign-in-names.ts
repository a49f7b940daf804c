import { z } from 'zod';
import { type DataKey, type Keyring, openJson, sealJson } from '../crypto/envelope.ts';
import { newThrowAwayDataKey } from '../crypto/key-wrapping.ts';
import type { StaffMember } from '../domain/dossier/records.ts';
import { staffMemberIdSchema } from '../domain/ids.ts';
import type { Database } from './database.ts';
import { metaKeys, type OfficeMeta } from './rows.ts';
import type { SignInName } from './sign-in-name.ts';

export const signInNamesSchema = z.array(z.object({ id: staffMemberIdSchema, name: z.string(), function: z.string() }));
const place = (office: OfficeMeta) => ({
  office: office.officeId,
  table: 'meta',
  id: metaKeys.signInNames,
  rev: 'device',
  schemaVersion: 1,
});

/**
 * The laptop's own key, which the browser keeps and never gives out. It keeps colleagues' names out of plain files; it does
 * NOT protect them from somebody who holds the disk, because the browser keeps this key on that same disk.
 */
const knownDeviceKey = async (db: Database): Promise<DataKey | null> => {
  const known = await db.meta(metaKeys.deviceKey);
  return known instanceof CryptoKey ? { epoch: 1, handle: known } : null;
};

const deviceKey = async (db: Database): Promise<DataKey> => {
  const known = await knownDeviceKey(db);
  if (known !== null) return known;
  const handle = await newThrowAwayDataKey();
  await db.setMeta(metaKeys.deviceKey, handle);
  return { epoch: 1, handle };
};

const ringOf = ({ epoch, handle }: DataKey): Keyring => new Map([[epoch, handle]]);

/** The sealed list for the lock screen, as a value of `meta`. */
export const sealSignInNames = async (
  db: Database,
  office: OfficeMeta,
  staff: readonly Pick<StaffMember, 'id' | 'name' | 'function'>[],
): Promise<Uint8Array> =>
  sealJson(
    await deviceKey(db),
    place(office),
    staff.map(({ id, name, function: text }) => ({ id, name, function: text })),
  );

/** Who can sign in here. Names that do not open (any more) become a number: choosing must stay possible. */
export const readSignInNames = async (db: Database, office: OfficeMeta): Promise<readonly SignInName[]> => {
  const ids = (await db.wrapIds()).flatMap((id) => staffMemberIdSchema.safeParse(id).data ?? []);
  const sealed = await db.meta(metaKeys.signInNames);
  const key = await knownDeviceKey(db);
  const opened =
    sealed instanceof Uint8Array && key !== null
      ? await openJson(ringOf(key), place(office), sealed)
      : { ok: false as const };
  const names = (opened.ok ? signInNamesSchema.safeParse(opened.value).data : undefined) ?? [];
  return ids.map(
    (id, i) =>
      names.find((known) => known.id === id) ?? { id, name: `Medewerker ${i + 1}`, function: '', isNumber: true },
  );
};
