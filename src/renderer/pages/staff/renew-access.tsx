import { useApp } from '../../app/app-context.ts';
import { useConfirmedAct } from '../../app/use-confirmed-act.ts';
import { usePassphraseChoice } from '../../app/use-passphrase-choice.ts';
import { ConfirmedForm } from '../../components/confirmed-form.tsx';
import { PassphraseSection } from '../../components/passphrase-section.tsx';
import { renewTexts, staffTexts } from '../../texts/staff.ts';
import type { ColleagueStepProps } from './colleague-step-props.ts';

const fieldId = 'renewed-passphrase';

/** The colleague who forgot the passphrase sits here and types a new one; nobody learns the former one. */
export const RenewAccess = ({ member, onDone, onCancel }: ColleagueStepProps) => {
  const { vault, organisation } = useApp();
  const known = [organisation.name, organisation.municipality, member.name, vault.me.name];
  const choice = usePassphraseChoice(fieldId, known);
  const act = useConfirmedAct({
    check: choice.mistakes,
    act: (mine) => vault.renewAccess(member.id, choice.passphrase(), mine),
    onDone,
  });
  return (
    <ConfirmedForm act={act} onCancel={onCancel} texts={{ ...renewTexts, title: renewTexts.title(member.name) }}>
      <PassphraseSection
        draft={choice.draft}
        id={fieldId}
        known={known}
        mistakes={act.mistakes}
        onChange={choice.setDraft}
        text={renewTexts.passphraseText}
        title={staffTexts.theirPassphrase}
      />
    </ConfirmedForm>
  );
};
