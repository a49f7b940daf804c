import { useApp } from '../../app/app-context.ts';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { ownPassphraseTexts } from '../../texts/own-passphrase.ts';

/** Where somebody's own passphrase is changed; in practice there is none. */
export const OwnPassphrase = (props: { readonly isChanged: boolean; readonly onChange: () => void }) => {
  const { vault } = useApp();
  return (
    <section className="stack">
      <h2>{ownPassphraseTexts.sectionTitle}</h2>
      {props.isChanged ? (
        <Note tone="good">
          <p role="status">{ownPassphraseTexts.changed}</p>
        </Note>
      ) : null}
      <p className="muted">{vault.isPractice ? ownPassphraseTexts.practice : ownPassphraseTexts.sectionText}</p>
      {vault.isPractice ? null : (
        <div>
          <Button onPress={props.onChange}>{ownPassphraseTexts.change}</Button>
        </div>
      )}
    </section>
  );
};
