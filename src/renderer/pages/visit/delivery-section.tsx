import { RadioGroup } from '../../components/radio-group.tsx';
import { referralTexts } from '../../texts/referral.ts';
import { AddressCheckFields } from './address-check-fields.tsx';
import type { ReferralSectionProps } from './referral-section-props.ts';

/** Carried or by post. A discreet letter is only carried; a letter by post needs an address that somebody looked up. */
export const DeliverySection = (props: ReferralSectionProps) => {
  const { referral, client, changes } = props;
  if (client.discreet) return <p>{referralTexts.discreetCarried}</p>;
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
