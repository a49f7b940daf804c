import { epochOf, openBytes } from '../../src/crypto/envelope.ts';
import { importDataKey } from '../../src/crypto/key-wrapping.ts';
import { openSealedDataKey, type SealingKey } from '../../src/crypto/sealing.ts';
import type { StaffMemberId } from '../../src/domain/ids.ts';
import type { Laptop } from './laptop.ts';

/** A sealed row as somebody finds it in an old copy of the disk. */
export interface OldRow {
  readonly table: string;
  readonly id: string;
  readonly rev: string;
  readonly sv: number;
  readonly c: Uint8Array;
}

/** An old copy of the disk: every sealed row, and every wrap with its data keys. */
export interface OldCopy {
  readonly rows: readonly OldRow[];
  readonly wraps: readonly {
    readonly id: string;
    readonly dataKeys: readonly { readonly epoch: number; readonly sealed: Uint8Array }[];
  }[];
}

export const copyDisk = (laptop: Laptop): Promise<OldCopy> =>
  laptop.onDisk(async (db) => {
    const [records, papers, pages, wraps] = await Promise.all(
      ['rec', 'paper', 'page', 'wrap'].map((table) => db.table(table).toArray()),
    );
    const rows = [
      ...(records ?? []).map((row) => ({ ...row, table: row.t })),
      ...(papers ?? []).map((row) => ({ ...row, table: 'paper' })),
      ...(pages ?? []).map((row) => ({ ...row, table: 'page', id: String(row.n) })),
    ];
    return { rows, wraps: wraps ?? [] };
  });

/** What a person has now: the private key to receive data keys, and the data keys in use. */
export interface KeysNow {
  readonly meta: { readonly officeId: string };
  readonly sealingKey: SealingKey;
  readonly keyring: ReadonlyMap<number, CryptoKey>;
}

/** How many old rows open with everything that this person's keys open, in the old copy too. */
export const openedWith = async (copy: OldCopy, member: StaffMemberId, { meta, sealingKey, keyring }: KeysNow) => {
  const office = meta.officeId;
  const keys = new Map(keyring);
  for (const { epoch, sealed } of copy.wraps.find(({ id }) => id === member)?.dataKeys ?? []) {
    const raw = await openSealedDataKey(sealed as never, sealingKey, { office, holder: member, epoch });
    if (raw.ok) keys.set(epoch, await importDataKey(raw.value));
  }
  let opened = 0;
  for (const { table, id, rev, sv, c } of copy.rows) {
    const place = { office, table, id, rev, schemaVersion: sv };
    const epoch = epochOf(c);
    if (epoch !== null && (await openBytes(keys, place, c)).ok) opened += 1;
  }
  return opened;
};
