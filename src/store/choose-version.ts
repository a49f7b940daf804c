import { isRestricted } from '../domain/dossier/file-decisions.ts';
import { type Choice, type Client, type Correction, correctionSchema } from '../domain/dossier/records.ts';
import type { ClientId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Hlc } from '../protocol/clock.ts';
import { latestClock, type RecordState, withFields } from '../protocol/merge.ts';
import { isSameValue, type Json, readRegister } from '../protocol/register.ts';
import type { WriteFailure } from './failures.ts';
import type { FileRules } from './file-rules.ts';
import { clientKind, itemOf, klusRequestKind, type RecordKind, referralKind, visitKind } from './record-codec.ts';
import { ownWordsFields, type VersionChoice, type VersionedTable } from './record-versions.ts';
import type { SealedRecords, Written } from './sealed-records.ts';
import type { Session } from './session.ts';
import { differentVersions, fieldsToChoose } from './version-notes.ts';

export interface ChooseParts {
  readonly session: Session;
  readonly records: SealedRecords;
  readonly rules: FileRules;
  readonly wrote: (written: Written<Client>) => void;
}

/** What has to hold before a choice is written, and what is kept of the values that were not chosen. */
interface Choosing<Item> {
  readonly refuse: (before: Item, after: Item) => Promise<WriteFailure | null>;
  readonly remember: (after: Item, dropped: readonly Json[]) => Item;
}

/** The value that is kept and those that are not; or why it cannot be chosen. */
const weigh = (
  kind: RecordKind<unknown>,
  state: RecordState,
  { field, value, seen }: VersionChoice,
): Result<{ readonly kept: Json; readonly dropped: readonly Json[] }, WriteFailure> => {
  const register = state.f[field];
  if (register === undefined || !fieldsToChoose(kind, state).includes(field)) return err({ type: 'gone' });
  // Something came that this person has not seen.
  if (readRegister(register).versions.some(([, clock]) => !seen.includes(clock))) return err({ type: 'gone' });
  const values = differentVersions(kind, state, field).map(([one]) => one);
  const kept = value as Json; // compared with what is there, or a text
  const isOwnWords = typeof kept === 'string' && ownWordsFields.some((one) => one === field);
  if (!isOwnWords && !values.some((one) => isSameValue(one, kept))) return err({ type: 'notAllowed' });
  return ok({ kept, dropped: values.filter((one) => !isSameValue(one, kept)) });
};

/** Writes what a person chose between versions, and keeps what was not chosen in the history of the record. */
export const createChoose = ({ session, records, rules, wrote }: ChooseParts) => {
  const chooseIn = async <Item>(
    kind: RecordKind<Item>,
    id: string,
    choice: VersionChoice,
    { refuse, remember }: Choosing<Item>,
  ): Promise<Result<Written<Item>, WriteFailure>> =>
    records.write<Item, WriteFailure>(kind, id, async (before, state) => {
      if (before === null || state === null) return err({ type: 'gone' });
      const weighed = weigh(kind, state, choice);
      if (!weighed.ok) return weighed;
      const { kept, dropped } = weighed.value;
      const clock = latestClock(state) as Hlc; // a record has fields
      const after = itemOf(kind, withFields(state, { [choice.field]: [kept, clock] }));
      if (after === null) return err({ type: 'notAllowed' });
      const refusal = await refuse(before, after);
      return refusal === null ? ok({ item: remember(after, dropped), settles: [choice.field] }) : err(refusal);
    });

  const stamp = () => ({ by: session.memberId, at: session.deps.now() });

  const corrected = (client: Client, { field, value, why }: VersionChoice, dropped: readonly Json[]): Client => {
    const corrections = dropped.flatMap((before): readonly Correction[] => {
      const correction = correctionSchema.safeParse({ field, before, after: value, why, ...stamp() });
      return correction.success ? [correction.data] : [];
    });
    return { ...client, corrections: [...client.corrections, ...corrections] };
  };

  const chosen =
    (field: string) =>
    <Item extends { readonly choices?: readonly Choice[] | undefined }>(
      item: Item,
      dropped: readonly Json[],
    ): Item => ({
      ...item,
      choices: [...(item.choices ?? []), ...dropped.map((one) => ({ field, dropped: one, ...stamp() }))],
    });

  const refuseRestricted = async (clientId: ClientId | null): Promise<WriteFailure | null> =>
    (await rules.isOfRestrictedFile({ clientId })) ? { type: 'restricted' } : null;

  const chooseInClient = async (id: string, choice: VersionChoice) => {
    const written = await chooseIn(clientKind, id, choice, {
      refuse: async (before, after) => {
        if (isRestricted(before)) return { type: 'restricted' };
        return rules.mayKeepNumber(before, after) ? null : { type: 'notAllowed' };
      },
      remember: (after, dropped) => corrected(after, choice, dropped),
    });
    if (written.ok) wrote(written.value);
    return written;
  };

  return (table: VersionedTable, id: string, choice: VersionChoice): Promise<Result<unknown, WriteFailure>> => {
    const remember = chosen(choice.field);
    switch (table) {
      case 'client':
        return chooseInClient(id, choice);
      case 'visit':
        return chooseIn(visitKind, id, choice, { remember, refuse: ({ clientId }) => refuseRestricted(clientId) });
      case 'klusRequest':
        return chooseIn(klusRequestKind, id, choice, { remember, refuse: async () => null });
      case 'referral':
        return chooseIn(referralKind, id, choice, {
          remember,
          refuse: async ({ state, visitId }) => {
            if (state !== 'draft') return { type: 'notAllowed' };
            return refuseRestricted((await records.get(visitKind, visitId))?.item.clientId ?? null);
          },
        });
    }
  };
};
