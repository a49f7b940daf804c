import type { Client } from '../../../domain/dossier/records.ts';
import { type AidApplication, makeReceipt } from '../../../letter/receipt.ts';
import { useApp } from '../../app/app-context.ts';
import { PaperButton } from '../../components/paper-button.tsx';
import { finishTexts } from '../../texts/finish.ts';
import type { VisitScreen } from './visit-screen.ts';

/** The proof of an application: due on the day itself, by whoever received it. */
export const ReceiptButton = (
  props: Pick<VisitScreen, 'visit' | 'staff'> & { readonly application: AidApplication; readonly client: Client },
) => {
  const { vault, organisation } = useApp();
  const { visit, client, staff, application } = props;
  const receivedBy = staff.find(({ id }) => id === visit.owner) ?? vault.me;
  return (
    <PaperButton
      fileName="ontvangstbewijs.pdf"
      label={finishTexts.receiptShow}
      make={(about) => makeReceipt({ application, client, receivedOn: visit.day, receivedBy, organisation, ...about })}
      title={finishTexts.receipt}
    />
  );
};
