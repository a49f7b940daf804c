import { useState } from 'react';
import type { Client } from '../../../domain/dossier/records.ts';
import { maskNationalNumber } from '../../../domain/identity/national-number.ts';
import { useApp } from '../../app/app-context.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { TextField } from '../../components/text-field.tsx';
import { identityTexts } from '../../texts/identity.ts';
import { identityFieldId, isContradiction } from './identity-faults.ts';
import type { IdentityFieldProps } from './identity-field-props.ts';

/** A number that does not pass the check is kept only when a social worker says so (domain.md 4.1); help never waits for it. */
const FaultChoices = ({ form, set }: IdentityFieldProps) => {
  const { vault, today } = useApp();
  if (isContradiction(form, today()))
    return (
      <Checkbox
        isSelected={form.contradictionSeen}
        label={identityTexts.contradictionSeen}
        onChange={(contradictionSeen) => set({ contradictionSeen })}
      />
    );
  return (
    <>
      {vault.may('keepUncheckedNationalNumber') ? (
        <Checkbox
          isSelected={form.keepNationalNumber}
          label={identityTexts.keepUnchecked}
          onChange={(keepNationalNumber) => set({ keepNationalNumber })}
        />
      ) : (
        <p className="field-help">{identityTexts.keepUncheckedSocialWorker}</p>
      )}
      <Button onPress={() => set({ nationalNumber: '', keepNationalNumber: false })}>
        {identityTexts.nationalNumberDrop}
      </Button>
    </>
  );
};

/** Optional, and shown only where the office asks it. Once kept it is masked: nobody needs to read it over a shoulder. */
export const NationalNumberField = (props: IdentityFieldProps & { readonly client: Client | null }) => {
  const { form, faults, set, onBlur, client } = props;
  const [isOpen, setOpen] = useState(
    client?.nationalNumber?.digits === undefined || client.nationalNumber?.digits === null,
  );
  const digits = client?.nationalNumber?.digits ?? null;
  if (!isOpen && digits !== null && faults.nationalNumber === undefined)
    return (
      <div>
        <p className="field-label">{identityTexts.nationalNumber}</p>
        <p className="row">
          <span className="numeric">{identityTexts.nationalNumberKept(maskNationalNumber(digits))}</span>
          <Button onPress={() => setOpen(true)} variant="quiet">
            {identityTexts.nationalNumberChange}
          </Button>
        </p>
      </div>
    );
  const needsChoice = faults.nationalNumber !== undefined || form.keepNationalNumber || form.contradictionSeen;
  return (
    <div className="stack">
      <TextField
        error={faults.nationalNumber}
        help={identityTexts.nationalNumberHelp}
        id={identityFieldId('nationalNumber')}
        inputMode="numeric"
        label={identityTexts.nationalNumber}
        maxLength={40}
        onBlur={onBlur}
        onChange={(nationalNumber) => set({ nationalNumber, keepNationalNumber: false, contradictionSeen: false })}
        value={form.nationalNumber}
        width="medium"
      />
      {needsChoice ? <FaultChoices {...props} /> : null}
    </div>
  );
};
