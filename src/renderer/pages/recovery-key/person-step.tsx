import { type FormEvent, useState } from 'react';
import type { RecoverFailure } from '../../../store/failures.ts';
import type { SignInName } from '../../../store/sign-in-name.ts';
import type { OpenVault, RecoveredPerson } from '../../../store/vault.ts';
import type { Outside } from '../../app/outside.ts';
import { usePassphraseChoice } from '../../app/use-passphrase-choice.ts';
import { Button } from '../../components/button.tsx';
import { Door } from '../../components/door.tsx';
import { ErrorSummary, type FieldMistake } from '../../components/error-summary.tsx';
import { type MemberDraft, MemberFields, memberMistakes, memberOf } from '../../components/member-fields.tsx';
import { Note } from '../../components/note.tsx';
import { PassphraseSection } from '../../components/passphrase-section.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { recoveryKeyTexts } from '../../texts/recovery-key.ts';
import { ConnectFirst } from './connect-first.tsx';

export interface PersonStepProps {
  readonly outside: Outside;
  readonly recoveryKey: string;
  readonly administrators: readonly SignInName[];
  readonly onBack: () => void;
  readonly onRecovered: (vault: OpenVault) => void;
}

const ids = { person: 'recovered-person', member: 'recovered-member', passphrase: 'recovered-passphrase' } as const;
const somebodyNew = 'new';
const emptyMember: MemberDraft = { name: '', function: '', phone: '', roles: [] };

/** An administrator, or somebody new who becomes one in any case, so that no role is missing. */
const mistakesOf = (isNew: boolean, member: MemberDraft): readonly FieldMistake[] =>
  isNew ? memberMistakes({ ...member, roles: ['administrator'] }, ids.member) : [];

const failureText = ({ type }: RecoverFailure): string => {
  switch (type) {
    case 'serverNeeded':
    case 'serverSilent':
    case 'keysNotHere':
    case 'listElsewhere':
      return recoveryKeyTexts[type];
    default:
      return recoveryKeyTexts.notKept;
  }
};

const useRecovery = (props: PersonStepProps) => {
  const { outside, administrators } = props;
  const [chosen, setChosen] = useState<string>(administrators[0]?.id ?? somebodyNew);
  const [member, setMember] = useState(emptyMember);
  const [mistakes, setMistakes] = useState<readonly FieldMistake[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [connection, setConnection] = useState<'known' | 'missing' | 'made'>('known');
  const listed = administrators.find(({ id }) => id === chosen);
  const places = [...outside.organisations.values()].flatMap(({ name, municipality }) => [name, municipality]);
  const known = [...places, listed?.name ?? member.name];
  const choice = usePassphraseChoice(ids.passphrase, known);
  const save = async () => {
    const found = [...mistakesOf(listed === undefined, member), ...choice.mistakes()];
    setMistakes(found);
    if (isBusy || found.length > 0) return;
    setBusy(true);
    const person: RecoveredPerson =
      listed === undefined ? { type: 'new', member: memberOf(member) } : { type: 'listed', member: listed.id };
    const done = await outside.vault
      .recover(props.recoveryKey, person, choice.passphrase())
      .finally(() => setBusy(false));
    if (done.ok) return props.onRecovered(done.value);
    const server = done.error.type === 'serverNeeded' ? await outside.host.readServer() : null;
    const isServerUnknown = server?.ok === true && server.value === null;
    setConnection(isServerUnknown ? 'missing' : 'known');
    setMistakes(isServerUnknown ? [] : [{ fieldId: ids.person, text: failureText(done.error) }]);
  };
  const connected = () => setConnection('made');
  const shown = { chosen, setChosen, member, setMember, mistakes, isBusy, isNew: listed === undefined, known, choice };
  return { ...shown, save, connection, connected };
};

/** Who gets in: an administrator with a new passphrase, or a new administrator where none of them works here any more. */
export const PersonStep = (props: PersonStepProps) => {
  const { chosen, setChosen, member, setMember, mistakes, isBusy, isNew, known, choice, ...more } = useRecovery(props);
  const { save, connection, connected } = more;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  if (connection === 'missing') return <ConnectFirst {...props} onConnected={connected} />;
  return (
    <Door lead={recoveryKeyTexts.personLead} title={recoveryKeyTexts.personTitle}>
      <ErrorSummary errors={mistakes} />
      {connection === 'made' ? (
        <Note tone="good">
          <p role="status">{recoveryKeyTexts.connected}</p>
        </Note>
      ) : null}
      <form className="stack" noValidate={true} onSubmit={submit}>
        <RadioGroup
          id={ids.person}
          label={recoveryKeyTexts.personLabel}
          onChange={setChosen}
          options={[
            ...props.administrators.map((one) => ({
              value: one.id,
              label: one.name,
              help: one.function === '' ? undefined : one.function,
            })),
            { value: somebodyNew, label: recoveryKeyTexts.somebodyNew, help: recoveryKeyTexts.somebodyNewHelp },
          ]}
          value={chosen}
        />
        {isNew ? (
          <MemberFields
            draft={member}
            id={ids.member}
            mistakes={mistakes}
            onChange={setMember}
            rolesOffered={['frontDesk', 'socialWorker']}
          />
        ) : null}
        <PassphraseSection
          draft={choice.draft}
          id={ids.passphrase}
          known={known}
          mistakes={mistakes}
          onChange={choice.setDraft}
          text={recoveryKeyTexts.passphraseText}
          title={recoveryKeyTexts.passphraseTitle}
        />
        <div className="actions">
          <Button type="submit" variant="primary">
            {isBusy ? recoveryKeyTexts.saving : recoveryKeyTexts.save}
          </Button>
          <Button onPress={props.onBack}>{recoveryKeyTexts.back}</Button>
        </div>
      </form>
    </Door>
  );
};
