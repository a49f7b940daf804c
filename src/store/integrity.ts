import { sha256Hex } from '../crypto/bytes.ts';
import { localDateOf } from '../domain/dutch-date.ts';
import type { PaperId } from '../domain/ids.ts';
import type { Referral } from '../domain/referral/referral.ts';
import { readAuditHeads } from './audit-heads.ts';
import { ifDiskTakes } from './disk-refused.ts';
import { type Integrity, type IntegrityReport, integrityReportSchema } from './integrity-report.ts';
import { readPaper } from './papers.ts';
import { kindOf, listSetAside } from './quarantine.ts';
import { referralKind } from './record-codec.ts';
import { isRosterWhole } from './roster-head.ts';
import { openRoster } from './roster-table.ts';
import { isUnderListKey, metaKeys, recordRowSchema } from './rows.ts';
import type { SealedRecords } from './sealed-records.ts';
import { openRow } from './sealed-row.ts';
import { asRead, type Session } from './session.ts';

const portion = 200;

/** As long as it worked, it rests: whoever works at the desk meanwhile notices nothing. */
const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A paper that a letter names, and the SHA-256 that somebody signed for it. */
type NamedPaper = readonly [id: PaperId, sha256: string | null];

const namedPapers = ({ approval, issued }: Referral): readonly NamedPaper[] => [
  ...(approval === null ? [] : [[approval.paperId, approval.sha256] as const]),
  ...(issued === null || issued.paperId === approval?.paperId ? [] : [[issued.paperId, null] as const]),
];

/** One record row opened and let go of; what does not open is set aside. The papers that it names. */
const openOne = async (session: Session, records: SealedRecords, found: unknown): Promise<readonly NamedPaper[]> => {
  const row = recordRowSchema.safeParse(found);
  const { t, id } = recordRowSchema.pick({ t: true, id: true }).safeParse(found).data ?? { t: '?', id: '?' };
  if (isUnderListKey(t)) return [];
  const kind = kindOf(t);
  if (!row.success || kind === undefined) {
    await records.setAside(t, id, row.success ? 'foreign' : 'corrupt', found);
    return [];
  }
  const opened = await openRow(session, kind, row.data);
  if (!opened.ok) await records.setAside(t, id, opened.error, found);
  if (!opened.ok || opened.value === null || t !== referralKind.table) return [];
  const referral = referralKind.schema.safeParse(opened.value.item);
  return referral.success ? namedPapers(referral.data) : [];
};

/** List, wraps and heads: each person on the list can come in, nobody else can, and the log's ends open. On a laptop that joined, colleagues come in later. */
const listFits = async (session: Session): Promise<boolean> => {
  const { db, office } = session;
  const roster = openRoster(await db.roster(), office.officeKey);
  if (!roster.ok) return false;
  const head = await db.meta(metaKeys.rosterHead);
  if (!(await isRosterWhole(session.dataKey(), office, roster.value.entries, head))) return false;
  const wraps = (await db.wrapIds()).map(String).sort();
  const holders = [...roster.value.members.keys(), 'recovery'].sort();
  const fits = (await session.list.isShared())
    ? wraps.every((id) => holders.some((holder) => holder === id))
    : JSON.stringify(wraps) === JSON.stringify(holders);
  return fits && !(await readAuditHeads(session)).wereLost;
};

/** `missing`: how many records fewer there were at the unlock than the sentinel remembered. */
export const createIntegrity = (
  session: Session,
  records: SealedRecords,
  missing: () => Promise<number>,
): Integrity => {
  const { db, deps } = session;
  let running: Promise<IntegrityReport> | null = null;

  const readRecords = async (onProgress: (rows: number) => void) => {
    const papers: NamedPaper[] = [];
    let after: unknown = null;
    for (let rows = 0; ; ) {
      const began = performance.now();
      const found = await db.scan('rec', after, portion);
      for (const named of await Promise.all(found.map((row) => openOne(session, records, row)))) papers.push(...named);
      session.throwIfLocked();
      rows += found.length;
      onProgress(rows);
      if (found.length < portion) return { rows, papers };
      const last = recordRowSchema.pick({ t: true, id: true }).parse(found.at(-1));
      after = [last.t, last.id];
      await rest(performance.now() - began);
    }
  };

  const isPaperGood = async ([id, sha256]: NamedPaper): Promise<boolean> => {
    const paper = await readPaper(session, records, id);
    return paper !== null && (sha256 === null || (await sha256Hex(new Uint8Array(paper.bytes))) === sha256);
  };

  const last = async () => integrityReportSchema.safeParse(await db.meta(metaKeys.integrity)).data ?? null;

  const run = async (onProgress: (rows: number) => void, isAsked: boolean): Promise<IntegrityReport> => {
    const { rows, papers } = await readRecords(onProgress);
    let badPapers = 0;
    for (const named of papers) if (!(await isPaperGood(named))) badPapers += 1;
    const known = isAsked ? 0 : ((await last())?.missing ?? 0);
    const report = {
      at: deps.now(),
      records: rows,
      papers: await db.countPapers(),
      setAside: (await listSetAside(session, records)).length,
      badPapers,
      missing: Math.max(known, await missing()),
      listFits: await listFits(session),
    };
    session.throwIfLocked();
    await ifDiskTakes(() => db.setMeta(metaKeys.integrity, report));
    session.changed();
    return report;
  };

  const once = (onProgress: (rows: number) => void, isAsked: boolean): Promise<IntegrityReport> => {
    running ??= asRead(session, () => run(onProgress, isAsked)).finally(() => {
      running = null;
    });
    return running;
  };

  return {
    last: () => asRead(session, last),
    check: (onProgress) => once(onProgress, true),
    checkOnceADay: async () => {
      const before = await asRead(session, last);
      const isDone = before !== null && localDateOf(before.at) === localDateOf(deps.now());
      if (!isDone) await once(() => undefined, false);
    },
  };
};
