import { sha256Hex } from '../crypto/bytes.ts';
import { paperIdSchema } from '../domain/ids.ts';
import { withAccepted } from '../domain/referral/accepted-findings.ts';
import { isGated } from '../domain/referral/gate.ts';
import { moveReferral } from '../domain/referral/moves.ts';
import type { Referral } from '../domain/referral/referral.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { isStampedAs } from '../domain/roster/paper-stamp.ts';
import { approvalStatement } from '../domain/roster/statements.ts';
import { readPaper, sealPaper } from './papers.ts';
import type { ReferralContext } from './referral-context.ts';
import { mayLeave, releaseOf } from './referral-trust.ts';
import type { Decision, SealedRecords } from './sealed-records.ts';
import type { Session, Signer } from './session.ts';
import type { ReferralWriteFailure } from './vault.ts';

type Outcome = Result<Decision<Referral>, ReferralWriteFailure>;
/** The letter value as JSON, and the PDF that was laid out from it. */
export interface LaidOut {
  readonly value: string;
  readonly bytes: Uint8Array;
}

/** A letter for approval, with the same letter marked as duplicate. */
export interface ForApproval extends LaidOut {
  readonly duplicateBytes: Uint8Array;
  /** The same letter with its facts as data inside; absent in practice, where nothing goes to a partner. */
  readonly partnerCopyBytes?: Uint8Array | undefined;
}

const refuse = (error: ReferralWriteFailure): Outcome => err(error);

/** How a letter passes the gate and leaves: with the signature and the bytes that prove it. */
export const createReferralRelease = (
  session: Session,
  records: SealedRecords,
  { contextOf, missingFor }: ReferralContext,
  isPractice: boolean,
) => {
  const { deps } = session;

  /** The bytes say that they are this letter, ready to leave: a concept, or the letter of another, is not kept as this one. */
  const isThisLetter = (referral: Referral, bytes: Uint8Array): boolean => {
    const kind = isPractice ? 'practice' : isGated(referral) ? 'gated' : 'free';
    return isStampedAs(bytes, { kind, recipient: referral.recipient, reference: referral.reference });
  };

  const keep = async (referral: Referral, paper: LaidOut) => {
    const id = paperIdSchema.parse(deps.newId());
    return { id, row: await sealPaper(session, { id, referralId: referral.id, ...paper }) };
  };

  const approved = async (
    referral: Referral,
    { duplicateBytes, partnerCopyBytes, ...paper }: ForApproval,
    signer = session.asSigner(),
  ): Promise<Outcome> => {
    const { context } = await contextOf(referral, signer);
    const moved = moveReferral(referral, { to: 'approved', note: '' }, context);
    if (!moved.ok) return moved;
    const missing = await missingFor(referral, signer);
    if (missing.length > 0) return refuse({ type: 'incomplete', missing });
    const all = [paper.bytes, duplicateBytes, ...(partnerCopyBytes === undefined ? [] : [partnerCopyBytes])];
    if (!all.every((bytes) => isThisLetter(referral, bytes))) {
      return refuse({ type: 'incomplete', missing: ['paper'] });
    }
    const sha256 = await sha256Hex(new Uint8Array(paper.bytes));
    const duplicateSha256 = await sha256Hex(new Uint8Array(duplicateBytes));
    const partnerCopy =
      partnerCopyBytes === undefined ? {} : { partnerCopySha256: await sha256Hex(new Uint8Array(partnerCopyBytes)) };
    const { id: paperId, row } = await keep(referral, paper);
    const hashes = { sha256, duplicateSha256, ...partnerCopy };
    const unsigned = { by: signer.memberId, at: context.at, paperId, ...hashes, signature: '' };
    const approval = {
      ...unsigned,
      signature: signer.sign(approvalStatement(releaseOf(session, referral, unsigned))),
    };
    // Asks exactly what the printing service will ask: a signature that nobody accepts must not be kept.
    if (!mayLeave(session, referral, approval, sha256)) return refuse({ type: 'roleMissing', role: 'socialWorker' });
    return ok({ item: { ...moved.value, approval }, company: { papers: [{ row, readRev: null }] } });
  };

  /** The bytes that leave: those approved, or for a letter without gate those given now. */
  const leaving = async (referral: Referral, paper: LaidOut | null) => {
    const { approval } = referral;
    if (approval !== null) {
      const kept = await readPaper(session, records, approval.paperId);
      if (kept === null) return null;
      const sha256 = await sha256Hex(new Uint8Array(kept.bytes));
      return mayLeave(session, referral, approval, sha256) ? { id: kept.id, papers: [] } : null;
    }
    if (isGated(referral) || paper === null || !isThisLetter(referral, paper.bytes)) return null;
    const { id, row } = await keep(referral, paper);
    return { id, papers: [{ row, readRev: null }] };
  };

  const issued = async (
    referral: Referral,
    way: 'printed' | 'carried' | 'saved',
    paper: LaidOut | null,
  ): Promise<Outcome> => {
    const { context } = await contextOf(referral);
    const moved = moveReferral(referral, { to: 'issued', note: '' }, context);
    if (!moved.ok) return moved;
    const missing = await missingFor(referral);
    if (missing.length > 0) return refuse({ type: 'incomplete', missing });
    const out = await leaving(referral, paper);
    if (out === null) return refuse({ type: 'incomplete', missing: ['paper'] });
    const { by, at, day } = context;
    const item = { ...moved.value, issued: { at, day, by, way, paperId: out.id } };
    return ok({ item, company: { papers: out.papers } });
  };

  /** Approved at the table of a colleague, with the words that the approver lets stand there, in one write. */
  const approvedBy = async (
    referral: Referral,
    paper: ForApproval,
    signer: Signer,
    acceptedIds: readonly string[],
  ): Promise<Outcome> => {
    const stamp = { by: signer.memberId, at: deps.now() };
    const acceptedFindings = withAccepted(referral.acceptedFindings, acceptedIds, stamp);
    const decided = await approved({ ...referral, acceptedFindings }, paper, signer);
    const isOther = signer.memberId !== session.memberId;
    return decided.ok && isOther ? ok({ ...decided.value, approver: signer.memberId }) : decided;
  };

  return { approved, approvedBy, issued };
};
