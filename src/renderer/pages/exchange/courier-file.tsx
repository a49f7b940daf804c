import { useState } from 'react';
import type { CourierWhat } from '../../../store/courier-verbs.ts';
import type { OpenVault } from '../../../store/vault.ts';
import { type App, useApp } from '../../app/app-context.ts';
import { Button } from '../../components/button.tsx';
import { FileField } from '../../components/file-field.tsx';
import { Note } from '../../components/note.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { courierTexts } from '../../texts/courier.ts';

type Doing = 'writing' | 'reading';

type Standing =
  | { readonly type: 'idle' }
  | { readonly type: 'busy'; readonly rows: number }
  | { readonly type: 'done' | 'failed'; readonly lines: readonly string[] };

const { failures } = courierTexts;

const failed = (type: string): Standing => {
  const texts: Readonly<Record<string, string>> = {
    ...failures,
    cannotWrite: failures.notWritten,
    olderFormat: failures.notBackup,
  };
  return { type: 'failed', lines: [texts[type] ?? failures.notKept] };
};

/** Writes the whole file; a half one is never left under its name. */
const write = async (
  { host, vault, today }: App,
  what: CourierWhat,
  onProgress: (rows: number) => void,
): Promise<Standing> => {
  if (what === 'waiting' && (await vault.sync.waiting()).length === 0)
    return { type: 'done', lines: [courierTexts.nothing] };
  const begun = await host.beginBackup(`doorwijzer-koerier-${today()}.dwk`);
  if (!begun.ok) return failed(begun.error.type);
  if (begun.value.type === 'cancelled') return { type: 'idle' };
  const put = async (bytes: Uint8Array) => (await host.addToBackup(bytes)).ok;
  const written = await vault.courier.write(what, put, onProgress);
  const ended = await host.endBackup(written.ok);
  if (!written.ok) return failed(written.error.type);
  if (!ended.ok) return failed(ended.error.type);
  const how = ended.value.type === 'downloaded' ? 'downloaded' : 'saved';
  return { type: 'done', lines: [courierTexts.written[how](written.value.rows)] };
};

const read = async (vault: OpenVault, file: File, onProgress: (rows: number) => void): Promise<Standing> => {
  const done = await vault.courier.read(file, onProgress);
  if (!done.ok) return failed(done.error.type);
  const { taken, held } = done.value;
  return { type: 'done', lines: [courierTexts.taken(taken), ...(held === 0 ? [] : [courierTexts.held(held)])] };
};

/** How far it is and how it ended, under what was pressed. */
const Outcome = ({ doing, standing }: { readonly doing: Doing; readonly standing: Standing }) => (
  <>
    <p aria-live="polite">{standing.type === 'busy' ? courierTexts.busy[doing](standing.rows) : ''}</p>
    {standing.type === 'done' || standing.type === 'failed' ? (
      <Note tone={standing.type === 'done' ? 'good' : 'problem'}>
        {standing.lines.map((line) => (
          <p key={line} role={standing.type === 'done' ? 'status' : undefined}>
            {line}
          </p>
        ))}
      </Note>
    ) : null}
  </>
);

/** The exchange with a laptop without a network: a file to take along, and one that somebody brought. */
export const CourierFile = ({ hasServer }: { readonly hasServer: boolean }) => {
  const app = useApp();
  const [content, setContent] = useState<CourierWhat>('all');
  const [{ doing, standing }, setState] = useState<{ readonly doing: Doing; readonly standing: Standing }>({
    doing: 'writing',
    standing: { type: 'idle' },
  });
  const isBusy = standing.type === 'busy';
  const run = (what: Doing, work: (onProgress: (rows: number) => void) => Promise<Standing>) => {
    const onProgress = (rows: number) => setState({ doing: what, standing: { type: 'busy', rows } });
    onProgress(0);
    void work(onProgress).then((ended) => setState({ doing: what, standing: ended }));
  };
  return (
    <section className="stack">
      <h2>{courierTexts.title}</h2>
      <p>{courierTexts.lead}</p>
      {hasServer ? (
        <RadioGroup
          label={courierTexts.what}
          onChange={setContent}
          options={(['all', 'waiting'] as const).map((value) => ({ value, label: courierTexts.choices[value] }))}
          value={content}
        />
      ) : null}
      <div className="actions">
        <Button isDisabled={isBusy} onPress={() => run('writing', (onProgress) => write(app, content, onProgress))}>
          {courierTexts.make}
        </Button>
      </div>
      {doing === 'writing' ? <Outcome doing={doing} standing={standing} /> : null}
      <FileField
        accept=".dwk"
        help={courierTexts.readHelp}
        isDisabled={isBusy}
        label={courierTexts.read}
        onChoose={(file) => run('reading', (onProgress) => read(app.vault, file, onProgress))}
      />
      {doing === 'reading' ? <Outcome doing={doing} standing={standing} /> : null}
    </section>
  );
};
