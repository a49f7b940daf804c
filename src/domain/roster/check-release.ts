import { err, ok, type Result } from '../result.ts';
import { may } from './permissions.ts';
import { keysWithRole, type RosterFault, readRoster } from './read-roster.ts';
import type { RosterCrypto, RosterEntry } from './roster.ts';
import { type ApprovalFacts, approvalStatement } from './statements.ts';

/** The proof that travels with a gated letter (the port's `Release` has this shape). */
export interface ReleaseProof extends ApprovalFacts {
  /** Ed25519, base64, over `approvalStatement`. */
  readonly signature: string;
  readonly roster: readonly RosterEntry[];
}

export type ReleaseFault =
  | { readonly type: 'otherBytes' }
  | { readonly type: 'badRoster'; readonly fault: RosterFault }
  /** Not on the list (any more), or without the role socialWorker at its end. */
  | { readonly type: 'notSocialWorker' }
  | { readonly type: 'badSignature' };

/**
 * Whether a social worker of this office released exactly these bytes (the letter, its duplicate or its copy for a partner). `sha256OfBytes`: lower-case hex of what is about to
 * leave; `officeKey`: the key that this laptop trusts since the first run, never one that came along.
 */
export const checkRelease = (
  release: ReleaseProof,
  sha256OfBytes: string,
  officeKey: string,
  crypto: RosterCrypto,
): Result<null, ReleaseFault> => {
  const released = [release.sha256, release.duplicateSha256, release.partnerCopySha256];
  if (!released.includes(sha256OfBytes)) return err({ type: 'otherBytes' });
  const roster = readRoster(release.roster, officeKey, crypto);
  if (!roster.ok) return err({ type: 'badRoster', fault: roster.error });
  const signer = roster.value.members.get(release.by);
  if (signer === undefined || !may(signer.roles, 'approveLetter')) return err({ type: 'notSocialWorker' });
  // Who got new keys after a forgotten passphrase stands by what the former key signed.
  const statement = approvalStatement(release);
  const keys = keysWithRole(release.roster, release.by, 'socialWorker');
  return keys.some((key) => crypto.verify(key, statement, release.signature))
    ? ok(null)
    : err({ type: 'badSignature' });
};
