import { rosterCrypto } from '../crypto/signing.ts';
import { type AuditEntry, type AuditEvent, type AuditSubject, chainOf } from '../domain/audit/audit-entry.ts';
import { auditHash, type ChainCrypto, type ChainHead, checkChain } from '../domain/audit/check-chain.ts';
import { isOwnWork } from '../domain/audit/is-own-work.ts';
import { namesSomebody } from '../domain/audit/names-in-reason.ts';
import { localDateOf } from '../domain/dutch-date.ts';
import type { ClientId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { may } from '../domain/roster/permissions.ts';
import type { TwePaper } from '../letter/whitelist.ts';
import { latestClock } from '../protocol/merge.ts';
import { readAuditHeads } from './audit-heads.ts';
import type { AuditReport, FileToOpen } from './audit-report.ts';
import type { AuditTrail } from './audit-trail.ts';
import type { WriteFailure } from './failures.ts';
import { auditKind, clientKind, referralKind, visitKind } from './record-codec.ts';
import type { SealedRecords } from './sealed-records.ts';
import { asRead, asWrite, type Session } from './session.ts';
import type { OpenVault } from './vault.ts';

const chainPart = ({ id }: AuditEntry): string => id.slice(0, id.lastIndexOf('.') + 1);

const newestFirst = (one: AuditEntry, other: AuditEntry): number =>
  other.at.localeCompare(one.at) || other.id.localeCompare(one.id);

/** Every key that a person ever had on the signed list counts: who left signed what she signed. */
const chainCrypto = (session: Session): ChainCrypto => ({
  sha256Hex: rosterCrypto.sha256Hex,
  isSignedBy: (member, statement, signature) =>
    session
      .roster()
      .entries.some(
        (entry) =>
          entry.type === 'member' &&
          entry.memberId === member &&
          rosterCrypto.verify(entry.signingKey, statement, signature),
      ),
});

const endOf = (lines: readonly AuditEntry[]): ChainHead | null => {
  const last = lines.at(-1);
  return last === undefined ? null : { seq: last.seq, hash: auditHash(last, rosterCrypto) };
};

/** All lines, and per chain of this laptop what is wrong with it. */
const readReport = async (session: Session, records: SealedRecords): Promise<AuditReport> => {
  const entries = (await records.all(auditKind)).map(({ item }) => item);
  const heads = await readAuditHeads(session);
  const byChain = Map.groupBy(entries, chainPart);
  const crypto = chainCrypto(session);
  const chains = new Set([...byChain.keys(), ...Object.keys(heads.chains)]);
  const faults = [...chains].flatMap((chain) => {
    const lines = (byChain.get(chain) ?? []).toSorted((one, other) => one.seq - other.seq);
    const [node, member = ''] = chain.split('.');
    // Where another laptop's chain ends is known to that laptop alone.
    const isElsewhere = node !== session.office.node && heads.chains[chain] === undefined;
    const head = isElsewhere ? endOf(lines) : (heads.chains[chain] ?? null);
    return [...checkChain(chain, lines, head, crypto)].map((fault) => ({ member, fault }));
  });
  return { entries: entries.toSorted(newestFirst), faults, endsWereLost: heads.wereLost };
};

/** The lines about one person: the file itself, its notes and visits, and the letters of those visits. */
const aboutPerson = (entries: readonly AuditEntry[], client: ClientId): readonly AuditEntry[] => {
  const ofTable = (table: AuditSubject['table'], owners: ReadonlySet<string>): ReadonlySet<string> =>
    new Set(entries.flatMap(({ subject }) => (subject?.table === table && owners.has(subject.of) ? [subject.id] : [])));
  const clients = new Set<string>([client]);
  const visits = ofTable('visit', clients);
  const known = new Set([...clients, ...ofTable('note', clients), ...visits, ...ofTable('referral', visits)]);
  return entries.flatMap((entry) => {
    const { subject, also = [] } = entry;
    const id = [...(subject === null ? [] : [subject.id]), ...also].find((one) => known.has(one));
    // A line about many says of this person only what concerns them.
    return subject === null || id === undefined ? [] : [{ ...entry, subject: { ...subject, id }, also: undefined }];
  });
};

export interface AuditLog extends Pick<OpenVault, 'audit' | 'files'> {
  readonly noteSignIn: () => Promise<unknown>;
  /** Everything about this person left the sealed office, to be handed over. */
  readonly noteExport: (client: ClientId) => Promise<Result<null, WriteFailure>>;
  /** A paper about TWE was made of what this file holds. */
  readonly noteTwePaper: (client: ClientId, paper: TwePaper) => Promise<Result<null, WriteFailure>>;
}

const exported = (id: ClientId, fields: AuditEvent['fields']): AuditEvent => ({
  action: 'exported',
  subject: { table: 'client', id, of: '' },
  fields,
  reason: '',
});

/** The visits of one person, and the letters of those visits. */
const workOn = async (records: SealedRecords, client: string) => {
  const visits = (await records.all(visitKind)).map(({ item }) => item).filter((visit) => visit.clientId === client);
  const ids = new Set<string>(visits.map(({ id }) => id));
  const referrals = (await records.all(referralKind)).map(({ item }) => item);
  return { visits, referrals: referrals.filter(({ visitId }) => ids.has(visitId)) };
};

/** Who read and changed what; readable by the administrator, and for one person by a social worker. */
export const createAuditLog = (session: Session, records: SealedRecords, trail: AuditTrail): AuditLog => {
  /** People whose file was opened with a reason since this person signed in: not asked again. */
  const explained = new Set<string>();

  const append = (event: AuditEvent) =>
    asWrite<null, WriteFailure>(session, async () => {
      const clock = session.nextClock(null);
      for (let attempt = 0; attempt < 5; attempt++) {
        const outcome = await trail.commitWith(event, clock, (company) => session.db.commit({ ...company, clock }));
        if (outcome === 'done') return ok(null);
        if (outcome === 'newerSchema') break;
      }
      return err({ type: 'gone' });
    });

  const personOf = async (file: FileToOpen): Promise<string> => {
    if (file.table === 'client') return file.id;
    const visitId =
      file.table === 'visit' ? file.id : ((await records.get(referralKind, file.id))?.item.visitId ?? null);
    return (visitId === null ? null : (await records.get(visitKind, visitId))?.item.clientId) ?? '';
  };

  const subjectOf = async (file: FileToOpen): Promise<AuditSubject> => {
    if (file.table === 'client') return { ...file, of: '' };
    if (file.table === 'visit') return { ...file, of: await personOf(file) };
    return { ...file, of: (await records.get(referralKind, file.id))?.item.visitId ?? '' };
  };

  const needsReason = async (file: FileToOpen): Promise<boolean> => {
    const person = await personOf(file);
    if (person === '' || explained.has(person)) return false;
    const today = localDateOf(session.deps.now());
    return !isOwnWork({ me: session.memberId, roles: session.myRoles(), today, ...(await workOn(records, person)) });
  };

  /** By the clock that never goes back, so in the order of writing. Lines of another laptop follow another clock. */
  const signInsHere = async () =>
    (await records.all(auditKind))
      .filter(({ item }) => item.action === 'signedIn' && item.id.startsWith(chainOf(session.office.node, item.by)))
      .map(({ item: { at }, state }) => ({ at, clock: latestClock(state) ?? '' }))
      .toSorted((one, other) => one.clock.localeCompare(other.clock));

  return {
    files: {
      needsReason: (file) => asRead(session, () => needsReason(file)),
      namesPerson: (file, reason) =>
        asRead(session, async () => {
          const client = (await records.get(clientKind, await personOf(file)))?.item;
          return client !== undefined && namesSomebody(reason, [client.surname, client.firstName]);
        }),
      open: async (file, reason) => {
        const said = reason.trim().slice(0, 280);
        if (said === '' && (await asRead(session, () => needsReason(file)))) return err({ type: 'reasonMissing' });
        const subject = await asRead(session, () => subjectOf(file));
        const noted = await append({ action: 'opened', subject, fields: [], reason: said });
        if (noted.ok && said !== '') explained.add(await asRead(session, () => personOf(file)));
        return noted;
      },
    },
    noteSignIn: () => append({ action: 'signedIn', subject: null, fields: [], reason: '' }),
    noteExport: (id) => append(exported(id, [])),
    noteTwePaper: (id, paper) => append(exported(id, [`paper:${paper}`])),
    audit: {
      all: () =>
        asRead(session, async () =>
          may(session.myRoles(), 'readLog')
            ? ok(await readReport(session, records))
            : err({ type: 'notAllowed' as const }),
        ),
      sinceChange: (visits) =>
        asRead(session, async () => {
          const signIns = await signInsHere();
          const found = await Promise.all(visits.map((id) => records.get(visitKind, id)));
          return new Map(
            found.flatMap((visit) => {
              if (visit === null) return [];
              const changed = latestClock(visit.state) ?? '';
              const since = signIns.filter(({ clock }) => clock > changed).map(({ at }) => at);
              return [[visit.item.id, [visit.item.changedAt, ...since, session.deps.now()]] as const];
            }),
          );
        }),
      ofPerson: (client) =>
        asRead(session, async () => {
          if (!may(session.myRoles(), 'readLogOfPerson')) return err({ type: 'notAllowed' });
          const report = await readReport(session, records);
          return ok({ ...report, entries: aboutPerson(report.entries, client) });
        }),
    },
  };
};
