import type { Role } from '../dossier/records.ts';

/** What not everybody may do, and the roles of which one is enough. The store asks this table; a screen asks it to show or hide. */
export const permissions = {
  enrol: ['administrator'],
  renewAccess: ['administrator'],
  changeRoles: ['administrator'],
  revoke: ['administrator'],
  /** The paper of before is asked too: only with it can the office sign a new one. */
  renewRecoveryKey: ['administrator'],
  changeSettings: ['administrator'],
  /** For this one letter everybody may (design.md section 5). */
  confirmAddressForOffice: ['socialWorker', 'administrator'],
  /** Also letting words stand in a letter that needs approval: who releases it answers for them. */
  approveLetter: ['socialWorker'],
  /** Papers about artikel 60 and 61, once the OCMW has decided. */
  makeTwePapers: ['socialWorker'],
  /** A national number that does not pass its check (domain.md 4.1). */
  keepUncheckedNationalNumber: ['socialWorker'],
  /** Writing about a person; who may open the file reads it. */
  addNote: ['frontDesk', 'socialWorker'],
  /** Setting and lifting the restriction of one file (GDPR art. 18). */
  restrictFile: ['socialWorker', 'administrator'],
  /** All that is kept about one person, in readable form. */
  exportFile: ['socialWorker', 'administrator'],
  /** Keeping one file past its term until further order. */
  holdFile: ['administrator'],
  /** Backups, and what the check of everything found. */
  lookAfterStore: ['administrator'],
  /** Orders to erase are entries of the signed list. */
  erase: ['administrator'],
  /** Which laptops the office is on: adding one, and taking a lost one out. */
  lookAfterLaptops: ['administrator'],
  readLog: ['administrator'],
  readLogOfPerson: ['socialWorker', 'administrator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
export type Action = keyof typeof permissions;

export const may = (roles: readonly Role[], action: Action): boolean =>
  permissions[action].some((role) => roles.includes(role));
