import type { Contact } from '../../../domain/catalogue/organisation.ts';
import { addressLines } from '../../../domain/identity/belgian-address.ts';
import { useApp } from '../../app/app-context.ts';
import { StatusTag } from '../../components/status-tag.tsx';
import { settingsTexts } from '../../texts/settings.ts';

const linesOf = (contact: Contact): readonly string[] =>
  contact.address === null ? [contact.name, settingsTexts.addressesEmpty] : addressLines(contact.name, contact.address);

/** Where letters go, and whether a person looked at the address. */
export const AddressList = () => {
  const { organisation } = useApp();
  return (
    <section className="stack">
      <h2>{settingsTexts.addressesTitle}</h2>
      <p className="muted">{settingsTexts.addressesLead}</p>
      <ul className="list">
        {organisation.contacts.map((contact) => (
          <li key={contact.id}>
            <div className="list-row">
              <div className="list-main">
                {linesOf(contact).map((line) => (
                  <span key={line}>{line}</span>
                ))}
              </div>
              <div className="list-side">
                <StatusTag tone={contact.standing === 'confirmed' ? 'done' : 'waiting'}>
                  {settingsTexts.addressStanding[contact.standing]}
                </StatusTag>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
