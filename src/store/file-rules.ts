import { identityFields, overwrittenFields, settledFields } from '../domain/dossier/corrections.ts';
import { isRestricted, untouchedFile } from '../domain/dossier/file-decisions.ts';
import type { FileNote } from '../domain/dossier/file-note.ts';
import type { Client, IdentityField, Visit } from '../domain/dossier/records.ts';
import { may } from '../domain/roster/permissions.ts';
import { millisecondsOf } from '../protocol/clock.ts';
import type { RecordState } from '../protocol/merge.ts';
import type { Refuse } from './collections.ts';
import { clientKind, visitKind } from './record-codec.ts';
import type { SealedRecords } from './sealed-records.ts';
import type { Session } from './session.ts';

export type FileRules = ReturnType<typeof createFileRules>;

/** What is decided about a file has ways of its own (person-rights.ts), with who, when and why. */
const isUndecided = (before: Client | null, after: Client): boolean => {
  const lists = Object.keys(untouchedFile) as readonly (keyof typeof untouchedFile)[]; // the keys of a literal
  return lists.every((list) => JSON.stringify(after[list]) === JSON.stringify((before ?? untouchedFile)[list]));
};

/** All that opening a closed visit again changes: everything that was noted stays. */
const isReopened = (before: Visit, after: Visit): boolean => {
  const { outcome, state, changedAt, step, currentQuestion } = after;
  const opened = { ...before, outcome, state, changedAt, step, currentQuestion };
  return state !== 'closed' && outcome === null && JSON.stringify(opened) === JSON.stringify({ ...before, ...after });
};

/** What may be written into the file of a person, whatever a screen says. */
export const createFileRules = (session: Session, records: SealedRecords) => {
  /** A national number that does not pass its check is kept by who may; one that stood there already stays. */
  const mayKeepNumber = (before: Client | null, { nationalNumber }: Client): boolean =>
    nationalNumber === null ||
    nationalNumber.digits !== null ||
    nationalNumber.typed === before?.nationalNumber?.typed ||
    may(session.myRoles(), 'keepUncheckedNationalNumber');

  /** The fields whose value was noted before a visit of this person was closed. */
  const settledOf = async (id: Client['id'], state: RecordState): Promise<readonly IdentityField[]> => {
    const visits = (await records.all(visitKind)).map(({ item }) => item);
    const closed = visits.filter((visit) => visit.clientId === id && visit.state === 'closed');
    const notedAt = identityFields.flatMap((field) => {
      const clock = state.f[field]?.[1];
      return clock === undefined ? [] : [[field, millisecondsOf(clock)] as const];
    });
    return settledFields(Object.fromEntries(notedAt), closed);
  };

  const refuseClient: Refuse<Client> = async (before, after, state) => {
    if (!(mayKeepNumber(before, after) && isUndecided(before, after))) return { type: 'notAllowed' };
    if (before === null || state === null) return null;
    if (isRestricted(before)) return { type: 'restricted' };
    const overwritten = overwrittenFields(before, after);
    if (overwritten.length === 0) return null;
    const settled = await settledOf(after.id, state);
    return overwritten.some((field) => settled.includes(field)) ? { type: 'reasonMissing' } : null;
  };

  const isOfRestrictedFile = async ({ clientId }: Pick<Visit, 'clientId'>): Promise<boolean> => {
    const client = clientId === null ? null : await records.get(clientKind, clientId);
    return client !== null && isRestricted(client.item);
  };

  /** Also for a visit that would be moved into or out of such a file. */
  const refuseVisit: Refuse<Visit> = async (before, after) => {
    if (before?.state === 'closed' && !isReopened(before, after)) return { type: 'visitClosed' };
    // What was chosen between versions has a way of its own (versions.ts).
    if (JSON.stringify(after.choices ?? []) !== JSON.stringify(before?.choices ?? [])) return { type: 'notAllowed' };
    const visits = before === null ? [after] : [before, after];
    const answers = await Promise.all(visits.map(isOfRestrictedFile));
    return answers.some((isRestrictedFile) => isRestrictedFile) ? { type: 'restricted' } : null;
  };

  const refuseNote: Refuse<FileNote> = async (_before, { clientId }) => {
    if (!may(session.myRoles(), 'addNote')) return { type: 'notAllowed' };
    const client = await records.get(clientKind, clientId);
    if (client === null) return { type: 'gone' };
    return isRestricted(client.item) ? { type: 'restricted' } : null;
  };

  return { mayKeepNumber, settledOf, isOfRestrictedFile, refuseClient, refuseVisit, refuseNote };
};
