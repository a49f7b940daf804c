import type { Advice } from '../../../domain/advice/advice.ts';
import { aidApplicationOf } from '../../../letter/receipt.ts';
import { finishTexts } from '../../texts/finish.ts';
import { AttendanceButton } from './attendance-button.tsx';
import { Obstacle } from './obstacle.tsx';
import { ReceiptButton } from './receipt-button.tsx';
import type { VisitScreen } from './visit-screen.ts';

/** What the client can ask to take along as proof; the receipt only where the law gives a right to one. */
export const ProofsSection = ({ advice, ...screen }: VisitScreen & { readonly advice: Advice }) => {
  const { visit, client, staff } = screen;
  const application = aidApplicationOf(advice);
  const isNamed = client !== null && client.surname !== '';
  return (
    <section className="stack">
      <h2>{finishTexts.proofs}</h2>
      {application === null ? null : <p>{finishTexts.receiptHelp}</p>}
      {isNamed ? (
        <div className="stacked-actions">
          {application === null ? null : (
            <ReceiptButton application={application} client={client} staff={staff} visit={visit} />
          )}
          <AttendanceButton client={client} visit={visit} />
        </div>
      ) : (
        <p>
          <Obstacle {...screen} at="identity" text={finishTexts.proofsNeedName} />
        </p>
      )}
    </section>
  );
};
