import { useState } from 'react';
import type { KlusRequest } from '../../../domain/dossier/records.ts';
import type { KlusRequestId } from '../../../domain/ids.ts';
import { makeKlusSheet } from '../../../letter/klus-sheet.ts';
import { useApp } from '../../app/app-context.ts';
import { useLive } from '../../app/use-live.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Loading } from '../../components/loading.tsx';
import { Note } from '../../components/note.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { SheetDialog } from '../../components/sheet-dialog.tsx';
import { VersionsNote } from '../../components/versions-note.tsx';
import { klusTexts } from '../../texts/klus.ts';
import { visitTexts } from '../../texts/visit.ts';
import './klus.css';
import { KlusFields } from './klus-fields.tsx';
import { fieldsOf, formOfKlus, type KlusFaults, klusFaults, klusFieldId } from './klus-form.ts';
import { useKeptKlus } from './use-kept-klus.ts';

const Klus = ({ klus }: { readonly klus: KlusRequest }) => {
  const { vault, organisation, today, go } = useApp();
  const [form, setForm] = useState(() => formOfKlus(klus));
  const [hasTried, setTried] = useState(false);
  const [isSheetOpen, setSheetOpen] = useState(false);
  const { keepSoon, keepNow, failure } = useKeptKlus(klus.id);
  const faults: KlusFaults = hasTried ? klusFaults(form) : {};
  const close = async () => {
    setTried(true);
    const isFine = Object.keys(klusFaults(form)).length === 0;
    const isKept = await keepNow(isFine ? { ...fieldsOf(form), state: 'closed' } : fieldsOf(form));
    if (isFine && isKept) go({ page: 'start' });
  };
  const showSheet = async () => {
    if (await keepNow(fieldsOf(form))) setSheetOpen(true);
  };
  return (
    <form
      className="page stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void close();
      }}
    >
      <PageHeading lead={klusTexts.lead}>{klusTexts.title}</PageHeading>
      {failure === null ? null : <Note tone="problem">{visitTexts.notSaved[failure.type]}</Note>}
      {klus.state === 'closed' ? (
        <Note title={klusTexts.closedTitle} tone="info">
          <Button onPress={() => void keepNow({ state: 'open' })}>{klusTexts.reopen}</Button>
        </Note>
      ) : null}
      <VersionsNote records={[{ table: 'klusRequest', id: klus.id }]} />
      <ErrorSummary errors={Object.entries(faults).map(([field, text]) => ({ fieldId: klusFieldId(field), text }))} />
      <KlusFields
        faults={faults}
        form={form}
        set={(patch) => {
          const next = { ...form, ...patch };
          setForm(next);
          keepSoon(fieldsOf(next));
        }}
      />
      <div className="page-actions">
        <Button onPress={() => void showSheet()}>{klusTexts.showSheet}</Button>
        <Button shortcut="Enter" type="submit" variant="primary">
          {klusTexts.close}
        </Button>
      </div>
      {isSheetOpen ? (
        <SheetDialog
          fileName="klus.pdf"
          onClose={() => setSheetOpen(false)}
          sheet={makeKlusSheet(klus, organisation, today(), { type: vault.isPractice ? 'practice' : 'none' })}
          title={klusTexts.sheet}
        />
      ) : null}
    </form>
  );
};

/** Two minutes: who, what, where, when, and whom to call back. No social questions, no file. */
export const KlusPage = ({ klusRequestId }: { readonly klusRequestId: KlusRequestId }) => {
  const { go } = useApp();
  const klus = useLive((vault) => vault.klusRequests.get(klusRequestId), [klusRequestId]);
  if (klus === undefined) return <Loading />;
  if (klus === null)
    return (
      <EmptyState
        action={<Button onPress={() => go({ page: 'start' })}>{visitTexts.toStart}</Button>}
        text={visitTexts.goneHelp}
        title={klusTexts.gone}
      />
    );
  return <Klus klus={klus} />;
};
