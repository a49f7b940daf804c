import { formatJoiningCode, joiningSecrets, newJoiningCode } from '../crypto/joining.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { type AdminFailure, confirmedAct } from './administration.ts';
import { listLaptop } from './admit-laptop.ts';
import { ifDiskTakes } from './disk-refused.ts';
import { laptopFirstLine, writeLaptopFile } from './laptop-file.ts';
import { laptopNameKey } from './laptop-names.ts';
import type { AdmitByFile, AdmitByFileFailure, AdmitFailure, AdmittedByFile, LaptopByFile } from './laptop-verbs.ts';
import type { ListTools } from './list-change.ts';
import type { ListPlace } from './list-desk.ts';
import type { OpenedMember } from './member-keys.ts';
import { rowsOf } from './office-rows.ts';
import { metaKeys } from './rows.ts';
import { createShareList } from './share-list.ts';
import { readStaff } from './staff.ts';
import type { StoredRow } from './stored-row.ts';
import { welcomeRows } from './welcome.ts';

export interface FileTools {
  readonly nameLaptop: (key: string, name: string) => Promise<Result<unknown, AdminFailure>>;
  /** No row is being sealed anew any more: half under a key that is about to go, the other laptop would lack that key. */
  readonly settled: () => Promise<unknown>;
}

const metaRow = (k: string, v: ListPlace | string): StoredRow => ({ table: 'meta', row: { k, v } });

/** Admits a laptop without a network: what it would hear over the server, and everything that would come by sync, in one file. */
export const createAdmitByFile = (tools: ListTools, { nameLaptop, settled }: FileTools): AdmitByFile => {
  const { session } = tools;
  const { db, list, memberId } = session;

  /** From here on other laptops are told of the list, also where there is no server: each file takes along what changed. */
  const beginsSharing = async (device: string) => {
    const subject = { table: 'staff', id: memberId, of: '' } as const;
    const event = { action: 'changed', subject, fields: [`laptop:${device}`], reason: '' } as const;
    const began: ListPlace = 'began';
    return { records: [], events: [event], meta: { [metaKeys.listPlace]: began } };
  };

  const rowsFor = async function* (device: string, mine: OpenedMember, passphrase: string): AsyncGenerator<StoredRow> {
    yield* await welcomeRows(session, passphrase, mine, await readStaff(session, tools.records));
    // There the list never changes by itself: it has no server to ask.
    yield metaRow(metaKeys.listPlace, 'elsewhere');
    yield metaRow(metaKeys.ownLaptop, device);
    for (const table of ['rec', 'paper'] as const) {
      for await (const row of rowsOf(db, table)) {
        session.throwIfLocked();
        yield row;
      }
    }
  };

  /** On the list, under the name that people gave it, and nothing under way that the file would catch half. */
  const admitted = async ({ device, name, here }: LaptopByFile): Promise<Result<unknown, AdmitFailure>> => {
    const isFirst = !(await list.isShared());
    const listed = await listLaptop(tools, device, here, isFirst ? () => beginsSharing(device) : undefined);
    if (!listed.ok) return listed;
    const named = await nameLaptop(laptopNameKey(device), name);
    if (!named.ok) return named;
    await ifDiskTakes(createShareList(session).share);
    await settled();
    return ok(null);
  };

  return (laptop, passphrase, put, onProgress) => {
    let isBegun = false;
    return confirmedAct<AdmittedByFile, AdmitByFileFailure>(session, 'lookAfterLaptops', passphrase, async (mine) => {
      // Asked for a place before the list changes; not again when the act begins anew.
      isBegun ||= await put(laptopFirstLine);
      if (!isBegun) return err({ type: 'notWritten' });
      const done = await admitted(laptop);
      if (!done.ok) return done;
      const code = newJoiningCode();
      const [shown, secrets] = [formatJoiningCode(code), await joiningSecrets(code)];
      code.fill(0);
      try {
        const written = await list.inTurn(() =>
          writeLaptopFile(rowsFor(laptop.device, mine, passphrase), secrets, put, onProgress),
        );
        return written.ok ? ok({ shown, rows: written.value }) : written;
      } finally {
        secrets.channelKey.fill(0);
      }
    });
  };
};
