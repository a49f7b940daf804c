import { serverAddressIn } from '../../host/server-address.ts';
import { serverTexts } from '../texts/server.ts';
import type { FieldMistake } from './error-summary.tsx';
import { TextField } from './text-field.tsx';

export const serverFieldIds = { address: 'server-address', code: 'server-code' } as const;

/** Address and code as they were typed. */
export interface TypedServer {
  readonly address: string;
  readonly code: string;
}

/** As people type it: dashes, spaces and small letters mean nothing. */
const codeIn = (typed: string): string | null => {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return /^[A-Z2-7]{32}$/.test(code) ? code : null;
};

/** What can be sent, or what is wrong with it. */
export const readTypedServer = (typed: TypedServer): TypedServer | readonly FieldMistake[] => {
  const [address, code] = [serverAddressIn(typed.address), codeIn(typed.code)];
  if (address !== null && code !== null) return { address, code };
  return [
    ...(address === null ? [{ fieldId: serverFieldIds.address, text: serverTexts.mistakes.address }] : []),
    ...(code === null ? [{ fieldId: serverFieldIds.code, text: serverTexts.mistakes.code }] : []),
  ];
};

/** What went wrong with them at the server, beside the field that it is about. */
export const serverMistake = (type: keyof typeof serverTexts.failures): FieldMistake => ({
  fieldId: type === 'noSuchCode' || type === 'otherOffice' ? serverFieldIds.code : serverFieldIds.address,
  text: serverTexts.failures[type],
});

/** Where the server of the house is, and the code with which this laptop comes in there. */
export const ServerFields = (props: {
  readonly typed: TypedServer;
  readonly mistakes: readonly FieldMistake[];
  readonly focusOn?: keyof TypedServer;
  readonly onChange: (typed: TypedServer) => void;
}) => {
  const { typed } = props;
  const mistakeOf = (fieldId: string) => props.mistakes.find((mistake) => mistake.fieldId === fieldId)?.text;
  return (
    <>
      <TextField
        autoFocus={props.focusOn === 'address'}
        error={mistakeOf(serverFieldIds.address)}
        help={serverTexts.addressHelp}
        id={serverFieldIds.address}
        inputMode="url"
        label={serverTexts.address}
        maxLength={300}
        onChange={(address) => props.onChange({ ...typed, address })}
        value={typed.address}
      />
      <TextField
        autoFocus={props.focusOn === 'code'}
        error={mistakeOf(serverFieldIds.code)}
        help={serverTexts.codeHelp}
        id={serverFieldIds.code}
        label={serverTexts.code}
        maxLength={80}
        onChange={(code) => props.onChange({ ...typed, code })}
        value={typed.code}
      />
    </>
  );
};
