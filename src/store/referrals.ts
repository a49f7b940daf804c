import type { StaffMemberId } from '../domain/ids.ts';
import { isAgreed, recordConsent } from '../domain/referral/consent.ts';
import { editReferral } from '../domain/referral/edit-referral.ts';
import { type MoveContext, moveReferral } from '../domain/referral/moves.ts';
import { notePrint } from '../domain/referral/note-print.ts';
import type { Referral, ReferralState } from '../domain/referral/referral.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { UnlockFailure } from './failures.ts';
import { readPaper } from './papers.ts';
import { referralKind } from './record-codec.ts';
import { createReferralContext } from './referral-context.ts';
import { createReferralRelease } from './referral-release.ts';
import { createReferralTrust, mayLeave, releaseOf } from './referral-trust.ts';
import type { Decision, SealedRecords, Written } from './sealed-records.ts';
import { withSecondUnlock } from './second-unlock.ts';
import { asRead, asWrite, type Session } from './session.ts';
import type { OpenVault, ReferralWriteFailure } from './vault.ts';

type SecondUnlockFailure = ReferralWriteFailure | UnlockFailure;
type Outcome<Value> = Result<Value, ReferralWriteFailure>;

/** Over before or after it left: nothing goes out on this approval any more. */
const takenBack: ReadonlySet<ReferralState> = new Set(['withdrawn', 'clientDeclined']);

const refuse = (error: ReferralWriteFailure): Outcome<never> => err(error);

const asDecision = (done: Outcome<Referral>): Outcome<Decision<Referral>> =>
  done.ok ? ok({ item: done.value }) : done;

/** Begins with nothing that a person has to do: no agreement, no confirmed address, nothing accepted, in one's own name. */
const isNewDraft = (draft: Referral, me: StaffMemberId): boolean =>
  draft.state === 'draft' &&
  draft.approval === null &&
  draft.issued === null &&
  draft.consent === null &&
  draft.acceptedFindings.length === 0 &&
  draft.preparedBy === me &&
  draft.history.every((entry) => entry.state === 'draft' && entry.by === me);

/** Everything about referrals: the gate is here, below every screen. */
export const createReferrals = (
  session: Session,
  records: SealedRecords,
  isPractice: boolean,
): OpenVault['referrals'] => {
  const trust = createReferralTrust(session);
  const context = createReferralContext(session, records);
  const release = createReferralRelease(session, records, context, isPractice);
  const editContext = async (referral: Referral) => (await context.contextOf(referral)).context;

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
      const written = await records.write<Referral, ReferralWriteFailure>(referralKind, id, async (before) => {
        if (before === null) return refuse({ type: 'gone' });
        const { referral } = trust(before);
        return (await context.isOfRestrictedFile(referral)) ? refuse({ type: 'restricted' }) : decide(referral);
      });
      return written.ok ? ok(written.value.item) : written;
    });

  /** A change that one rule decides on, from the record and who changes it when. */
  const rewrite = (id: Referral['id'], rule: (referral: Referral, at: MoveContext) => Outcome<Referral>) =>
    update(id, async (referral) => asDecision(rule(referral, await editContext(referral))));

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
        if (!isNewDraft(draft, session.memberId))
          return refuse({ type: 'illegalMove', from: 'draft', to: draft.state });
        if (await context.isOfRestrictedFile(draft)) return refuse({ type: 'restricted' });
        const written = await records.write<Referral, ReferralWriteFailure>(referralKind, draft.id, async (before) =>
          before === null ? ok({ item: draft }) : refuse({ type: 'gone' }),
        );
        return written.ok ? ok(written.value.item) : written;
      }),
    recordConsent: (id, answer) =>
      update(id, async (referral) => {
        const content = await context.contentOf(referral);
        if (content === null) return refuse({ type: 'gone' });
        return asDecision(recordConsent(referral, answer, content, await editContext(referral)));
      }),
    edit: (id, patch) => rewrite(id, (referral, at) => editReferral(referral, patch, at)),
    move: (id, move) =>
      rewrite(id, (referral, at) =>
        // These two carry a proof (signed bytes, kept bytes) and have their own way in.
        move.to === 'approved' || move.to === 'issued'
          ? err({ type: 'illegalMove', from: referral.state, to: move.to })
          : moveReferral(referral, move, at),
      ),
    notePrint: (id, note) => rewrite(id, (referral, at) => notePrint(referral, note, at)),
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
        if (await context.isOfRestrictedFile(referral)) return null;
        // Not out yet, and the file says something else by now: these bytes do not leave any more.
        const isStale = referral.state === 'approved' && !isAgreed(referral, (await context.contentOf(referral)) ?? '');
        return !isStale && mayLeave(session, referral, approval, approval.sha256)
          ? releaseOf(session, referral, approval)
          : null;
      }),
  };
};
