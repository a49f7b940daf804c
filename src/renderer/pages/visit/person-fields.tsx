import { checkName } from '../../../domain/identity/clean-text.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { PartialDateField } from '../../components/partial-date-field.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextField } from '../../components/text-field.tsx';
import { identityTexts } from '../../texts/identity.ts';
import { identityFieldId } from './identity-faults.ts';
import type { IdentityFieldProps } from './identity-field-props.ts';

const hiddenNote = (raw: string): string | undefined =>
  raw !== '' && checkName(raw).includes('hasHiddenCharacters') ? identityTexts.removedCharacters : undefined;

export const PersonFields = ({ form, faults, set, onBlur }: IdentityFieldProps) => (
  <>
    <div className="name-fields">
      <TextField
        autoFocus
        error={faults.surname}
        help={hiddenNote(form.surname)}
        id={identityFieldId('surname')}
        label={identityTexts.surname}
        onBlur={onBlur}
        onChange={(surname) => set({ surname })}
        value={form.surname}
      />
      <TextField
        error={faults.firstName}
        help={hiddenNote(form.firstName)}
        id={identityFieldId('firstName')}
        label={identityTexts.firstName}
        onBlur={onBlur}
        onChange={(firstName) => set({ firstName })}
        value={form.firstName}
      />
    </div>
    <RadioGroup
      label={identityTexts.formOfAddress}
      onChange={(formOfAddress) => set({ formOfAddress })}
      options={[
        { value: 'mevrouw', label: identityTexts.formsOfAddress.mevrouw },
        { value: 'heer', label: identityTexts.formsOfAddress.heer },
        { value: 'none', label: identityTexts.formsOfAddress.none },
      ]}
      value={form.formOfAddress}
    />
  </>
);

export const BirthDateField = ({ form, faults, set, onBlur }: IdentityFieldProps) => (
  <PartialDateField
    error={faults.birthDate}
    help={identityTexts.birthDateHelp}
    id={identityFieldId('birthDate')}
    label={identityTexts.birthDate}
    onBlur={onBlur}
    onChange={(birthDate) => set({ birthDate, contradictionSeen: false })}
    value={form.birthDate}
  />
);

export const PhoneField = ({ form, faults, set, onBlur }: IdentityFieldProps) => (
  <div>
    <TextField
      error={faults.phone}
      id={identityFieldId('phone')}
      inputMode="tel"
      label={identityTexts.phone}
      maxLength={60}
      onBlur={onBlur}
      onChange={(phone) => set({ phone, keepPhone: false })}
      value={form.phone}
      width="medium"
    />
    {faults.phone === undefined && !form.keepPhone ? null : (
      <Checkbox
        isSelected={form.keepPhone}
        label={identityTexts.keepUnchecked}
        onChange={(keepPhone) => set({ keepPhone })}
      />
    )}
  </div>
);
