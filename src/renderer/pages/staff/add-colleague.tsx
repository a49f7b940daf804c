import type { StaffMember } from '../../../domain/dossier/records.ts';
import { useApp } from '../../app/app-context.ts';
import { useConfirmedAct } from '../../app/use-confirmed-act.ts';
import { useHalfTyped } from '../../app/use-half-typed.ts';
import { useLive } from '../../app/use-live.ts';
import { usePassphraseChoice } from '../../app/use-passphrase-choice.ts';
import { ConfirmedForm } from '../../components/confirmed-form.tsx';
import type { FieldMistake } from '../../components/error-summary.tsx';
import {
  type MemberDraft,
  MemberFields,
  memberDraftSchema,
  memberMistakes,
  memberOf,
} from '../../components/member-fields.tsx';
import { PassphraseSection } from '../../components/passphrase-section.tsx';
import { passphraseTexts } from '../../texts/passphrase.ts';
import { addTexts, staffTexts } from '../../texts/staff.ts';
import { newMemberPlace } from './new-member-place.ts';

const ids = { member: 'new-member', passphrase: 'new-passphrase' } as const;
const emptyMember: MemberDraft = { name: '', function: '', phone: '', roles: ['frontDesk'] };

/** Two people of the same name must be told apart on the lock screen and under a letter: by their function. */
const sameName = (added: MemberDraft, staff: readonly StaffMember[]): readonly FieldMistake[] => {
  const isSame = (one: string, other: string) => one.localeCompare(other, 'nl', { sensitivity: 'base' }) === 0;
  return staff.some(({ name, function: text }) => isSame(name, added.name) && isSame(text, added.function))
    ? [{ fieldId: `${ids.member}-function`, text: staffTexts.sameName(added.name) }]
    : [];
};

/** The colleague sits here and chooses an own passphrase; the administrator confirms with theirs. */
export const AddColleague = (props: { readonly onClose: (member: StaffMember | null) => void }) => {
  const { vault, organisation } = useApp();
  const typed = useHalfTyped(newMemberPlace, memberDraftSchema, emptyMember);
  const member = typed.value;
  const close = (added: StaffMember | null) => {
    typed.done();
    props.onClose(added);
  };
  const staff = useLive((open) => open.staff(), []) ?? [];
  const known = [organisation.name, organisation.municipality, member.name, vault.me.name];
  const choice = usePassphraseChoice(ids.passphrase, known);
  const act = useConfirmedAct({
    check: () => [...memberMistakes(member, ids.member), ...sameName(memberOf(member), staff), ...choice.mistakes()],
    act: (mine) => vault.enrol(memberOf(member), choice.passphrase(), mine),
    onDone: close,
  });
  return (
    <ConfirmedForm act={act} onCancel={() => close(null)} texts={addTexts}>
      <MemberFields
        draft={member}
        id={ids.member}
        mistakes={act.mistakes}
        onChange={typed.set}
        rolesOffered={['frontDesk', 'socialWorker', 'administrator']}
      />
      <PassphraseSection
        draft={choice.draft}
        id={ids.passphrase}
        known={known}
        mistakes={act.mistakes}
        onChange={choice.setDraft}
        text={passphraseTexts.whatFor}
        title={staffTexts.theirPassphrase}
      />
    </ConfirmedForm>
  );
};
