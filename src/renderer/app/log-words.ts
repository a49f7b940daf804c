import type { AuditEntry } from '../../domain/audit/audit-entry.ts';
import { questionIdSchema } from '../../domain/intake/answers.ts';
import { questionTexts } from '../../domain/intake/question-texts.ts';
import { referralStateSchema } from '../../domain/referral/referral.ts';
import { logTexts } from '../texts/log.ts';
import { referralStateTexts } from '../texts/start.ts';

const actionText = ({ action, subject }: AuditEntry): string => {
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

/** "wijzigde het bezoek (Inkomen, VDAB)": what a line says, without any value out of a file. */
export const logLineText = (entry: AuditEntry): string => {
  const fields = [...new Set(entry.fields.map(fieldText).filter((text) => text !== ''))];
  return fields.length === 0 ? actionText(entry) : `${actionText(entry)} (${fields.join(', ')})`;
};
