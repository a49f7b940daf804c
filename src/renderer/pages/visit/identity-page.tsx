import { useState } from 'react';
import type { Client, Visit } from '../../../domain/dossier/records.ts';
import { withResidence } from '../../../domain/dossier/residence.ts';
import { ageOn } from '../../../domain/identity/partial-date.ts';
import { setAnswer } from '../../../domain/intake/set-answer.ts';
import type { DuplicateHit } from '../../../store/search-hits.ts';
import { useApp } from '../../app/app-context.ts';
import { useHalfTyped } from '../../app/use-half-typed.ts';
import { useLive } from '../../app/use-live.ts';
import { useWhenRoomAgain } from '../../app/use-when-room-again.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Note } from '../../components/note.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { correctionTexts } from '../../texts/corrections.ts';
import { identityTexts } from '../../texts/identity.ts';
import { AboutWhom } from './about-whom.tsx';
import { AddressFields } from './address-fields.tsx';
import { CorrectionReason, correctionMistakes } from './correction-reason.tsx';
import { DuplicateCompare } from './duplicate-compare.tsx';
import { identityFaults, identityFieldId } from './identity-faults.ts';
import type { IdentityFieldProps } from './identity-field-props.ts';
import { birthDateOf, emptyClientFields, formOf, type IdentityForm, residenceOfForm } from './identity-form.ts';
import { NationalNumberField } from './national-number-field.tsx';
import { BirthDateField, PersonFields, PhoneField } from './person-fields.tsx';
import { unkeptIdentitySchema, unkeptOf } from './unkept-identity.ts';
import { useCorrections } from './use-corrections.ts';
import { useIdentityDraft } from './use-identity-draft.ts';
import { usePrimaryKey, useStepBack } from './use-visit-keys.ts';
import type { VisitScreen } from './visit-screen.ts';

/** Whether the questions were reached: without a name by then, the person chose to stay nameless. */
const hasBeenAsked = ({ answers }: Visit): boolean => Object.keys(answers).some((id) => id !== 'aboutSelf');

const useIdentityForm = (screen: VisitScreen) => {
  const { organisation, today } = useApp();
  const { visit, client } = screen;
  const unkept = useHalfTyped(`visit/${visit.id}/identity`, unkeptIdentitySchema, null);
  const [form, setForm] = useState<IdentityForm>(() => ({
    ...formOf(client ?? emptyClientFields, client === null ? visit.birthDate : client.birthDate, organisation),
    ...unkept.value,
  }));
  const [isNameless, setNameless] = useState(client === null && hasBeenAsked(visit));
  const draft = useIdentityDraft(screen);
  const corrections = useCorrections(screen);
  const [hasTriedOn, setTriedOn] = useState(false);
  const set = (patch: Partial<IdentityForm>) => {
    const next = { ...form, ...patch };
    setForm(next);
    const waits = (client === null && next.surname.trim() === '') || corrections.of(next, isNameless).held.length > 0;
    unkept.set(unkeptOf(next, waits, today()));
    draft.saveSoon(next, isNameless);
  };
  const chooseNameless = (value: boolean) => {
    setNameless(value);
    void draft.saveNow(form, value);
  };
  const fill = (known: Client) => {
    unkept.done();
    corrections.why.done();
    setForm(formOf(known, known.birthDate, organisation));
  };
  const forgetUnkept = () => {
    unkept.done();
    corrections.why.done();
  };
  return { form, set, isNameless, chooseNameless, draft, corrections, hasTriedOn, setTriedOn, fill, forgetUnkept };
};

const MinorNote = ({ form }: { readonly form: IdentityForm }) => {
  const { today } = useApp();
  const birthDate = birthDateOf(form, today());
  if (birthDate === null || birthDate.year === null || ageOn(birthDate, today()).min >= 18) return null;
  return (
    <Note title={identityTexts.minorTitle} tone="attention">
      <p>{identityTexts.minor}</p>
    </Note>
  );
};

const IdentityColumns = (props: {
  readonly fields: IdentityFieldProps;
  readonly isNameless: boolean;
  readonly asksNationalNumber: boolean;
  readonly client: Client | null;
}) => {
  const { fields, isNameless, asksNationalNumber } = props;
  const { form, set } = fields;
  return (
    <div className="identity-columns">
      <div className="stack">
        {isNameless ? null : <PersonFields {...fields} />}
        <BirthDateField {...fields} />
        <MinorNote form={form} />
      </div>
      <div className="stack">
        {isNameless ? null : (
          <>
            <PhoneField {...fields} />
            <AddressFields {...fields} />
            {asksNationalNumber ? <NationalNumberField {...fields} client={props.client} /> : null}
            <Checkbox
              help={identityTexts.discreetHelp}
              isSelected={form.discreet}
              label={identityTexts.discreet}
              onChange={(discreet) => set({ discreet })}
            />
          </>
        )}
      </div>
    </div>
  );
};

const AboutWhomOfVisit = (screen: VisitScreen) => {
  const { organisation } = useApp();
  return (
    <AboutWhom
      {...screen}
      onAnswer={(choice) =>
        void screen.change((visit) => ({
          answers: setAnswer(visit.answers, 'aboutSelf', { type: 'choices', choices: [choice] }, organisation),
          ...(choice === 'self' ? { mandate: null } : {}),
        }))
      }
    />
  );
};

/** Who is here: one page, saved while it is typed. */
export const IdentityPage = (screen: VisitScreen) => {
  const { vault, organisation, today } = useApp();
  const state = useIdentityForm(screen);
  const { form, set, isNameless, draft } = state;
  const [duplicates, setDuplicates] = useState<readonly DuplicateHit[]>([]);
  const setting = useLive((open) => open.settings.get('nationalNumberAsked'), []);
  const asksNationalNumber = setting === 'true';
  const faults = state.hasTriedOn ? identityFaults(form, { today: today(), isNameless, asksNationalNumber }) : {};
  const correction = state.corrections.of(form, isNameless);
  const goOn = () => {
    // Who stays nameless leaves nothing behind of what was typed before.
    state.forgetUnkept();
    return screen.change(({ answers }) => ({
      step: 'intake',
      answers: withResidence(answers, residenceOfForm(form, isNameless), organisation),
    }));
  };

  const tryOn = async () => {
    state.setTriedOn(true);
    const found = identityFaults(form, { today: today(), isNameless, asksNationalNumber });
    const isWhole = Object.keys(found).length === 0;
    const client = await draft.saveNow(form, isNameless, isWhole ? correction.why : '');
    if (!isWhole || correction.isReasonMissing) return;
    const hits = client === null ? [] : await vault.duplicatesOf(client);
    if (hits.length > 0) setDuplicates(hits);
    else if (client !== null || isNameless) await goOn();
  };

  useWhenRoomAgain(() => void draft.saveNow(form, isNameless));
  const isComparing = duplicates.length > 0 && screen.client !== null;
  const toForm = () => setDuplicates([]);
  useStepBack(screen, isComparing ? { label: identityTexts.duplicates.back, act: toForm } : null);
  usePrimaryKey(isComparing ? null : { label: identityTexts.next, act: () => void tryOn() });

  if (duplicates.length > 0 && screen.client !== null)
    return (
      <DuplicateCompare
        hits={duplicates}
        onBack={toForm}
        onOther={() => void goOn()}
        onSame={async (known) => {
          await draft.adopt(known);
          state.fill(known);
          setDuplicates([]);
        }}
        typed={screen.client}
      />
    );

  const whyError = state.hasTriedOn && correction.isReasonMissing ? correctionTexts.whyMissing : undefined;
  const fields: IdentityFieldProps = {
    form,
    faults,
    set,
    onBlur: draft.saveWaiting,
  };
  return (
    <form
      className="identity"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void tryOn();
      }}
    >
      <PageHeading
        actions={<Checkbox isSelected={isNameless} label={identityTexts.nameless} onChange={state.chooseNameless} />}
        lead={isNameless ? identityTexts.namelessLead : identityTexts.lead}
      >
        {identityTexts.title}
      </PageHeading>
      <ErrorSummary
        errors={[
          ...Object.entries(faults).map(([field, text]) => ({ fieldId: identityFieldId(field), text })),
          ...correctionMistakes(whyError),
        ]}
      />
      <IdentityColumns
        asksNationalNumber={asksNationalNumber}
        client={screen.client}
        fields={fields}
        isNameless={isNameless}
      />
      <AboutWhomOfVisit {...screen} />
      <CorrectionReason
        client={screen.client}
        corrections={correction.held}
        error={whyError}
        onChange={state.corrections.why.set}
        onUndo={state.fill}
        why={state.corrections.why.value}
      />
      <div className="page-actions">
        <Button shortcut="Enter" type="submit" variant="primary">
          {identityTexts.next}
        </Button>
      </div>
    </form>
  );
};
