import { isOnlyCarried } from '../../../domain/referral/delivery.ts';
import { RadioGroup } from '../../components/radio-group.tsx';
import { referralTexts } from '../../texts/referral.ts';
import { AddressCheckFields } from './address-check-fields.tsx';
import type { ReferralSectionProps } from './referral-section-props.ts';

/** Carried or by post; the letter to VDAB leaves no choice. A discreet letter is only carried; a letter by post needs an address that somebody looked up. */
export const DeliverySection = (props: ReferralSectionProps) => {
  const { referral, client, changes } = props;
  if (client.discreet) return <p>{referralTexts.discreetCarried}</p>;
  if (isOnlyCarried(referral))
    return (
      <section>
        <h2>{referralTexts.deliveryTitle}</h2>
        <p>{referralTexts.carried}.</p>
      </section>
    );
  return (
    <section className="stack">
      <RadioGroup
        label={referralTexts.deliveryTitle}
        onChange={(delivery) => void changes.edit({ delivery })}
        options={[
          { value: 'carried', label: referralTexts.carried, help: referralTexts.carriedHelp },
          { value: 'post', label: referralTexts.post, help: referralTexts.postHelp },
        ]}
        value={referral.delivery}
      />
      {referral.delivery === 'post' ? <AddressCheckFields {...props} /> : null}
    </section>
  );
};
