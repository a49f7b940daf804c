import type { Client } from '../../../domain/dossier/records.ts';
import { acceptedBy } from '../../../domain/referral/accepted-findings.ts';
import { isGated } from '../../../domain/referral/gate.ts';
import { missingForRelease } from '../../../domain/referral/missing-for-release.ts';
import type { Referral } from '../../../domain/referral/referral.ts';
import { useApp } from '../../app/app-context.ts';
import { findingsFor, letterInputOf } from '../../app/letter-of-referral.ts';
import { contentOfLetter } from '../../app/read-letter.ts';
import type { StepKey } from '../../app/step-keys.ts';
import { useChangeReferral } from '../../app/use-change-referral.ts';
import { Button } from '../../components/button.tsx';
import { OwnFindingList } from '../../components/finding-list.tsx';
import { MissingList, type MissingPlace, stepOfPlace } from '../../components/missing-list.tsx';
import { Note } from '../../components/note.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { ResidenceNote } from '../../components/residence-note.tsx';
import { StatusTag } from '../../components/status-tag.tsx';
import { adviceTexts } from '../../texts/advice.ts';
import { referralRefusalText, referralTexts } from '../../texts/referral.ts';
import { referralStateTexts } from '../../texts/start.ts';
import { ConsentSection } from './consent-section.tsx';
import { DeliverySection } from './delivery-section.tsx';
import { OptionalFields, PurposeFields } from './purpose-fields.tsx';
import { ReasonField } from './reason-field.tsx';
import type { ReferralSectionProps } from './referral-section-props.ts';
import { SentBackNote } from './sent-back-note.tsx';
import { usePrimaryKey } from './use-visit-keys.ts';
import type { VisitScreen } from './visit-screen.ts';

/** What still lacks, and the one step that follows. */
const Closing = (props: ReferralSectionProps & { readonly hasOpenFindings: boolean; readonly content: string }) => {
  const { vault, go } = useApp();
  const { referral, client, screen, changes, hasOpenFindings } = props;
  const missing = missingForRelease({
    answers: screen.visit.answers,
    birthDate: client.birthDate,
    referral,
    hasName: client.surname !== '',
    content: props.content,
  });
  const mustWait = isGated(referral) && !vault.may('approveLetter');
  const toLetter = () => go({ page: 'letter', referralId: referral.id });
  const submit = async () => {
    if (await changes.move({ to: 'awaitingApproval', note: '' })) toLetter();
  };
  const canSubmit = missing.length === 0 && !hasOpenFindings;
  const primary: StepKey = mustWait
    ? { label: referralTexts.submit, act: () => void submit() }
    : { label: referralTexts.toLetter, act: toLetter };
  usePrimaryKey(mustWait && !canSubmit ? null : primary);
  const goTo = (at: MissingPlace) => void screen.change(() => stepOfPlace(at));
  return (
    <div className="stack">
      <ResidenceNote client={client} onOpen={goTo} visit={screen.visit} />
      <MissingList missing={missing} onOpen={goTo} />
      {isGated(referral) ? <p className="muted">{referralTexts.submitHelp}</p> : null}
      <div className="page-actions">
        <Button onPress={() => screen.goTo('advice')} shortcut="Esc" variant="quiet">
          {referralTexts.back}
        </Button>
        {mustWait ? <Button onPress={toLetter}>{referralTexts.toLetter}</Button> : null}
        <Button isDisabled={mustWait && !canSubmit} onPress={primary.act} shortcut="Enter" variant="primary">
          {primary.label}
        </Button>
      </div>
    </div>
  );
};

const NotDraft = ({ referral }: { readonly referral: Referral }) => {
  const { go } = useApp();
  const toLetter = () => go({ page: 'letter', referralId: referral.id });
  usePrimaryKey({ label: referralTexts.toLetter, act: toLetter });
  return (
    <div className="stack">
      <p>{referralTexts.notDraft}</p>
      <Button onPress={toLetter} shortcut="Enter" variant="primary">
        {referralTexts.toLetter}
      </Button>
    </div>
  );
};

/** Prepares one letter: what for, what may stand in it, whether the client agrees, and how it leaves. */
export const ReferralForm = (props: {
  readonly referral: Referral;
  readonly client: Client;
  readonly screen: VisitScreen;
}) => {
  const { vault, organisation, today } = useApp();
  const { referral, client, screen } = props;
  const changes = useChangeReferral(referral.id);
  const { visit, staff, templates } = screen;
  const records = { referral, visit, client, staff, organisation, templates };
  const approver = vault.may('approveLetter') ? vault.me : null;
  const input = letterInputOf(records, { date: today(), mark: { type: 'concept' }, approver });
  const section: ReferralSectionProps = { referral, client, screen, input, changes };
  const findings = findingsFor(records, approver);
  const content = contentOfLetter(records, organisation);
  const mayAccept = vault.may('approveLetter') || !isGated(referral);
  const accepted = acceptedBy(referral.acceptedFindings, vault.me.id);
  const hasOpenFindings = findings.some(({ id }) => !accepted.includes(id));
  return (
    <div className="referral-form">
      <PageHeading
        actions={<StatusTag tone="neutral">{referralStateTexts[referral.state]}</StatusTag>}
        lead={referralTexts.reference(referral.reference)}
      >
        {referralTexts.title(adviceTexts.recipients[referral.recipient])}
      </PageHeading>
      {changes.failure === null ? null : <Note tone="problem">{referralRefusalText(changes.failure)}</Note>}
      {referral.state === 'draft' ? (
        <div className="stack">
          <SentBackNote referral={referral} staff={screen.staff} />
          <div className="referral-columns">
            <div className="stack">
              <PurposeFields {...section} />
              <OptionalFields {...section} />
              {referral.recipient === 'deOpstap' ? <ReasonField {...section} /> : null}
              <OwnFindingList changes={changes} findings={findings} mayAccept={mayAccept} referral={referral} />
              <DeliverySection {...section} />
            </div>
            <ConsentSection {...section} content={content} />
          </div>
          <Closing {...section} content={content} hasOpenFindings={hasOpenFindings && mayAccept} />
        </div>
      ) : (
        <NotDraft referral={referral} />
      )}
    </div>
  );
};
