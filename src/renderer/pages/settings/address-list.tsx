import type { Contact } from '../../../domain/catalogue/organisation.ts';
import { recipientIdSchema } from '../../../domain/catalogue/pathways.ts';
import { localDateOf } from '../../../domain/dutch-date.ts';
import { addressLines } from '../../../domain/identity/belgian-address.ts';
import type { OpenVault } from '../../../store/vault.ts';
import { useApp } from '../../app/app-context.ts';
import { formatDay } from '../../app/format.ts';
import { type AddressCheck, officeAddress } from '../../app/office-address.ts';
import { type StaffName, useStaffNames } from '../../app/staff-names.ts';
import { useLive } from '../../app/use-live.ts';
import { ListRow } from '../../components/list-row.tsx';
import { StatusTag } from '../../components/status-tag.tsx';
import { settingsTexts } from '../../texts/settings.ts';

interface ContactRow {
  readonly contact: Contact;
  /** What the office confirmed; leads over what came with the app. */
  readonly check: AddressCheck | null;
}

const readRows = (vault: OpenVault, contacts: readonly Contact[]): Promise<readonly ContactRow[]> =>
  Promise.all(
    contacts.map(async (contact) => {
      const recipient = recipientIdSchema.safeParse(contact.id);
      return { contact, check: recipient.success ? await officeAddress(vault, recipient.data) : null };
    }),
  );

const addressText = ({ contact, check }: ContactRow): string => {
  const address = check?.address ?? contact.address;
  return address === null
    ? settingsTexts.addressesEmpty
    : addressLines('', address)
        .filter((line) => line !== '')
        .join(', ');
};

const Row = ({ row, staffName }: { readonly row: ContactRow; readonly staffName: StaffName }) => {
  const { contact, check } = row;
  const isConfirmed = check !== null || contact.standing === 'confirmed';
  return (
    <ListRow
      detail={
        check === null
          ? undefined
          : settingsTexts.addressConfirmed(check.checkedAt, staffName(check.by), formatDay(localDateOf(check.at)))
      }
      side={
        <StatusTag tone={isConfirmed ? 'done' : 'waiting'}>
          {isConfirmed ? settingsTexts.addressStanding.confirmed : settingsTexts.addressStanding.toConfirm}
        </StatusTag>
      }
      text={addressText(row)}
      title={contact.name}
    />
  );
};

/** Where letters go, and whether a person looked at the address. */
export const AddressList = () => {
  const { organisation } = useApp();
  const staffName = useStaffNames();
  const rows = useLive((vault) => readRows(vault, organisation.contacts), [organisation]);
  return (
    <section className="stack">
      <h2>{settingsTexts.addressesTitle}</h2>
      <p className="muted">{settingsTexts.addressesLead}</p>
      <ul className="list">
        {rows?.map((row) => (
          <Row key={row.contact.id} row={row} staffName={staffName} />
        ))}
      </ul>
    </section>
  );
};
