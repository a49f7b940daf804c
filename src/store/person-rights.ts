import { correctionsOf, overwrittenFields } from '../domain/dossier/corrections.ts';
import { decisionsInForce, isRestricted } from '../domain/dossier/file-decisions.ts';
import type { Client } from '../domain/dossier/records.ts';
import { cleanText } from '../domain/identity/clean-text.ts';
import type { ClientId, ReferralId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { type Action, may } from '../domain/roster/permissions.ts';
import type { RecordState } from '../protocol/merge.ts';
import type { AuditLog } from './audit-log.ts';
import type { WriteFailure } from './failures.ts';
import type { FileRules } from './file-rules.ts';
import { readPaper } from './papers.ts';
import type { Decided, PersonRecords, PersonRights } from './person-records.ts';
import { clientKind, noteKind, referralKind, visitKind } from './record-codec.ts';
import type { SealedRecords, Written } from './sealed-records.ts';
import { asRead, asWrite, type Session } from './session.ts';

interface RightsParts {
  readonly session: Session;
  readonly records: SealedRecords;
  readonly rules: FileRules;
  readonly log: Pick<AuditLog, 'audit' | 'noteExport' | 'noteTwePaper'>;
  readonly wrote: (written: Written<Client>) => void;
}

type Decide = (before: Client, state: RecordState) => Promise<Result<Client, WriteFailure>>;

/** The records of one person; null where there is no such person. */
const readPersonFile = async (
  session: Session,
  records: SealedRecords,
  id: ClientId,
): Promise<Omit<PersonRecords, 'entries'> | null> => {
  const client = (await records.get(clientKind, id))?.item ?? null;
  if (client === null) return null;
  const visits = (await records.all(visitKind)).map(({ item }) => item).filter(({ clientId }) => clientId === id);
  const visitIds = new Set(visits.map((visit) => visit.id));
  const all = (await records.all(referralKind)).map(({ item }) => item);
  const referrals = all.filter(({ visitId }) => visitIds.has(visitId));
  const letters = new Map<ReferralId, string>();
  for (const { id: letter, issued, approval } of referrals) {
    const paperId = issued?.paperId ?? approval?.paperId ?? null;
    const paper = paperId === null ? null : await readPaper(session, records, paperId);
    if (paper !== null) letters.set(letter, paper.value);
  }
  const notes = (await records.all(noteKind)).map(({ item }) => item).filter(({ clientId }) => clientId === id);
  return { client, visits, referrals, notes, letters };
};

/** What a person asks about the own file; the rules of the other writes are in file-rules.ts. */
export const createPersonRights = ({ session, records, rules, log, wrote }: RightsParts): PersonRights => {
  const write = (id: ClientId, decide: Decide): Promise<Result<Client, WriteFailure>> =>
    asWrite(session, async () => {
      const written = await records.write<Client, WriteFailure>(clientKind, id, async (before, state) => {
        const decided =
          before === null || state === null ? err({ type: 'gone' as const }) : await decide(before, state);
        return decided.ok ? ok({ item: decided.value }) : decided;
      });
      if (!written.ok) return written;
      wrote(written.value);
      return ok(written.value.item);
    });

  const reasonOf = (said: string): string => cleanText(said).text.trim().slice(0, 280);
  const stamp = () => ({ by: session.memberId, at: session.deps.now() });

  const decideAbout =
    (action: Action, list: 'restrictions' | 'holds') =>
    (id: ClientId, { isOn, reason }: Decided) =>
      write(id, async (before) => {
        if (!may(session.myRoles(), action)) return err({ type: 'notAllowed' });
        const why = reasonOf(reason);
        if (why === '') return err({ type: 'reasonMissing' });
        const ends = decisionsInForce(before[list]).map(({ by, at }) => ({ by, at }));
        const decision = { isOn, reason: why, ...stamp(), ...(isOn ? {} : { ends }) };
        return ok({ ...before, [list]: [...before[list], decision] });
      });

  return {
    settledFields: (id) =>
      asRead(session, async () => {
        const record = await records.get(clientKind, id);
        return record === null ? [] : rules.settledOf(id, record.state);
      }),
    correct: (id, patch, why) =>
      write(id, async (before, state) => {
        const after: Client = { ...before, ...patch };
        if (!rules.mayKeepNumber(before, after)) return err({ type: 'notAllowed' });
        if (isRestricted(before)) return err({ type: 'restricted' });
        const settled = await rules.settledOf(id, state);
        const fields = overwrittenFields(before, after).filter((field) => settled.includes(field));
        const said = reasonOf(why);
        if (said === '' && fields.length > 0) return err({ type: 'reasonMissing' });
        const corrections = correctionsOf(before, after, fields, { ...stamp(), why: said });
        return ok({ ...after, corrections: [...before.corrections, ...corrections] });
      }),
    restrict: decideAbout('restrictFile', 'restrictions'),
    hold: decideAbout('holdFile', 'holds'),
    noteTwePaper: (id, paper) =>
      asWrite<null, WriteFailure>(session, async () => {
        if (!may(session.myRoles(), 'makeTwePapers')) return err({ type: 'notAllowed' });
        const client = (await records.get(clientKind, id))?.item ?? null;
        if (client === null) return err({ type: 'gone' });
        return isRestricted(client) ? err({ type: 'restricted' }) : log.noteTwePaper(id, paper);
      }),
    personRecords: (id) =>
      asWrite(session, async () => {
        if (!may(session.myRoles(), 'exportFile')) return err({ type: 'notAllowed' });
        const noted = await log.noteExport(id);
        if (!noted.ok) return noted;
        const report = await log.audit.ofPerson(id);
        const file = report.ok ? await readPersonFile(session, records, id) : null;
        return report.ok && file !== null ? ok({ ...file, entries: report.value.entries }) : err({ type: 'gone' });
      }),
  };
};
