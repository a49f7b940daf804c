import { z } from 'zod';
import { joinBytes, textOf, uint32, utf8 } from '../crypto/bytes.ts';
import { openBytes, sealBytes } from '../crypto/envelope.ts';
import { type PaperId, paperIdSchema, referralIdSchema } from '../domain/ids.ts';
import { type PaperRow, paperRowSchema, schemaVersion } from './rows.ts';
import type { SealedRecords } from './sealed-records.ts';
import type { Session } from './session.ts';
import type { KeptPaper } from './vault.ts';

const headSchema = z.object({ referralId: referralIdSchema, value: z.string() });

/** Length of the head (uint32), the head as JSON, the exact bytes of the paper. */
const pack = (paper: KeptPaper): Uint8Array<ArrayBuffer> => {
  const head = utf8(JSON.stringify({ referralId: paper.referralId, value: paper.value }));
  return joinBytes(uint32(head.length), head, paper.bytes);
};

/** The content of an opened paper row; null for what is none. */
export const unpackPaper = (id: PaperId, packed: Uint8Array): KeptPaper | null => {
  try {
    const length = new DataView(packed.buffer, packed.byteOffset).getUint32(0);
    const head = headSchema.parse(JSON.parse(textOf(packed.subarray(4, 4 + length))));
    return { id, ...head, bytes: packed.slice(4 + length) };
  } catch {
    return null;
  }
};

/** A paper as a sealed row: to be put in the same transaction as the referral that names it. Written once, never changed. */
export const sealPaper = async (session: Session, paper: KeptPaper): Promise<PaperRow> => {
  const rev = session.deps.newId();
  const c = await sealBytes(session.dataKey(), session.placeOf('paper', paper.id, rev), pack(paper));
  return { id: paper.id, rev, base: '', sv: schemaVersion, c };
};

/** Opens a row without any side effect; null when it does not open. */
export const openPaperRow = async (session: Session, { id, rev, sv, c }: PaperRow): Promise<KeptPaper | null> => {
  const opened = await openBytes(session.keyring(), session.placeOf('paper', id, rev, sv), c);
  return opened.ok ? unpackPaper(paperIdSchema.parse(id), opened.value) : null;
};

/** The paper, or null when it is not there or does not open (then it is set aside and counted). */
export const readPaper = async (session: Session, records: SealedRecords, id: PaperId): Promise<KeptPaper | null> => {
  const found = await session.db.paper(paperIdSchema.parse(id));
  if (found === undefined) return null;
  const row = paperRowSchema.safeParse(found);
  if (!row.success) {
    await records.setAside('paper', id, 'corrupt', found);
    return null;
  }
  if (row.data.sv > schemaVersion) {
    await records.setAside('paper', id, 'newerSchema', found);
    return null;
  }
  const paper = await openPaperRow(session, row.data);
  if (paper === null) await records.setAside('paper', id, 'corrupt', found);
  return paper;
};
