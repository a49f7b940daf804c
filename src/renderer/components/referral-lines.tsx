import type { Referral, ReferralState } from '../../domain/referral/referral.ts';
import { useApp } from '../app/app-context.ts';
import { formatMoment } from '../app/format.ts';
import { adviceTexts } from '../texts/advice.ts';
import { referralTexts } from '../texts/referral.ts';
import { referralStateTexts } from '../texts/start.ts';
import { ListRow } from './list-row.tsx';
import { StatusTag, type StatusTone } from './status-tag.tsx';

export const toneOfReferral: Readonly<Record<ReferralState, StatusTone>> = {
  draft: 'neutral',
  awaitingApproval: 'waiting',
  approved: 'done',
  issued: 'waiting',
  received: 'done',
  accepted: 'done',
  refused: 'problem',
  ongoing: 'done',
  finished: 'done',
  stopped: 'neutral',
  clientDeclined: 'neutral',
  noAnswer: 'problem',
  withdrawn: 'neutral',
};

/** Letters as lines: to whom, where it stands, and the way to it. */
export const ReferralLines = (props: { readonly referrals: readonly Referral[]; readonly empty: string }) => {
  const { go, today } = useApp();
  if (props.referrals.length === 0) return <p className="muted">{props.empty}</p>;
  return (
    <ul className="list">
      {props.referrals.map((referral) => (
        <ListRow
          detail={referral.reference}
          key={referral.id}
          onOpen={() => go({ page: 'letter', referralId: referral.id })}
          side={
            <>
              <StatusTag tone={toneOfReferral[referral.state]}>{referralStateTexts[referral.state]}</StatusTag>
              <span className="muted small">{formatMoment(referral.changedAt, today())}</span>
            </>
          }
          title={referralTexts.title(adviceTexts.recipients[referral.recipient])}
        />
      ))}
    </ul>
  );
};
