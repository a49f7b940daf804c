import type { AuditEntry } from '../../domain/audit/audit-entry.ts';
import type { StaffMemberId } from '../../domain/ids.ts';
import { questionIdSchema } from '../../domain/intake/answers.ts';
import { questionTexts } from '../../domain/intake/question-texts.ts';
import { referralStateSchema } from '../../domain/referral/referral.ts';
import { logTexts } from '../texts/log.ts';
import { referralStateTexts } from '../texts/start.ts';

const actionText = ({ action, subject, fields }: AuditEntry): string => {
  const paper = fields.map((field) => logTexts.papers[field]).find((text) => text !== undefined);
  if (action === 'exported' && paper !== undefined) return paper;
  const words: Readonly<Record<string, string>> = logTexts.actions[action];
  return words[subject?.table ?? 'any'] ?? words['any'] ?? '';
};

/** A field as people name it; '' for one that has no name on any screen. */
const fieldText = (field: string): string => {
  const [name = '', ...rest] = field.split(/[.:]/);
  const question = questionIdSchema.safeParse(rest[0]);
  if (name === 'answers') return question.success ? questionTexts[question.data].label : '';
  const state = referralStateSchema.safeParse(rest[0]);
  if (name === 'state' && state.success) return referralStateTexts[state.data];
  return logTexts.fields[field] ?? logTexts.fields[name] ?? '';
};

/** That a letter was approved is said by naming who did. */
const saidByName: ReadonlySet<string> = new Set(['approval', 'state:approved']);

/**
 * "wijzigde het bezoek (Inkomen, VDAB)": what a line says, without any value out of a file. `nameOf`: what a colleague is
 * called on this screen or paper.
 */
export const logLineText = (entry: AuditEntry, nameOf: (member: StaffMemberId) => string): string => {
  const { approver, by } = entry;
  const text = approver === undefined ? actionText(entry) : logTexts.approvedAtTable(nameOf(approver), nameOf(by));
  const named = entry.fields.filter((field) => approver === undefined || !saidByName.has(field));
  const fields = [...new Set(named.map(fieldText).filter((word) => word !== ''))];
  return fields.length === 0 ? text : `${text} (${fields.join(', ')})`;
};
