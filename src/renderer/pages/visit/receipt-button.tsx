import { useState } from 'react';
import type { Client } from '../../../domain/dossier/records.ts';
import { type AidApplication, makeReceipt } from '../../../letter/receipt.ts';
import { useApp } from '../../app/app-context.ts';
import { Button } from '../../components/button.tsx';
import { SheetDialog } from '../../components/sheet-dialog.tsx';
import { finishTexts } from '../../texts/finish.ts';
import type { VisitScreen } from './visit-screen.ts';

/** The proof of an application: due on the day itself, by whoever received it. */
export const ReceiptButton = (
  props: Pick<VisitScreen, 'visit' | 'staff'> & { readonly application: AidApplication; readonly client: Client },
) => {
  const { vault, organisation, today } = useApp();
  const [isOpen, setOpen] = useState(false);
  const { visit, client, staff, application } = props;
  return (
    <>
      <Button onPress={() => setOpen(true)}>{finishTexts.receiptShow}</Button>
      {isOpen ? (
        <SheetDialog
          fileName="ontvangstbewijs.pdf"
          onClose={() => setOpen(false)}
          sheet={makeReceipt({
            application,
            client,
            receivedOn: visit.day,
            receivedBy: staff.find(({ id }) => id === visit.owner) ?? vault.me,
            organisation,
            date: today(),
            mark: { type: vault.isPractice ? 'practice' : 'none' },
          })}
          title={finishTexts.receipt}
        />
      ) : null}
    </>
  );
};
