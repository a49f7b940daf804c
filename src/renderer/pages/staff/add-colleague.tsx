import { type FormEvent, useState } from 'react';
import { proposePassphrase } from '../../../crypto/passphrase.ts';
import type { StaffMember } from '../../../domain/dossier/records.ts';
import type { OpenVault } from '../../../store/vault.ts';
import { useApp } from '../../app/app-context.ts';
import { randomBelow } from '../../app/random-below.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary, type FieldMistake } from '../../components/error-summary.tsx';
import { type MemberDraft, MemberFields, memberMistakes, memberOf } from '../../components/member-fields.tsx';
import {
  checkPassphraseDraft,
  emptyPassphraseDraft,
  NewPassphrase,
  type PassphraseDraft,
} from '../../components/new-passphrase.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { passphraseTexts } from '../../texts/passphrase.ts';
import { staffTexts } from '../../texts/staff.ts';

const ids = { member: 'new-member', passphrase: 'new-passphrase', mine: 'my-passphrase' } as const;

interface Draft {
  readonly member: MemberDraft;
  readonly passphrase: PassphraseDraft;
  readonly mine: string;
}

const emptyDraft = (): Draft => ({
  member: { name: '', function: '', phone: '', roles: ['frontDesk'] },
  passphrase: emptyPassphraseDraft(proposePassphrase(randomBelow)),
  mine: '',
});

type EnrolFailure = Extract<Awaited<ReturnType<OpenVault['enrol']>>, { readonly ok: false }>['error'];

const failureText = (failure: EnrolFailure): string => {
  if (failure.type === 'wrongPassphrase') return staffTexts.wrongPassphrase;
  if (failure.type === 'tooSoon') return staffTexts.tooSoon(Math.ceil(failure.waitMs / 1000));
  return failure.type === 'notAdministrator' ? staffTexts.notAdministratorText : staffTexts.notKept;
};

const check = (draft: Draft, known: readonly string[]) => {
  const checked = checkPassphraseDraft(draft.passphrase, known, ids.passphrase);
  const mistakes: readonly FieldMistake[] = [
    ...memberMistakes(draft.member, ids.member),
    ...('mistake' in checked ? [checked.mistake] : []),
    ...(draft.mine === '' ? [{ fieldId: ids.mine, text: staffTexts.myPassphraseMissing }] : []),
  ];
  return { mistakes, passphrase: 'passphrase' in checked ? checked.passphrase : '' };
};

const useEnrolment = (onClose: (member: StaffMember | null) => void) => {
  const { vault, organisation } = useApp();
  const [draft, setDraft] = useState(emptyDraft);
  const [mistakes, setMistakes] = useState<readonly FieldMistake[]>([]);
  const [isSaving, setSaving] = useState(false);
  const known = [organisation.name, organisation.municipality, draft.member.name, vault.me.name];
  const save = async () => {
    const checked = check(draft, known);
    setMistakes(checked.mistakes);
    if (isSaving || checked.mistakes.length > 0) return;
    setSaving(true);
    const enrolled = await vault
      .enrol(memberOf(draft.member), checked.passphrase, draft.mine)
      .finally(() => setSaving(false));
    if (enrolled.ok) onClose(enrolled.value);
    else setMistakes([{ fieldId: ids.mine, text: failureText(enrolled.error) }]);
  };
  return { draft, setDraft, mistakes, isSaving, known, save };
};

/** The colleague sits here and chooses an own passphrase; the administrator confirms with theirs. */
export const AddColleague = (props: { readonly onClose: (member: StaffMember | null) => void }) => {
  const { draft, setDraft, mistakes, isSaving, known, save } = useEnrolment(props.onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <>
      <PageHeading lead={staffTexts.addLead}>{staffTexts.addTitle}</PageHeading>
      <form className="stack-wide" noValidate={true} onSubmit={submit}>
        <ErrorSummary errors={mistakes} />
        <MemberFields
          draft={draft.member}
          id={ids.member}
          mistakes={mistakes}
          onChange={(member) => setDraft({ ...draft, member })}
          rolesOffered={['frontDesk', 'socialWorker', 'administrator']}
        />
        <section className="stack">
          <h2>{staffTexts.theirPassphrase}</h2>
          <p className="muted">{passphraseTexts.whatFor}</p>
          <NewPassphrase
            draft={draft.passphrase}
            id={ids.passphrase}
            known={known}
            mistake={mistakes.find((mistake) => mistake.fieldId.startsWith(`${ids.passphrase}-`)) ?? null}
            onChange={(passphrase) => setDraft({ ...draft, passphrase })}
            propose={() => proposePassphrase(randomBelow)}
          />
        </section>
        <section>
          <PassphraseField
            error={mistakes.find((mistake) => mistake.fieldId === ids.mine)?.text}
            help={staffTexts.myPassphraseHelp}
            id={ids.mine}
            label={staffTexts.myPassphraseTitle}
            onChange={(mine) => setDraft({ ...draft, mine })}
            value={draft.mine}
          />
        </section>
        <div className="actions">
          <Button type="submit" variant="primary">
            {isSaving ? staffTexts.saving : staffTexts.save}
          </Button>
          <Button isDisabled={isSaving} onPress={() => props.onClose(null)}>
            {staffTexts.cancel}
          </Button>
        </div>
      </form>
    </>
  );
};
