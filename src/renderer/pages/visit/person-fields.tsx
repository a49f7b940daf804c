import { checkName } from '../../../domain/identity/clean-text.ts';
import { useMissingCharacters } from '../../app/use-missing-characters.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { PartialDateField } from '../../components/partial-date-field.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextField } from '../../components/text-field.tsx';
import { identityTexts } from '../../texts/identity.ts';
import { identityFieldId } from './identity-faults.ts';
import type { IdentityFieldProps } from './identity-field-props.ts';

/** What is odd about a name: invisible characters were dropped, or a letter to a partner could not show it. */
const useNameNote = (raw: string): string | undefined => {
  const missing = useMissingCharacters(raw);
  if (raw !== '' && checkName(raw).includes('hasHiddenCharacters')) return identityTexts.removedCharacters;
  return missing.length === 0 ? undefined : identityTexts.notOnPaper(missing.join(' '));
};

const NameFields = ({ form, faults, set, onBlur }: IdentityFieldProps) => {
  const surnameNote = useNameNote(form.surname);
  const firstNameNote = useNameNote(form.firstName);
  return (
    <div className="name-fields">
      <TextField
        autoFocus
        error={faults.surname}
        help={surnameNote}
        id={identityFieldId('surname')}
        label={identityTexts.surname}
        onBlur={onBlur}
        onChange={(surname) => set({ surname })}
        value={form.surname}
      />
      <TextField
        error={faults.firstName}
        help={firstNameNote}
        id={identityFieldId('firstName')}
        label={identityTexts.firstName}
        onBlur={onBlur}
        onChange={(firstName) => set({ firstName })}
        value={form.firstName}
      />
    </div>
  );
};

export const PersonFields = (props: IdentityFieldProps) => (
  <>
    <NameFields {...props} />
    <RadioGroup
      label={identityTexts.formOfAddress}
      onChange={(formOfAddress) => props.set({ formOfAddress })}
      options={[
        { value: 'mevrouw', label: identityTexts.formsOfAddress.mevrouw },
        { value: 'heer', label: identityTexts.formsOfAddress.heer },
        { value: 'none', label: identityTexts.formsOfAddress.none },
      ]}
      value={props.form.formOfAddress}
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
