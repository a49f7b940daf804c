import { type FormEvent, useState } from 'react';
import type { Outside } from '../../app/outside.ts';
import { Button } from '../../components/button.tsx';
import { Door } from '../../components/door.tsx';
import { ErrorSummary, type FieldMistake } from '../../components/error-summary.tsx';
import { readTypedServer, ServerFields, serverMistake } from '../../components/server-fields.tsx';
import { recoveryKeyTexts } from '../../texts/recovery-key.ts';
import { serverTexts } from '../../texts/server.ts';

/** A laptop that comes from a backup knows no server, and the house may have changed there since: the operator's code first. */
export const ConnectFirst = (props: {
  readonly outside: Pick<Outside, 'host' | 'newId'>;
  readonly onConnected: () => void;
  readonly onBack: () => void;
}) => {
  const { host, newId } = props.outside;
  const [typed, setTyped] = useState({ address: '', code: '' });
  const [mistakes, setMistakes] = useState<readonly FieldMistake[]>([]);
  const [isJoining, setJoining] = useState(false);
  const join = async () => {
    const read = readTypedServer(typed);
    setMistakes('code' in read ? [] : read);
    if (isJoining || !('code' in read)) return;
    setJoining(true);
    const joined = await host.joinServer({ ...read, device: newId() }).finally(() => setJoining(false));
    if (joined.ok) props.onConnected();
    else setMistakes([serverMistake(joined.error.type)]);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void join();
  };
  return (
    <Door lead={recoveryKeyTexts.connectText} title={recoveryKeyTexts.connectTitle}>
      <ErrorSummary errors={mistakes} />
      <form className="stack" noValidate={true} onSubmit={submit}>
        <ServerFields focusOn="address" mistakes={mistakes} onChange={setTyped} typed={typed} />
        <div className="actions">
          <Button type="submit" variant="primary">
            {isJoining ? serverTexts.joining : serverTexts.join}
          </Button>
          <Button isDisabled={isJoining} onPress={props.onBack}>
            {recoveryKeyTexts.back}
          </Button>
        </div>
      </form>
    </Door>
  );
};
