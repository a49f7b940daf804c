import { useState } from 'react';
import type { Referral } from '../../../domain/referral/referral.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { adviceTexts } from '../../texts/advice.ts';
import { referralTexts } from '../../texts/referral.ts';
import { ReferralForm } from './referral-form.tsx';
import { useStepBack } from './use-visit-keys.ts';
import type { VisitScreen } from './visit-screen.ts';

/** The newest one that still lives, else the newest. */
const firstShown = (referrals: readonly Referral[]): Referral | undefined => {
  const newest = [...referrals].sort((a, b) => b.changedAt.localeCompare(a.changedAt));
  return newest.find((one) => one.state === 'draft') ?? newest[0];
};

/** The letters of this visit, one at a time. */
export const ReferralPage = (screen: VisitScreen) => {
  const { referrals, client, letter } = screen;
  const [chosen, setChosen] = useState<string | null>(letter);
  useStepBack(screen);
  const referral = referrals.find((one) => one.id === chosen) ?? firstShown(referrals);
  if (referral === undefined || client === null)
    return (
      <EmptyState
        action={<Button onPress={() => screen.goTo('advice')}>{referralTexts.back}</Button>}
        text={adviceTexts.noLetterNameless}
        title={referralTexts.choose}
      />
    );
  return (
    <div className="referral-page">
      {referrals.length < 2 ? null : (
        <nav aria-label={referralTexts.choose} className="referral-tabs">
          {referrals.map((one) => (
            <Button isPressed={one.id === referral.id} key={one.id} onPress={() => setChosen(one.id)} variant="quiet">
              {`${adviceTexts.recipients[one.recipient]}, ${one.reference}`}
            </Button>
          ))}
        </nav>
      )}
      <ReferralForm client={client} key={referral.id} referral={referral} screen={screen} />
    </div>
  );
};
