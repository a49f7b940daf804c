import { useMemo, useState } from 'react';
import { advise } from '../../../domain/advice/advise.ts';
import { isUnmetNeed } from '../../../domain/advice/is-unmet-need.ts';
import { visitOutcomes } from '../../../domain/dossier/records.ts';
import { situationOfVisit } from '../../../domain/dossier/situation-of-visit.ts';
import { cleanText } from '../../../domain/identity/clean-text.ts';
import { useApp } from '../../app/app-context.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Note } from '../../components/note.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { ReferralLines } from '../../components/referral-lines.tsx';
import { TextField } from '../../components/text-field.tsx';
import { finishTexts, outcomeTexts } from '../../texts/finish.ts';
import { ClientSheetButton } from './client-sheet-button.tsx';
import { OtherPapersSection } from './other-papers-section.tsx';
import { PermissionSection } from './permission-section.tsx';
import { ProofsSection } from './proofs-section.tsx';
import { suggestedOutcome } from './suggested-outcome.ts';
import { TweSection } from './twe-section.tsx';
import { usePrimaryKey, useStepBack } from './use-visit-keys.ts';
import type { VisitScreen } from './visit-screen.ts';

const outcomeFieldId = 'visit-outcome';

/** How the visit ended, what follows, and the sheet for home. */
export const FinishPage = (screen: VisitScreen) => {
  const { organisation, today, go } = useApp();
  const { visit, client, change, referrals } = screen;
  const [nextStep, setNextStep] = useState(visit.nextStep);
  const [hasTried, setTried] = useState(false);
  const day = today();
  const { advice, hasUnmetNeed } = useMemo(() => {
    const situation = situationOfVisit(visit, client);
    const given = advise(situation, organisation, day);
    return { advice: given, hasUnmetNeed: isUnmetNeed(situation, given) };
  }, [visit, client, organisation, day]);
  const outcome = visit.outcome ?? suggestedOutcome(referrals, hasUnmetNeed);
  const keepNextStep = () => void change(() => ({ nextStep: cleanText(nextStep).text.trim() }));
  const mistake = hasTried && outcome === null ? finishTexts.outcomeMissing : undefined;
  const close = async () => {
    setTried(true);
    if (outcome === null) return;
    const isKept = await change(() => ({ state: 'closed', outcome, nextStep: cleanText(nextStep).text.trim() }));
    if (isKept) go({ page: 'start' });
  };
  useStepBack(screen);
  usePrimaryKey({ label: finishTexts.close, act: () => void close() });
  return (
    <form
      className="finish stack-wide"
      onSubmit={(event) => {
        event.preventDefault();
        void close();
      }}
    >
      <PageHeading actions={<ClientSheetButton advice={advice} {...screen} />} lead={finishTexts.lead}>
        {finishTexts.title}
      </PageHeading>
      <ErrorSummary errors={mistake === undefined ? [] : [{ fieldId: outcomeFieldId, text: mistake }]} />
      <div className="finish-columns">
        <RadioGroup
          error={mistake}
          id={outcomeFieldId}
          label={finishTexts.outcome}
          onChange={(value) => void change(() => ({ outcome: value }))}
          options={visitOutcomes.map((value) => ({ value, label: outcomeTexts[value] }))}
          value={outcome}
        />
        <div className="stack-wide">
          <section>
            <h2>{finishTexts.letters}</h2>
            <ReferralLines empty={finishTexts.noLetters} referrals={referrals} />
            {referrals.some(({ state }) => state === 'draft') ? (
              <Note title={finishTexts.draftLeft} tone="attention">
                <p>{finishTexts.draftLeftHelp}</p>
              </Note>
            ) : null}
          </section>
          <PermissionSection {...screen} advice={advice} />
          <OtherPapersSection {...screen} advice={advice} />
          <TweSection {...screen} />
          <ProofsSection {...screen} advice={advice} />
          <TextField
            help={finishTexts.nextStepHelp}
            label={finishTexts.nextStep}
            maxLength={280}
            onBlur={keepNextStep}
            onChange={setNextStep}
            value={nextStep}
          />
        </div>
      </div>
      <div className="page-actions">
        <Button shortcut="Enter" type="submit" variant="primary">
          {finishTexts.close}
        </Button>
      </div>
    </form>
  );
};
