import { type FormEvent, useState } from 'react';
import type { OfficeServer } from '../../../host/port.ts';
import { serverAddressIn } from '../../../host/server-address.ts';
import { useApp } from '../../app/app-context.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary, type FieldMistake } from '../../components/error-summary.tsx';
import { TextField } from '../../components/text-field.tsx';
import { serverTexts } from '../../texts/server.ts';
import { joinAgain } from './join-again.ts';

const fields = { address: 'server-address', code: 'server-code' } as const;

/** As people type it: dashes, spaces and small letters mean nothing. */
const codeIn = (typed: string): string | null => {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return /^[A-Z2-7]{32}$/.test(code) ? code : null;
};

const mistakesIn = (address: string | null, code: string | null): readonly FieldMistake[] => [
  ...(address === null ? [{ fieldId: fields.address, text: serverTexts.mistakes.address }] : []),
  ...(code === null ? [{ fieldId: fields.code, text: serverTexts.mistakes.code }] : []),
];

export interface JoinServerProps {
  /** The server of before, when this laptop is joined again. */
  readonly before: OfficeServer | null;
  readonly onJoined: () => void;
  readonly onCancel: () => void;
}

/** Address and code; with them the machine gets the token of this laptop. */
export const JoinServer = ({ before, onJoined, onCancel }: JoinServerProps) => {
  const app = useApp();
  const [address, setAddress] = useState(before?.address ?? '');
  const [code, setCode] = useState('');
  const [mistakes, setMistakes] = useState<readonly FieldMistake[]>([]);
  const [isJoining, setJoining] = useState(false);
  const join = async () => {
    const [good, goodCode] = [serverAddressIn(address), codeIn(code)];
    setMistakes(mistakesIn(good, goodCode));
    if (isJoining || good === null || goodCode === null) return;
    setJoining(true);
    const joined = await joinAgain(app, before, { address: good, code: goodCode }).finally(() => setJoining(false));
    if (joined.ok) {
      await app.sync.lookAgain();
      onJoined();
    } else {
      const isOfCode = joined.error.type === 'noSuchCode' || joined.error.type === 'otherOffice';
      const fieldId = isOfCode ? fields.code : fields.address;
      setMistakes([{ fieldId, text: serverTexts.failures[joined.error.type] }]);
    }
  };
  const mistakeOf = (fieldId: string) => mistakes.find((mistake) => mistake.fieldId === fieldId)?.text;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void join();
  };
  return (
    <form className="stack" noValidate={true} onSubmit={submit}>
      <ErrorSummary errors={mistakes} />
      <TextField
        autoFocus={before === null}
        error={mistakeOf(fields.address)}
        help={serverTexts.addressHelp}
        id={fields.address}
        inputMode="url"
        label={serverTexts.address}
        maxLength={300}
        onChange={setAddress}
        value={address}
      />
      <TextField
        autoFocus={before !== null}
        error={mistakeOf(fields.code)}
        help={serverTexts.codeHelp}
        id={fields.code}
        label={serverTexts.code}
        maxLength={80}
        onChange={setCode}
        value={code}
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
