import { useApp } from '../../app/app-context.ts';
import { useConfirmedAct } from '../../app/use-confirmed-act.ts';
import { usePassphraseChoice } from '../../app/use-passphrase-choice.ts';
import { ConfirmedForm } from '../../components/confirmed-form.tsx';
import { PassphraseSection } from '../../components/passphrase-section.tsx';
import { ownPassphraseTexts } from '../../texts/own-passphrase.ts';

const fieldId = 'changed-passphrase';

/** Another passphrase for who is signed in; the one in use is asked. */
export const ChangePassphrase = (props: { readonly onClose: (isChanged: boolean) => void }) => {
  const { vault, organisation } = useApp();
  const known = [organisation.name, organisation.municipality, vault.me.name];
  const choice = usePassphraseChoice(fieldId, known);
  const act = useConfirmedAct({
    check: (mine) => [
      ...choice.mistakes(),
      ...(choice.passphrase() !== '' && choice.passphrase() === mine.trim()
        ? [{ fieldId: `${fieldId}-own`, text: ownPassphraseTexts.sameAsNow }]
        : []),
    ],
    act: (mine) => vault.changePassphrase(mine, choice.passphrase()),
    onDone: () => props.onClose(true),
  });
  return (
    <ConfirmedForm act={act} onCancel={() => props.onClose(false)} texts={ownPassphraseTexts}>
      <PassphraseSection
        draft={choice.draft}
        id={fieldId}
        known={known}
        mistakes={act.mistakes}
        onChange={choice.setDraft}
        text={ownPassphraseTexts.newText}
        title={ownPassphraseTexts.newTitle}
      />
    </ConfirmedForm>
  );
};
