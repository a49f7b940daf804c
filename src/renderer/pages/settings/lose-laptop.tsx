import { useState } from 'react';
import { cleanText } from '../../../domain/identity/clean-text.ts';
import { useApp } from '../../app/app-context.ts';
import { useConfirmedAct } from '../../app/use-confirmed-act.ts';
import { ConfirmedForm } from '../../components/confirmed-form.tsx';
import { TextField } from '../../components/text-field.tsx';
import { loseLaptopTexts } from '../../texts/laptops.ts';

const fieldId = 'lose-reason';

const List = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul className="bulleted">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);

/** What it does and what it cannot, why, and the administrator's own passphrase. */
export const LoseLaptop = (props: {
  readonly device: string;
  readonly name: string;
  readonly hasServer: boolean;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) => {
  const { vault } = useApp();
  const [reason, setReason] = useState('');
  const said = props.hasServer ? loseLaptopTexts.withServer : loseLaptopTexts.withoutServer;
  const act = useConfirmedAct({
    check: () => (reason.trim() === '' ? [{ fieldId, text: loseLaptopTexts.reasonMissing }] : []),
    act: (mine) => vault.laptops.lose(props.device, cleanText(reason).text, mine),
    onDone: props.onDone,
  });
  return (
    <ConfirmedForm
      act={act}
      isDanger
      onCancel={props.onCancel}
      texts={{ ...loseLaptopTexts, title: loseLaptopTexts.title(props.name) }}
    >
      <section className="stack">
        <h2>{loseLaptopTexts.whatTitle}</h2>
        <List lines={said.what} />
      </section>
      <section className="stack">
        <h2>{loseLaptopTexts.cannotTitle}</h2>
        <List lines={said.cannot} />
      </section>
      <TextField
        error={act.mistakes.find((mistake) => mistake.fieldId === fieldId)?.text}
        help={loseLaptopTexts.reasonHelp}
        id={fieldId}
        label={loseLaptopTexts.reason}
        maxLength={200}
        onChange={setReason}
        value={reason}
      />
    </ConfirmedForm>
  );
};
