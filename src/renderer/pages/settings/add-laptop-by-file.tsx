import { useState } from 'react';
import { laptopNameLength } from '../../../store/joining.ts';
import { useApp } from '../../app/app-context.ts';
import { useConfirmedAct } from '../../app/use-confirmed-act.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmedForm } from '../../components/confirmed-form.tsx';
import { Note } from '../../components/note.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { TextField } from '../../components/text-field.tsx';
import { addLaptopTexts, laptopFileTexts } from '../../texts/laptops.ts';
import { CodeGroups } from './code-groups.tsx';
import { type LaptopFile, makeLaptopFile } from './laptop-file.ts';

const fieldId = 'laptop-file-name';

/** The file lies there; the code is on this screen and nowhere else. */
const Made = (props: { readonly file: LaptopFile; readonly onClose: () => void }) => (
  <div className="stack-wide">
    <PageHeading lead={laptopFileTexts.madeLead}>{laptopFileTexts.madeTitle}</PageHeading>
    <Note tone="good">
      <p role="status">{laptopFileTexts.written[props.file.how]}</p>
    </Note>
    <section className="stack">
      <h2>{addLaptopTexts.code}</h2>
      <CodeGroups shown={props.file.shown} />
      <p className="muted">{laptopFileTexts.codeHelp}</p>
    </section>
    <section className="stack">
      <h2>{addLaptopTexts.stepsTitle}</h2>
      <ol className="numbered">
        {laptopFileTexts.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{laptopFileTexts.colleagues}</p>
      <p>{laptopFileTexts.afterwards}</p>
    </section>
    <div className="actions">
      <Button onPress={props.onClose} variant="primary">
        {laptopFileTexts.close}
      </Button>
    </div>
  </div>
);

/** A laptop to which no network leads gets everything in one file. `here`: the id of this laptop at the server, if there is one. */
export const AddLaptopByFile = (props: { readonly here: string | null; readonly onClose: () => void }) => {
  const app = useApp();
  // Tried again, it is the same laptop.
  const [device] = useState(app.newId);
  const [name, setName] = useState('');
  const [rows, setRows] = useState(0);
  const [file, setFile] = useState<LaptopFile | null>(null);
  const act = useConfirmedAct({
    check: () => (name.trim() === '' ? [{ fieldId, text: laptopFileTexts.nameMissing }] : []),
    act: (mine) => makeLaptopFile(app, { device, name: name.trim(), here: props.here }, mine, setRows),
    onDone: setFile,
  });
  if (file !== null) return <Made file={file} onClose={props.onClose} />;
  return (
    <ConfirmedForm act={act} onCancel={props.onClose} texts={laptopFileTexts}>
      <TextField
        error={act.mistakes.find((mistake) => mistake.fieldId === fieldId)?.text}
        help={laptopFileTexts.nameHelp}
        id={fieldId}
        label={laptopFileTexts.name}
        maxLength={laptopNameLength}
        onChange={setName}
        value={name}
        width="medium"
      />
      <p aria-live="polite">{act.isSaving && rows > 0 ? laptopFileTexts.busy(rows) : ''}</p>
    </ConfirmedForm>
  );
};
