import { useApp } from '../../app/app-context.ts';
import { useMissingCharacters } from '../../app/use-missing-characters.ts';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { identityTexts } from '../../texts/identity.ts';
import type { IdentityFieldProps } from './identity-field-props.ts';
import type { IdentityForm } from './identity-form.ts';

type TextPart = 'street' | 'houseNumber' | 'box' | 'postcode' | 'place' | 'country';

const Part = (
  props: IdentityFieldProps & {
    readonly part: TextPart;
    readonly width: 'full' | 'medium' | 'short';
    readonly maxLength: number;
  },
) => {
  const value = props.form[props.part];
  const missing = useMissingCharacters(value);
  return (
    <TextField
      help={missing.length === 0 ? undefined : identityTexts.notOnPaper(missing.join(' '))}
      label={identityTexts[props.part]}
      maxLength={props.maxLength}
      onBlur={props.onBlur}
      onChange={(text) => {
        const patch: Partial<IdentityForm> = { [props.part]: text };
        props.set(patch);
      }}
      value={value}
      width={props.width}
    />
  );
};

/** 8610 alone does not say which of the four places: the section is chosen by name. */
export const AddressFields = (props: IdentityFieldProps) => {
  const { organisation } = useApp();
  return (
    <fieldset className="address-fields">
      <legend className="field-label">{identityTexts.address}</legend>
      <div className="address-street">
        <Part {...props} maxLength={200} part="street" width="full" />
        <Part {...props} maxLength={20} part="houseNumber" width="short" />
        <Part {...props} maxLength={20} part="box" width="short" />
      </div>
      <Select
        label={identityTexts.section}
        onChange={(section) => props.set({ section })}
        options={[
          { value: '', label: identityTexts.sectionUnknown },
          ...organisation.sections.map((section) => ({
            value: section.id,
            label: `${organisation.postcode} ${section.name}`,
          })),
          { value: 'other', label: identityTexts.sectionOther },
        ]}
        value={props.form.section}
      />
      {props.form.section === 'other' ? (
        <div className="address-place">
          <Part {...props} maxLength={12} part="postcode" width="short" />
          <Part {...props} maxLength={80} part="place" width="medium" />
          <Part {...props} maxLength={60} part="country" width="medium" />
        </div>
      ) : null}
    </fieldset>
  );
};
