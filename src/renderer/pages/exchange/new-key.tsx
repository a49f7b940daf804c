import type { FormEvent } from 'react';
import { useApp } from '../../app/app-context.ts';
import { myPassphraseId, useConfirmedAct } from '../../app/use-confirmed-act.ts';
import { Button } from '../../components/button.tsx';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { confirmTexts } from '../../texts/confirm.ts';
import { newKeyTexts } from '../../texts/new-key.ts';

/** A colleague began a new data key: with the passphrase it opens here too, without signing in again. */
export const NewKey = () => {
  const { vault, sync } = useApp();
  const act = useConfirmedAct({
    check: () => [],
    act: (mine) => vault.takeKeys(mine),
    onDone: () => void sync.syncNow(),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act.run();
  };
  return (
    <section className="stack">
      <h2>{newKeyTexts.title}</h2>
      <p>{newKeyTexts.text}</p>
      <form className="stack" noValidate={true} onSubmit={submit}>
        <PassphraseField
          error={act.mistakes.find(({ fieldId }) => fieldId === myPassphraseId)?.text}
          id={myPassphraseId}
          label={confirmTexts.myPassphrase}
          onChange={act.setMine}
          value={act.mine}
        />
        <div className="actions">
          <Button type="submit" variant="primary">
            {act.isSaving ? newKeyTexts.opening : newKeyTexts.open}
          </Button>
        </div>
      </form>
    </section>
  );
};
