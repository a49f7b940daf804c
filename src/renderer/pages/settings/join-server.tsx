import { type FormEvent, useState } from 'react';
import type { OfficeServer } from '../../../host/port.ts';
import { useApp } from '../../app/app-context.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary, type FieldMistake } from '../../components/error-summary.tsx';
import { readTypedServer, ServerFields, serverMistake } from '../../components/server-fields.tsx';
import { serverTexts } from '../../texts/server.ts';
import { joinAgain } from './join-again.ts';

export interface JoinServerProps {
  /** The server of before, when this laptop is joined again. */
  readonly before: OfficeServer | null;
  readonly onJoined: () => void;
  readonly onCancel: () => void;
}

/** Address and code; with them the machine gets the token of this laptop. */
export const JoinServer = ({ before, onJoined, onCancel }: JoinServerProps) => {
  const app = useApp();
  const [typed, setTyped] = useState({ address: before?.address ?? '', code: '' });
  const [mistakes, setMistakes] = useState<readonly FieldMistake[]>([]);
  const [isJoining, setJoining] = useState(false);
  const join = async () => {
    const read = readTypedServer(typed);
    setMistakes('code' in read ? [] : read);
    if (isJoining || !('code' in read)) return;
    setJoining(true);
    const joined = await joinAgain(app, before, read).finally(() => setJoining(false));
    if (joined.ok) {
      await app.sync.lookAgain();
      onJoined();
    } else setMistakes([serverMistake(joined.error.type)]);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void join();
  };
  return (
    <form className="stack" noValidate={true} onSubmit={submit}>
      <ErrorSummary errors={mistakes} />
      <ServerFields
        focusOn={before === null ? 'address' : 'code'}
        mistakes={mistakes}
        onChange={setTyped}
        typed={typed}
      />
      <div className="actions">
        <Button type="submit" variant="primary">
          {isJoining ? serverTexts.joining : serverTexts.join}
        </Button>
        <Button isDisabled={isJoining} onPress={onCancel}>
          {serverTexts.cancel}
        </Button>
      </div>
    </form>
  );
};
