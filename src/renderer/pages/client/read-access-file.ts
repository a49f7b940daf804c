import type { StaffMember } from '../../../domain/dossier/records.ts';
import type { ClientId } from '../../../domain/ids.ts';
import { ok, type Result } from '../../../domain/result.ts';
import { type RetentionRules, retentionOf } from '../../../domain/retention/retention.ts';
import { type RetentionCategory, termOn } from '../../../domain/retention/terms.ts';
import type { AccessFile } from '../../../letter/access-file-schema.ts';
import { makeAccessFile } from '../../../letter/make-access-file.ts';
import type { WriteFailure } from '../../../store/failures.ts';
import type { PersonRecords } from '../../../store/person-records.ts';
import type { App } from '../../app/app-context.ts';
import { logLineText } from '../../app/log-words.ts';
import { readRetentionRules } from '../../app/read-retention.ts';
import { outcomeTexts } from '../../texts/finish.ts';
import { logStaysText, retentionCategoryTexts, termText } from '../../texts/retention.ts';
import { functionOf } from './function-of.ts';

const lineOf = (
  category: RetentionCategory,
  rules: RetentionRules,
  until: AccessFile['retention'][number]['until'],
) => {
  const term = termOn(rules.terms, category, rules.today);
  const rule = term === null ? termText(null) : `${termText(term)} (${term.source})`;
  return { category, text: retentionCategoryTexts[category], rule, until };
};

/** Per category that this person has something in: the rule, and the last of its ends. Of the log no line goes. */
const retentionLines = (
  { client, visits, referrals, notes }: PersonRecords,
  rules: RetentionRules,
): AccessFile['retention'] => {
  const retained = retentionOf({ clients: [client], visits, referrals, notes, klusRequests: [] }, rules);
  const byCategory = Map.groupBy(retained, ({ category }) => category);
  const log = lineOf('log', rules, null);
  return [
    ...[...byCategory].map(([category, ones]) =>
      lineOf(
        category,
        rules,
        ones
          .map(({ dueOn }) => dueOn)
          .toSorted()
          .at(-1) ?? null,
      ),
    ),
    { ...log, rule: `${log.rule}: ${logStaysText}` },
  ];
};

/** All that is kept about this person, as data; that it was taken out stands in the log by then. */
export const readAccessFile = async (
  app: Pick<App, 'vault' | 'organisation' | 'now' | 'today'>,
  id: ClientId,
  staff: readonly StaffMember[],
): Promise<Result<AccessFile, WriteFailure>> => {
  const records = await app.vault.rights.personRecords(id);
  if (!records.ok) return records;
  const rules = await readRetentionRules(app);
  return ok(
    makeAccessFile({
      ...records.value,
      accesses: records.value.entries.toReversed().map((entry) => ({
        at: entry.at,
        by: functionOf(staff, entry.by),
        what: logLineText(entry, (member) => functionOf(staff, member)),
        why: entry.reason.replace(/\.$/, ''),
      })),
      retention: retentionLines(records.value, rules),
      functionOf: (member) => functionOf(staff, member),
      organisation: app.organisation,
      outcomes: outcomeTexts,
      madeAt: app.now(),
    }),
  );
};
