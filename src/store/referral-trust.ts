import { rosterCrypto } from '../crypto/signing.ts';
import { isGated } from '../domain/referral/gate.ts';
import type { Approval, Referral, ReferralState } from '../domain/referral/referral.ts';
import { checkRelease } from '../domain/roster/check-release.ts';
import { keysWithRole } from '../domain/roster/read-roster.ts';
import { approvalStatement } from '../domain/roster/statements.ts';
import type { Release } from '../host/port.ts';
import type { Session } from './session.ts';

/** States that a gated letter reaches only through an approval. */
const afterApproval: ReadonlySet<ReferralState> = new Set([
  'approved',
  'issued',
  'received',
  'accepted',
  'refused',
  'ongoing',
  'finished',
  'stopped',
  'noAnswer',
]);

/** The proof as it goes to the printing service. */
export const releaseOf = (session: Session, referral: Referral, approval: Approval): Release => ({
  officeId: session.officeId,
  referralId: referral.id,
  recipient: referral.recipient,
  reference: referral.reference,
  sha256: approval.sha256,
  duplicateSha256: approval.duplicateSha256,
  partnerCopySha256: approval.partnerCopySha256,
  by: approval.by,
  at: approval.at,
  signature: approval.signature,
  roster: session.roster().entries,
});

/**
 * Signed by a key that the verified list ever gave the role socialWorker: a social worker who has left approved what she
 * approved. For letting a letter out, `mayLeave` asks that she holds the role now.
 */
const isSigned = (session: Session, referral: Referral, approval: Approval): boolean => {
  const statement = approvalStatement(releaseOf(session, referral, approval));
  return keysWithRole(session.roster().entries, approval.by, 'socialWorker').some((key) =>
    rosterCrypto.verify(key, statement, approval.signature),
  );
};

/** Whether exactly these bytes (their SHA-256) may leave on this approval, asked the way the printing service asks it. */
export const mayLeave = (session: Session, referral: Referral, approval: Approval, sha256: string): boolean =>
  checkRelease(releaseOf(session, referral, approval), sha256, session.office.officeKey, rosterCrypto).ok;

export interface Trusted {
  readonly referral: Referral;
  /** What is stored claims an approval that nobody gave. */
  readonly isForged: boolean;
}

/**
 * A stored referral as far as it can be believed: an approval whose signature does not verify counts as none, and a gated
 * letter that claims to be past the gate without one waits for approval again. Only in memory: the row stays as it is.
 */
export const createReferralTrust = (session: Session) => {
  const verified = new Map<string, boolean>();
  session.atLock(() => verified.clear());

  const isApproved = (referral: Referral, approval: Approval): boolean => {
    const name = JSON.stringify([referral.id, referral.recipient, referral.reference, approval]);
    const known = verified.get(name) ?? isSigned(session, referral, approval);
    verified.set(name, known);
    return known;
  };

  return (referral: Referral): Trusted => {
    const { approval } = referral;
    const isGood = approval !== null && isApproved(referral, approval);
    const isPastGate = isGated(referral) && afterApproval.has(referral.state);
    if (isGood || (approval === null && !isPastGate)) return { referral, isForged: false };
    return {
      referral: isPastGate
        ? { ...referral, approval: null, issued: null, state: 'awaitingApproval' }
        : { ...referral, approval: null },
      isForged: true,
    };
  };
};
