import { type FormEvent, useState } from 'react';
import { serverAddressIn } from '../../../host/server-address.ts';
import { laptopNameLength } from '../../../store/joining.ts';
import { lookForWelcome } from '../../../sync/joining.ts';
import { later } from '../../app/later.ts';
import type { Outside } from '../../app/outside.ts';
import { useRepeated } from '../../app/use-repeated.ts';
import { Button } from '../../components/button.tsx';
import { Door } from '../../components/door.tsx';
import { ErrorSummary, type FieldMistake } from '../../components/error-summary.tsx';
import { Note } from '../../components/note.tsx';
import { TextField } from '../../components/text-field.tsx';
import { joinTexts } from '../../texts/join.ts';
import { isPassing, joinFailureText } from './join-failures.ts';
import { beginJoining, type JoinForm, type Waiting } from './join-steps.ts';

export interface JoinPageProps {
  readonly outside: Outside;
  readonly onJoined: () => void;
  readonly onBack: () => void;
  /** It has no network. */
  readonly onByFile: () => void;
}

const ids = { address: 'join-address', code: 'join-code', name: 'join-name' } as const;
const lookEveryMs = 1500;

const mistakesIn = (form: JoinForm): readonly FieldMistake[] => {
  const { missing } = joinTexts;
  const letters = form.code.replace(/[\s-]/g, '');
  return [
    ...(serverAddressIn(form.address) === null ? [{ fieldId: ids.address, text: missing.address }] : []),
    ...(letters.length === 32 ? [] : [{ fieldId: ids.code, text: missing.code }]),
    ...(form.name.trim() === '' ? [{ fieldId: ids.name, text: missing.name }] : []),
  ];
};

const Failure = ({ type }: { readonly type: string | null }) =>
  type === null ? null : (
    <Note tone="problem">
      <p>{joinFailureText(type)}</p>
    </Note>
  );

/** It said hello; a person at the other laptop decides. */
const WaitingStep = (props: {
  readonly name: string;
  readonly waiting: Waiting;
  readonly onJoined: () => void;
  readonly onFailed: (type: string) => void;
  readonly onStop: () => void;
}) => {
  const { waiting } = props;
  const [isAway, setAway] = useState(false);
  useRepeated(async () => {
    const found = await lookForWelcome(waiting.mailbox, waiting.joining, waiting.saidRev);
    if (found.ok && found.value === 'joined') props.onJoined();
    const failed = found.ok ? null : found.error.type;
    if (failed !== null && !isPassing(failed)) props.onFailed(failed);
    setAway(failed !== null);
    return failed === null ? found.ok && found.value === 'joined' : !isPassing(failed);
  }, lookEveryMs);
  return (
    <Door title={joinTexts.waitingTitle}>
      <p role="status">{isAway ? joinTexts.noConnection : joinTexts.waiting(props.name)}</p>
      <div className="actions">
        <Button onPress={props.onStop}>{joinTexts.stop}</Button>
      </div>
    </Door>
  );
};

/** The third way of a first run: the house works on another laptop already. */
export const JoinPage = ({ outside, onJoined, onBack, onByFile }: JoinPageProps) => {
  const [form, setForm] = useState<JoinForm>({ address: '', code: '', name: '' });
  const [mistakes, setMistakes] = useState<readonly FieldMistake[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [waiting, setWaiting] = useState<Waiting | null>(null);

  const begin = async () => {
    const found = mistakesIn(form);
    setMistakes(found);
    setFailure(null);
    if (isBusy || found.length > 0) return;
    setBusy(true);
    const address = serverAddressIn(form.address) ?? form.address;
    const name = form.name.trim();
    const begun = await beginJoining(outside, later, { ...form, address, name }).finally(() => setBusy(false));
    if (begun.ok) setWaiting(begun.value);
    else setFailure(begun.error.type);
  };
  /** What was begun is given up: nothing of it stays here. */
  const stop = (type: string | null) => {
    waiting?.joining.end();
    setWaiting(null);
    setFailure(type);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void begin();
  };
  const field = (name: keyof JoinForm) => ({
    id: ids[name],
    label: joinTexts[name],
    value: form[name],
    onChange: (value: string) => setForm({ ...form, [name]: value }),
    error: mistakes.find(({ fieldId }) => fieldId === ids[name])?.text,
  });

  if (waiting !== null)
    return (
      <WaitingStep
        name={form.name.trim()}
        onFailed={stop}
        onJoined={onJoined}
        onStop={() => {
          void waiting.mailbox.end().finally(() => outside.host.leaveServer());
          stop(null);
        }}
        waiting={waiting}
      />
    );
  return (
    <Door lead={joinTexts.lead} title={joinTexts.title}>
      <form className="stack" noValidate={true} onSubmit={submit}>
        <ErrorSummary errors={mistakes} />
        <Failure type={failure} />
        <TextField {...field('address')} help={joinTexts.addressHelp} inputMode="url" maxLength={300} />
        <TextField {...field('code')} help={joinTexts.codeHelp} maxLength={60} />
        <TextField {...field('name')} help={joinTexts.nameHelp} maxLength={laptopNameLength} width="medium" />
        <div className="actions">
          <Button type="submit" variant="primary">
            {isBusy ? joinTexts.busy : joinTexts.start}
          </Button>
          <Button isDisabled={isBusy} onPress={onBack} variant="quiet">
            {joinTexts.back}
          </Button>
        </div>
        <div className="door-aside">
          <p>{joinTexts.byFileText}</p>
          <Button isDisabled={isBusy} onPress={onByFile}>
            {joinTexts.byFile}
          </Button>
        </div>
      </form>
    </Door>
  );
};
