import { editReferral } from '../domain/referral/edit-referral.ts';
import { moveReferral } from '../domain/referral/moves.ts';
import type { Referral, ReferralState } from '../domain/referral/referral.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { readPaper } from './papers.ts';
import { referralKind } from './record-codec.ts';
import { createReferralRelease } from './referral-release.ts';
import { createReferralTrust, mayLeave, releaseOf } from './referral-trust.ts';
import type { Decision, SealedRecords, Written } from './sealed-records.ts';
import { withSecondUnlock } from './second-unlock.ts';
import { asRead, asWrite, type Session } from './session.ts';
import type { OpenVault, ReferralWriteFailure, UnlockFailure } from './vault.ts';

type SecondUnlockFailure = ReferralWriteFailure | UnlockFailure;
type Outcome<Value> = Result<Value, ReferralWriteFailure>;

/** Over before or after it left: nothing goes out on this approval any more. */
const takenBack: ReadonlySet<ReferralState> = new Set(['withdrawn', 'clientDeclined']);

const refuse = (error: ReferralWriteFailure): Outcome<never> => err(error);

/** Everything about referrals: the gate is here, below every screen. */
export const createReferrals = (
  session: Session,
  records: SealedRecords,
  isPractice: boolean,
): OpenVault['referrals'] => {
  const trust = createReferralTrust(session);
  const release = createReferralRelease(session, records, isPractice);

  const believed = async (written: Written<Referral>): Promise<Referral> => {
    const { referral, isForged } = trust(written.item);
    if (isForged) {
      const { table } = referralKind;
      await records.setAside(table, referral.id, 'foreign', await session.db.record(table, referral.id));
    }
    return referral;
  };

  const update = (
    id: Referral['id'],
    decide: (referral: Referral) => Promise<Outcome<Decision<Referral>>>,
  ): Promise<Outcome<Referral>> =>
    asWrite<Referral, ReferralWriteFailure>(session, async () => {
      const written = await records.write<Referral, ReferralWriteFailure>(referralKind, id, async (before) =>
        before === null ? refuse({ type: 'gone' }) : decide(trust(before).referral),
      );
      return written.ok ? ok(written.value.item) : written;
    });

  const all = async () => Promise.all((await records.all(referralKind)).map(believed));

  const get = async (id: Referral['id']): Promise<Referral | null> => {
    const written = await records.get(referralKind, id);
    return written === null ? null : believed(written);
  };

  return {
    get: (id) => asRead(session, () => get(id)),
    all: () => asRead(session, all),
    ofVisit: (id) => asRead(session, async () => (await all()).filter(({ visitId }) => visitId === id)),
    add: (draft) =>
      asWrite<Referral, ReferralWriteFailure>(session, async () => {
        const isUntouched = draft.approval === null && draft.issued === null && draft.acceptedFindings.length === 0;
        const isDraft = draft.state === 'draft' && isUntouched;
        if (!isDraft) return refuse({ type: 'illegalMove', from: 'draft', to: draft.state });
        const written = await records.write<Referral, ReferralWriteFailure>(referralKind, draft.id, async (before) =>
          before === null ? ok({ item: draft }) : refuse({ type: 'gone' }),
        );
        return written.ok ? ok(written.value.item) : written;
      }),
    edit: (id, patch) =>
      update(id, async (referral) => {
        const edited = editReferral(referral, patch, await release.moveContext(referral));
        return edited.ok ? ok({ item: edited.value }) : edited;
      }),
    move: (id, move) =>
      update(id, async (referral) => {
        // These two carry a proof (signed bytes, kept bytes) and have their own way in.
        if (move.to === 'approved' || move.to === 'issued') {
          return refuse({ type: 'illegalMove', from: referral.state, to: move.to });
        }
        const moved = moveReferral(referral, move, await release.moveContext(referral));
        return moved.ok ? ok({ item: moved.value }) : moved;
      }),
    approve: (id, paper) => update(id, (referral) => release.approved(referral, paper)),
    approveWith: (id, { acceptedFindings, ...unlock }, paper) =>
      asWrite<Referral, SecondUnlockFailure>(session, () =>
        withSecondUnlock(session, unlock, (signer) =>
          update(id, (referral) => release.approvedBy(referral, paper, signer, acceptedFindings)),
        ),
      ),
    issue: (id, way, paper) => update(id, (referral) => release.issued(referral, way, paper)),
    paper: (id) => asRead(session, () => readPaper(session, records, id)),
    release: (id) =>
      asRead(session, async () => {
        const referral = await get(id);
        const approval = referral?.approval ?? null;
        if (referral === null || approval === null || takenBack.has(referral.state)) return null;
        return mayLeave(session, referral, approval, approval.sha256) ? releaseOf(session, referral, approval) : null;
      }),
  };
};
