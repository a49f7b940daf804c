import type { Referral, ReferralState } from '../../domain/referral/referral.ts';
import { useApp } from '../app/app-context.ts';
import { formatMoment } from '../app/format.ts';
import { adviceTexts } from '../texts/advice.ts';
import { referralTexts } from '../texts/referral.ts';
import { referralStateTexts } from '../texts/start.ts';
import { Button } from './button.tsx';
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
    <ul className="lines">
      {props.referrals.map((referral) => (
        <li className="line" key={referral.id}>
          <span className="line-main">
            <strong>{referralTexts.title(adviceTexts.recipients[referral.recipient])}</strong>
            <span className="muted small">
              {referral.reference}, {formatMoment(referral.changedAt, today())}
            </span>
          </span>
          <StatusTag tone={toneOfReferral[referral.state]}>{referralStateTexts[referral.state]}</StatusTag>
          <Button onPress={() => go({ page: 'letter', referralId: referral.id })}>{referralTexts.toLetter}</Button>
        </li>
      ))}
    </ul>
  );
};
