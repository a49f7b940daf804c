import type { Organisation } from '../../../domain/catalogue/organisation.ts';
import type { Role } from '../../../domain/dossier/records.ts';

/** What was typed in the wizard so far. */
export interface SetupDraft {
  readonly organisation: string;
  readonly officeName: string;
  readonly name: string;
  readonly function: string;
  readonly phone: string;
  /** Besides administrator, which the first member always is. */
  readonly roles: readonly Role[];
}

export const emptySetupDraft = (organisation: Organisation | undefined): SetupDraft => ({
  organisation: organisation?.id ?? '',
  officeName: organisation?.name ?? '',
  name: '',
  function: '',
  phone: '',
  roles: ['frontDesk'],
});

/** Words that somebody who wants in would try first. */
export const knownWords = (draft: SetupDraft): readonly string[] => [draft.officeName, draft.organisation, draft.name];

export const setupSteps = 4;
