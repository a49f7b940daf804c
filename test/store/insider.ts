import { sealJson } from '../../src/crypto/envelope.ts';
import type { StaffMemberId } from '../../src/domain/ids.ts';
import { openDataKeys } from '../../src/store/data-keys.ts';
import { openDatabase } from '../../src/store/database.ts';
import { openMemberKeys } from '../../src/store/member-keys.ts';
import { openRoster } from '../../src/store/roster-table.ts';
import { metaKeys, officeMetaSchema } from '../../src/store/rows.ts';
import { enrol, type Laptop, newLaptop, newOffice, passphrase } from './laptop.ts';

/** An office with an administrator at work, a social worker and a front-desk worker. */
export const office = async () => {
  const laptop = newLaptop();
  const { vault } = await newOffice(laptop);
  const social = await enrol(vault, 'Sam Sociaal', ['socialWorker']);
  const desk = await enrol(vault, 'Dina Desk', ['frontDesk']);
  return { laptop, vault, social, desk };
};

/** What somebody can do who holds the disk AND knows a colleague's passphrase, so the data key: seal any row. */
export const insider = async (laptop: Laptop, member: StaffMemberId, phrase = passphrase) => {
  const db = openDatabase(laptop.deps.databaseName, laptop.deps);
  const meta = officeMetaSchema.parse(await db.meta(metaKeys.office));
  const keys = await openMemberKeys(db, laptop.deps, meta, member, phrase);
  const roster = openRoster(await db.roster(), meta.officeKey);
  db.close();
  if (!keys.ok || !roster.ok) throw new Error('not an insider');
  const { signingKey, sealingKey, wrap } = keys.value;
  const holder = { holder: member, sealingKey, dataKeys: wrap.dataKeys };
  const dataKeys = await openDataKeys(meta, roster.value, holder);
  if (!dataKeys.ok) throw new Error(dataKeys.error.type);
  const key = dataKeys.value.dataKey;
  const publicKeys = { signingKey: signingKey.publicKey, sealingKey: sealingKey.publicKey };
  const seal = async (table: string, id: string, fields: object) => {
    const rev = crypto.randomUUID();
    const place = { office: meta.officeId, table, id, rev, schemaVersion: 1 };
    return { t: table, id, rev, base: '', sv: 1, del: 0, c: await sealJson(key, place, { f: fields }) };
  };
  return { meta, key, keyring: dataKeys.value.keyring, signingKey, sealingKey, publicKeys, seal };
};
