import type { FieldValues } from '../facts-of-visit.ts';
import type { LetterField } from '../whitelist.ts';
import type { ConditionId } from './letter-template.ts';

interface Condition {
  /** The fact it looks at: its recipient must be allowed to know that. */
  readonly field: LetterField;
  readonly holds: (facts: Partial<FieldValues>) => boolean;
}

export const conditions: Readonly<Record<ConditionId, Condition>> = {
  formsAsked: { field: 'requestedForms', holds: ({ requestedForms }) => requestedForms !== undefined },
  noFormsAsked: { field: 'requestedForms', holds: ({ requestedForms }) => requestedForms === undefined },
  reasonGiven: { field: 'reasonSentence', holds: ({ reasonSentence }) => reasonSentence !== undefined },
  register: { field: 'vdabPurpose', holds: ({ vdabPurpose }) => vdabPurpose === 'register' },
  talk: { field: 'vdabPurpose', holds: ({ vdabPurpose }) => vdabPurpose === 'talk' },
  wijkWerken: { field: 'vdabPurpose', holds: ({ vdabPurpose }) => vdabPurpose === 'wijkWerken' },
};
