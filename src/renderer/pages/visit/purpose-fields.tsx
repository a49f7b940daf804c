import { opstapFormTexts } from '../../../domain/catalogue/pathway-texts.ts';
import { opstapForms } from '../../../domain/catalogue/pathways.ts';
import { withForm } from '../../../domain/referral/choose-forms.ts';
import { type OptionalFieldId, optionalFieldIds, type Referral } from '../../../domain/referral/referral.ts';
import { columnOf } from '../../../letter/whitelist.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { optionalFieldTexts, referralTexts, suggestedPurposeOrder } from '../../texts/referral.ts';
import type { ReferralSectionProps } from './referral-section-props.ts';

const toggled = <Value,>(all: readonly Value[], chosen: readonly Value[], value: Value): readonly Value[] =>
  all.filter((one) => (one === value ? !chosen.includes(one) : chosen.includes(one)));

/** What the client goes there for. */
export const PurposeFields = ({ referral, changes }: ReferralSectionProps) =>
  referral.recipient === 'vdab' ? (
    <RadioGroup
      label={referralTexts.purposeTitle}
      onChange={(vdabPurpose) => void changes.edit({ vdabPurpose })}
      options={suggestedPurposeOrder.map((value) => ({ value, label: referralTexts.purposes[value] }))}
      value={referral.vdabPurpose}
    />
  ) : (
    <fieldset className="field">
      <legend className="field-label">{referralTexts.formsTitle}</legend>
      <p className="field-help">{referralTexts.formsHelp}</p>
      {opstapForms.map((form) => (
        <Checkbox
          isSelected={referral.forms.includes(form)}
          key={form}
          label={opstapFormTexts[form]}
          onChange={() => void changes.edit({ forms: withForm(referral.forms, form) })}
        />
      ))}
    </fieldset>
  );

const mayBeTicked = (referral: Referral, isDiscreet: boolean): readonly OptionalFieldId[] =>
  optionalFieldIds.filter(
    (field) => columnOf(referral.recipient)[field] === 'ticked' && !(isDiscreet && field === 'address'),
  );

/** The "?" fields of the whitelist, one by one; the consequence is said before and after the tick. */
export const OptionalFields = ({ referral, client, changes }: ReferralSectionProps) => {
  const fields = mayBeTicked(referral, client.discreet);
  if (fields.length === 0) return null;
  return (
    <fieldset className="field">
      <legend className="field-label">{referralTexts.optionalTitle}</legend>
      <p className="field-help">{referralTexts.optionalHelp}</p>
      {fields.map((field) => (
        <Checkbox
          help={referral.recipient === 'vdab' ? referralTexts.optionalGates : undefined}
          isSelected={referral.ticked.includes(field)}
          key={field}
          label={optionalFieldTexts[field]}
          onChange={() => void changes.edit({ ticked: toggled(optionalFieldIds, referral.ticked, field) })}
        />
      ))}
    </fieldset>
  );
};
