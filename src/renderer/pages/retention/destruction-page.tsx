import { useState } from 'react';
import type { RetentionRules } from '../../../domain/retention/retention.ts';
import { makeDestructionList } from '../../../letter/destruction-list.ts';
import { useApp } from '../../app/app-context.ts';
import { readKeptRecords } from '../../app/read-retention.ts';
import { useLive } from '../../app/use-live.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loading } from '../../components/loading.tsx';
import { Note } from '../../components/note.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { SheetDialog } from '../../components/sheet-dialog.tsx';
import { destructionTexts, retentionTexts } from '../../texts/retention.ts';
import { DestructionForm } from './destruction-form.tsx';
import { destructionLine, type OverdueFiles, overdueFiles } from './overdue.ts';
import { OverdueTable } from './overdue-table.tsx';

const PrintList = ({ files }: { readonly files: OverdueFiles }) => {
  const { organisation, today, vault } = useApp();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{destructionTexts.print}</Button>
      {isOpen ? (
        <SheetDialog
          fileName="vernietigingslijst.pdf"
          onClose={() => setOpen(false)}
          sheet={makeDestructionList({
            lines: [...files.going, ...files.kept].map(destructionLine),
            organisation,
            date: today(),
            mark: { type: vault.isPractice ? 'practice' : 'none' },
          })}
          title={destructionTexts.title}
        />
      ) : null}
    </>
  );
};

const Going = (props: {
  readonly files: OverdueFiles;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onApprove: () => void;
}) => {
  const [isNothing, setNothing] = useState(false);
  const { going } = props.files;
  if (going.length === 0) return <p className="muted">{destructionTexts.goingEmpty}</p>;
  const areAll = going.every(({ retained }) => props.chosen.has(retained.subject.id));
  const choose = (chosen: ReadonlySet<string>) => {
    setNothing(false);
    props.onChoose(chosen);
  };
  const approve = () => {
    if (props.chosen.size === 0) setNothing(true);
    else props.onApprove();
  };
  return (
    <>
      <Checkbox
        isSelected={areAll}
        label={destructionTexts.chooseAll}
        onChange={(isAll) => choose(new Set(isAll ? going.map(({ retained }) => retained.subject.id) : []))}
      />
      <OverdueTable chosen={props.chosen} files={going} label={destructionTexts.goingTitle} onChoose={choose} />
      {isNothing ? <Note tone="problem">{destructionTexts.nothingChosen}</Note> : null}
      <div className="actions">
        <Button onPress={approve} variant="danger">
          {destructionTexts.approve}
        </Button>
        <PrintList files={props.files} />
      </div>
    </>
  );
};

const Lists = (props: Parameters<typeof Going>[0]) => {
  const { proposed, kept } = props.files;
  return (
    <>
      <section className="stack">
        <h2>{destructionTexts.goingTitle}</h2>
        <Going {...props} />
      </section>
      {proposed.length === 0 ? null : (
        <section className="stack">
          <h2>{destructionTexts.proposalTitle}</h2>
          <p className="muted">{destructionTexts.proposalText}</p>
          <OverdueTable files={proposed} label={destructionTexts.proposalTitle} />
        </section>
      )}
      {kept.length === 0 ? null : (
        <section className="stack">
          <h2>{destructionTexts.keptTitle}</h2>
          <OverdueTable files={kept} label={destructionTexts.keptTitle} />
        </section>
      )}
    </>
  );
};

/** The destruction list: a dry run until somebody chooses and approves with the passphrase. */
export const DestructionPage = (props: { readonly rules: RetentionRules; readonly onBack: () => void }) => {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isApproving, setApproving] = useState(false);
  const [erased, setErased] = useState<number | null>(null);
  const records = useLive(readKeptRecords, []);
  if (records === undefined) return <Loading />;
  const files = overdueFiles(records, props.rules);
  const isEmpty = [files.going, files.proposed, files.kept].every((list) => list.length === 0);
  if (isApproving)
    return (
      <div className="page narrow stack-wide">
        <DestructionForm
          files={files.going.filter(({ retained }) => chosen.has(retained.subject.id))}
          onCancel={() => setApproving(false)}
          onDone={(count) => {
            setErased(count);
            setChosen(new Set());
            setApproving(false);
          }}
        />
      </div>
    );
  return (
    <div className="page stack-wide">
      <PageHeading
        actions={
          <Button onPress={props.onBack} variant="quiet">
            {retentionTexts.toTerms}
          </Button>
        }
        lead={destructionTexts.lead}
      >
        {destructionTexts.title}
      </PageHeading>
      {erased === null ? null : <Note tone="good">{destructionTexts.erased(erased)}</Note>}
      {isEmpty ? (
        <EmptyState text={destructionTexts.emptyText} title={destructionTexts.emptyTitle} />
      ) : (
        <Lists chosen={chosen} files={files} onApprove={() => setApproving(true)} onChoose={setChosen} />
      )}
    </div>
  );
};
