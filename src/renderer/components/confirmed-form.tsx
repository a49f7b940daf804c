import type { FormEvent, ReactNode } from 'react';
import { type ConfirmedAct, myPassphraseId } from '../app/use-confirmed-act.ts';
import { confirmTexts } from '../texts/confirm.ts';
import { Button } from './button.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { PageHeading } from './page-heading.tsx';
import { PassphraseField } from './passphrase-field.tsx';

export interface ConfirmedFormProps {
  readonly act: ConfirmedAct;
  readonly texts: {
    readonly title: string;
    readonly lead: string;
    readonly mineHelp: string;
    readonly save: string;
    readonly saving: string;
    readonly cancel: string;
  };
  /** Takes something away from somebody. */
  readonly isDanger?: boolean | undefined;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A page for one act that matters: what it is about, one's own passphrase, the act and the way back. */
export const ConfirmedForm = (props: ConfirmedFormProps) => {
  const { act, texts } = props;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run();
  };
  return (
    <>
      <PageHeading lead={texts.lead}>{texts.title}</PageHeading>
      <form className="stack-wide" noValidate={true} onSubmit={submit}>
        <ErrorSummary errors={act.mistakes} />
        {props.children}
        <section>
          <PassphraseField
            error={act.mistakes.find((mistake) => mistake.fieldId === myPassphraseId)?.text}
            help={texts.mineHelp}
            id={myPassphraseId}
            label={confirmTexts.myPassphrase}
            onChange={act.setMine}
            value={act.mine}
          />
        </section>
        <div className="actions">
          <Button type="submit" variant={props.isDanger === true ? 'danger' : 'primary'}>
            {act.isSaving ? texts.saving : texts.save}
          </Button>
          <Button isDisabled={act.isSaving} onPress={props.onCancel}>
            {texts.cancel}
          </Button>
        </div>
      </form>
    </>
  );
};
