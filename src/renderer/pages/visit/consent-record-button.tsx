import { clientName } from '../../../domain/dossier/client-name.ts';
import type { Client, Visit } from '../../../domain/dossier/records.ts';
import { localDateOf } from '../../../domain/dutch-date.ts';
import { hasChosen } from '../../../domain/intake/said.ts';
import type { Consent } from '../../../domain/referral/referral.ts';
import { makeConsentRecord } from '../../../letter/consent-record.ts';
import type { Fact } from '../../../letter/paper.ts';
import { useApp } from '../../app/app-context.ts';
import { formatTime } from '../../app/format.ts';
import { PaperButton } from '../../components/paper-button.tsx';
import { referralTexts } from '../../texts/referral.ts';

/** What was agreed to, on paper: to sign where that was chosen, and for the client to take along. */
export const ConsentRecordButton = (props: {
  readonly client: Client;
  readonly visit: Visit;
  readonly consent: Consent;
  readonly explainedBy: string;
  /** As they are printed in the letter. */
  readonly facts: readonly Fact[];
}) => {
  const { organisation } = useApp();
  const { client, visit, consent, explainedBy, facts } = props;
  return (
    <PaperButton
      fileName="akkoord.pdf"
      label={referralTexts.consentRecordShow}
      make={(about) =>
        makeConsentRecord({
          clientName: clientName(client),
          mandate: hasChosen(visit.answers, 'aboutSelf', 'someoneElse') ? visit.mandate : null,
          how: consent.how,
          explainedBy,
          day: localDateOf(consent.at),
          time: formatTime(consent.at),
          facts,
          organisation,
          ...about,
        })
      }
      title={referralTexts.consentRecord}
    />
  );
};
