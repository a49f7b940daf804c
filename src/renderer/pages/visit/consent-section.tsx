import { isAgreed } from '../../../domain/referral/consent.ts';
import type { Consent } from '../../../domain/referral/referral.ts';
import { consentWays } from '../../../letter/consent-record.ts';
import { describeLetter } from '../../../letter/what-is-in-it.ts';
import { useApp } from '../../app/app-context.ts';
import { formatMoment } from '../../app/format.ts';
import { Button } from '../../components/button.tsx';
import { LetterFacts } from '../../components/letter-contents.tsx';
import { Note } from '../../components/note.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { adviceTexts } from '../../texts/advice.ts';
import { formatTexts } from '../../texts/format.ts';
import { referralTexts } from '../../texts/referral.ts';
import { ConsentRecordButton } from './consent-record-button.tsx';
import type { ReferralSectionProps } from './referral-section-props.ts';

const Declined = ({ screen, changes }: ReferralSectionProps) => {
  const goOn = async () => {
    if (await changes.move({ to: 'clientDeclined', note: '' })) screen.goTo('finish');
  };
  return (
    <Note title={referralTexts.declinedTitle} tone="info">
      <p>{referralTexts.declinedText}</p>
      <Button onPress={() => void goOn()}>{referralTexts.declinedDo}</Button>
    </Note>
  );
};

const Given = (
  props: ReferralSectionProps & { readonly consent: Consent; readonly give: (how: Consent['how']) => void },
) => {
  const { today } = useApp();
  const { consent, screen } = props;
  const name = screen.staff.find((member) => member.id === consent.explainedBy)?.name ?? formatTexts.colleagueUnknown;
  return (
    <>
      <RadioGroup
        label={referralTexts.consentHow}
        onChange={props.give}
        options={[
          { value: 'spoken', label: consentWays.spoken },
          { value: 'signed', label: consentWays.signed },
        ]}
        value={consent.how}
      />
      <p className="muted small">{referralTexts.consentKept(name, formatMoment(consent.at, today()))}</p>
      <ConsentRecordButton
        client={props.client}
        consent={consent}
        explainedBy={name}
        facts={describeLetter(props.input).inIt}
        visit={screen.visit}
      />
    </>
  );
};

/** Shows what goes to whom, and records the answer with who explained it. "Nee" is an answer like any other. */
export const ConsentSection = (props: ReferralSectionProps & { readonly content: string }) => {
  const { referral, input, changes, content } = props;
  const isOld = referral.consent?.given === true && !isAgreed(referral, content);
  const consent = isOld ? null : referral.consent;
  const record = (given: boolean, how: Consent['how']) =>
    void changes.write((referrals) => referrals.recordConsent(referral.id, { given, how }));
  return (
    <section className="consent stack">
      <h2>{referralTexts.consentHeading}</h2>
      <p className="field-help">{referralTexts.consentHelp}</p>
      <LetterFacts facts={describeLetter(input).inIt} />
      {isOld ? <Note tone="attention">{referralTexts.consentAgain}</Note> : null}
      <RadioGroup
        label={referralTexts.consentTitle(adviceTexts.recipients[referral.recipient])}
        onChange={(value) => record(value === 'yes', consent?.how ?? 'spoken')}
        options={[
          { value: 'yes', label: referralTexts.consentYes },
          { value: 'no', label: referralTexts.consentNo },
        ]}
        value={consent === null ? null : consent.given ? 'yes' : 'no'}
      />
      {consent?.given === true ? <Given {...props} consent={consent} give={(how) => record(true, how)} /> : null}
      {consent?.given === false ? <Declined {...props} /> : null}
    </section>
  );
};
