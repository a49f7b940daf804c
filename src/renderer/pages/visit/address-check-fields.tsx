import { useState } from 'react';
import { z } from 'zod';
import { contactOf } from '../../../domain/catalogue/contact.ts';
import { type Address, addressSchema } from '../../../domain/dossier/records.ts';
import { addressLines } from '../../../domain/identity/belgian-address.ts';
import { cleanText } from '../../../domain/identity/clean-text.ts';
import { useApp } from '../../app/app-context.ts';
import { type AddressCheck, keepOfficeAddress } from '../../app/office-address.ts';
import { useHalfTyped, useIsHalfTyped } from '../../app/use-half-typed.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import { adviceTexts } from '../../texts/advice.ts';
import { identityTexts } from '../../texts/identity.ts';
import { referralTexts } from '../../texts/referral.ts';
import type { ReferralSectionProps } from './referral-section-props.ts';

const noAddress: Address = { street: '', houseNumber: '', box: '', postcode: '', place: '', country: '' };

const parts = [
  { part: 'street', width: 'full', maxLength: 200 },
  { part: 'houseNumber', width: 'short', maxLength: 20 },
  { part: 'box', width: 'short', maxLength: 20 },
  { part: 'postcode', width: 'short', maxLength: 12 },
  { part: 'place', width: 'medium', maxLength: 80 },
] as const;

const typedSchema = z.object({ address: addressSchema, checkedAt: z.string() });
const placeOf = ({ referral }: ReferralSectionProps): string => `letter/${referral.id}/address`;

const isComplete = (address: Address): boolean =>
  [address.street, address.houseNumber, address.postcode, address.place].every((part) => part.trim() !== '');

const Checked = (props: { readonly name: string; readonly check: AddressCheck; readonly onChange: () => void }) => (
  <div className="stack">
    <address className="checked-address">
      {addressLines(props.name, props.check.address).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </address>
    <p className="muted small">{referralTexts.addressChecked(props.check.checkedAt)}</p>
    <div>
      <Button onPress={props.onChange} variant="quiet">
        {referralTexts.changeAddress}
      </Button>
    </div>
  </div>
);

const AddressForm = (props: ReferralSectionProps & { readonly onDone: () => void; readonly first: Address | null }) => {
  const { vault, now } = useApp();
  const { referral, changes } = props;
  const typed = useHalfTyped(placeOf(props), typedSchema, { address: props.first ?? noAddress, checkedAt: '' });
  const { address, checkedAt } = typed.value;
  const [hasTried, setTried] = useState(false);
  const isReady = isComplete(address) && checkedAt.trim() !== '';
  const mayConfirmForOffice = vault.may('confirmAddressForOffice');
  const confirm = async (scope: AddressCheck['scope']) => {
    setTried(true);
    if (!isReady) return;
    const check: AddressCheck = {
      address,
      checkedAt: cleanText(checkedAt).text.trim(),
      by: vault.me.id,
      at: now(),
      scope,
    };
    if (!(await changes.edit({ addressCheck: check }))) return;
    typed.done();
    if (scope === 'office') await keepOfficeAddress(vault, referral.recipient, check);
    props.onDone();
  };
  return (
    <div className="stack">
      {props.first === null ? <p>{referralTexts.addressEmpty}</p> : null}
      <div className="address-check">
        {parts.map(({ part, width, maxLength }) => (
          <TextField
            key={part}
            label={identityTexts[part]}
            maxLength={maxLength}
            onChange={(text) => typed.set({ address: { ...address, [part]: text }, checkedAt })}
            value={address[part]}
            width={width}
          />
        ))}
      </div>
      <TextField
        error={hasTried && !isReady ? referralTexts.addressIncomplete : undefined}
        help={referralTexts.checkedAtHelp}
        label={referralTexts.checkedAt}
        maxLength={200}
        onChange={(text) => typed.set({ address, checkedAt: text })}
        value={checkedAt}
      />
      <div className="actions">
        <Button onPress={() => void confirm('letter')}>{referralTexts.confirmLetter}</Button>
        {mayConfirmForOffice ? (
          <Button onPress={() => void confirm('office')}>{referralTexts.confirmOffice}</Button>
        ) : null}
      </div>
    </div>
  );
};

/** The recipient's address, and where a person looked it up. No source, no address: the field stays empty, never guessed. */
export const AddressCheckFields = (props: ReferralSectionProps) => {
  const { organisation } = useApp();
  const { referral } = props;
  const [isChanging, setChanging] = useState(useIsHalfTyped(placeOf(props)));
  const contact = contactOf(organisation, referral.recipient);
  const check = referral.addressCheck;
  return (
    <section className="stack">
      <h2>{referralTexts.addressTitle(adviceTexts.recipients[referral.recipient])}</h2>
      {check !== null && !isChanging ? (
        <Checked check={check} name={contact.name} onChange={() => setChanging(true)} />
      ) : (
        <AddressForm {...props} first={check?.address ?? contact.address} onDone={() => setChanging(false)} />
      )}
    </section>
  );
};
