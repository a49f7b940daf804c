export type UnlockFailure =
  | { readonly type: 'wrongPassphrase' }
  /** Growing delay after wrong passphrases: try again after so many ms. */
  | { readonly type: 'tooSoon'; readonly waitMs: number }
  | { readonly type: 'unknownMember' }
  /** Needs the secret of a laptop that this one does not have (any more). No attempt: the passphrase was not tried. */
  | { readonly type: 'deviceSecretMissing' }
  /** The keystore of the system cannot be reached now. No attempt either. */
  | { readonly type: 'keystoreClosed' }
  | { readonly type: 'damaged' };

export type WriteFailure =
  /** The record was changed or removed under our hands and the change could not be merged. */
  | { readonly type: 'gone' }
  | { readonly type: 'lockedMeanwhile' }
  | { readonly type: 'diskRefused' }
  /** Too little room on the disk: nothing is written until there is more (disk-watch.ts). */
  | { readonly type: 'readOnly' }
  /** Nobody with these roles may (domain/roster/permissions.ts). */
  | { readonly type: 'notAllowed' }
  /** The use of this person's file is restricted: it is kept and read, nothing else. */
  | { readonly type: 'restricted' }
  /** What is noted in a closed visit stays as it is until somebody opens it again. */
  | { readonly type: 'visitClosed' }
  /** A value of an earlier visit is corrected, or something decided about a file, with a reason only. */
  | { readonly type: 'reasonMissing' };

/** Why something about who works here is not done. */
export type ListRefusal =
  | { readonly type: 'notAdministrator' }
  /** There must always be somebody who can let others in. */
  | { readonly type: 'lastAdministrator' }
  /** Done to oneself it would end the session halfway; another administrator does it. */
  | { readonly type: 'notYourself' }
  /** The list changes only where the server of the office says yes, and it cannot be reached. Nothing is written. */
  | { readonly type: 'serverNeeded' }
  /** It was asked and did not answer: the next exchange shows whether it was done. */
  | { readonly type: 'serverSilent' }
  /** An office without a server: the list changes on the laptop where it began. */
  | { readonly type: 'listElsewhere' }
  /** A colleague began a new data key, and nobody here has sealed it for who is signed in yet. */
  | { readonly type: 'keysNotHere' };

export type RecoveryFailure =
  /** Groups (from 0) that are not typed as they stand on the paper. */
  | { readonly type: 'badGroups'; readonly groups: readonly number[] }
  /** A well-formed key, of another office or an older paper. */
  | { readonly type: 'wrongKey' }
  | { readonly type: 'tooSoon'; readonly waitMs: number }
  | { readonly type: 'damaged' };

/** Why nobody came in with the printed recovery key; what the list refuses there is mostly that its server is away. */
export type RecoverFailure = RecoveryFailure | WriteFailure | ListRefusal | { readonly type: 'unknownMember' };
