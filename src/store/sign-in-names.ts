import { z } from 'zod';
import { type DataKey, type Keyring, openJson, sealJson } from '../crypto/envelope.ts';
import { newThrowAwayDataKey } from '../crypto/key-wrapping.ts';
import type { StaffMember } from '../domain/dossier/records.ts';
import { type StaffMemberId, staffMemberIdSchema } from '../domain/ids.ts';
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

type Named = z.infer<typeof signInNamesSchema>[number];

/** As they were sealed here: also of colleagues who are on the list and cannot sign in here yet. */
const sealedNames = async (db: Database, office: OfficeMeta): Promise<readonly Named[]> => {
  const sealed = await db.meta(metaKeys.signInNames);
  const key = await knownDeviceKey(db);
  if (!(sealed instanceof Uint8Array) || key === null) return [];
  const opened = await openJson(ringOf(key), place(office), sealed);
  return (opened.ok ? signInNamesSchema.safeParse(opened.value).data : undefined) ?? [];
};

const idsHere = async (db: Database): Promise<readonly StaffMemberId[]> =>
  (await db.wrapIds()).flatMap((id) => staffMemberIdSchema.safeParse(id).data ?? []);

/** Who can sign in here. Names that do not open (any more) become a number: choosing must stay possible. */
export const readSignInNames = async (db: Database, office: OfficeMeta): Promise<readonly SignInName[]> => {
  const names = await sealedNames(db, office);
  return (await idsHere(db)).map(
    (id, i) =>
      names.find((known) => known.id === id) ?? { id, name: `Medewerker ${i + 1}`, function: '', isNumber: true },
  );
};

/** Colleagues of whom this laptop has no way in yet: they sign in once where they could already. */
export const readAwaitedNames = async (
  db: Database,
  office: OfficeMeta,
  members: ReadonlyMap<StaffMemberId, unknown>,
): Promise<readonly string[]> => {
  const here = new Set(await idsHere(db));
  const isAwaited = ({ id }: Named): boolean => members.has(id) && !here.has(id);
  return (await sealedNames(db, office)).filter(isAwaited).map(({ name }) => name);
};
