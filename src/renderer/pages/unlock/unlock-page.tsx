import { type FormEvent, useEffect, useState } from 'react';
import type { StaffMemberId } from '../../../domain/ids.ts';
import type { UnlockFailure } from '../../../store/failures.ts';
import type { SignInName } from '../../../store/sign-in-name.ts';
import type { ClosedVault, OpenVault } from '../../../store/vault.ts';
import { lastMember } from '../../app/last-member.ts';
import { useCountdown } from '../../app/use-countdown.ts';
import { Button } from '../../components/button.tsx';
import { Door } from '../../components/door.tsx';
import { focusField } from '../../components/error-summary.tsx';
import { Note } from '../../components/note.tsx';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { passphraseTexts } from '../../texts/passphrase.ts';
import { recoveryKeyTexts } from '../../texts/recovery-key.ts';
import { unlockTexts } from '../../texts/unlock.ts';
import { PractiseOffer } from './practise-offer.tsx';

export interface UnlockPageProps {
  readonly vault: ClosedVault;
  readonly names: readonly SignInName[];
  readonly onUnlocked: (vault: OpenVault) => void;
  readonly onPractise: () => void;
  readonly onRecover: () => void;
}

const firstChoice = (names: readonly SignInName[]): StaffMemberId | null => {
  const last = lastMember();
  if (names.some((name) => name.id === last)) return last;
  return names.length === 1 ? (names[0]?.id ?? null) : null;
};

const fieldId = 'unlock-passphrase';

type Failure = 'chooseWho' | 'typePassphrase' | Exclude<UnlockFailure['type'], 'tooSoon'>;

/** Nothing is wrong with what was typed: said beside the field, not on it. */
const isOfDevice = (failure: Failure | null): failure is 'deviceSecretMissing' | 'keystoreClosed' =>
  failure === 'deviceSecretMissing' || failure === 'keystoreClosed';

interface Attempt {
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  readonly secondsLeft: number;
  /** What was said was about another name. */
  readonly forgetFailure: () => void;
  readonly attempt: (member: StaffMemberId | null, passphrase: string) => Promise<void>;
}

/** One try at a time; the vault itself decides how long to wait after a wrong one. */
const useUnlock = (props: UnlockPageProps): Attempt => {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const countdown = useCountdown();
  const attempt = async (member: StaffMemberId | null, passphrase: string) => {
    if (isBusy || countdown.secondsLeft > 0) return;
    if (member === null || passphrase.trim() === '') {
      setFailure(member === null ? 'chooseWho' : 'typePassphrase');
      focusField(fieldId);
      return;
    }
    setBusy(true);
    setFailure(null);
    const opened = await props.vault.unlock(member, passphrase).finally(() => setBusy(false));
    if (opened.ok) {
      props.onUnlocked(opened.value);
      return;
    }
    if (opened.error.type === 'tooSoon') countdown.start(opened.error.waitMs);
    else setFailure(opened.error.type);
    focusField(fieldId);
  };
  return { isBusy, failure, secondsLeft: countdown.secondsLeft, attempt, forgetFailure: () => setFailure(null) };
};

const inOneSentence = new Intl.ListFormat('nl-BE', { type: 'conjunction' });

/** Colleagues who are looked for here in vain: what they do first, and where. */
const Awaited = ({ vault }: Pick<UnlockPageProps, 'vault'>) => {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    vault.awaitedNames().then(setNames, () => undefined);
  }, [vault]);
  if (names.length === 0) return null;
  return (
    <section aria-labelledby="awaited-title" className="door-aside">
      <div>
        <h2 id="awaited-title">{unlockTexts.awaitedTitle}</h2>
        <p className="small muted">{unlockTexts.awaited(inOneSentence.format(names))}</p>
      </div>
    </section>
  );
};

/** Name, then passphrase. Nothing of the database is read before it opens. */
export const UnlockPage = (props: UnlockPageProps) => {
  const [member, setMember] = useState<StaffMemberId | null>(() => firstChoice(props.names));
  const [passphrase, setPassphrase] = useState('');
  const { isBusy, failure, secondsLeft, attempt, forgetFailure } = useUnlock(props);
  const sorted = [...props.names].sort((one, other) => one.name.localeCompare(other.name, 'nl'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt(member, passphrase);
  };
  return (
    <Door title={unlockTexts.title}>
      <form className="stack" noValidate={true} onSubmit={submit}>
        {props.names.some(({ isNumber }) => isNumber === true) ? <p>{unlockTexts.numbers}</p> : null}
        <RadioGroup
          label={unlockTexts.who}
          onChange={(id) => {
            setMember(id);
            setPassphrase('');
            forgetFailure();
          }}
          options={sorted.map((name) => ({
            value: name.id,
            label: name.name,
            help: name.function === '' ? undefined : name.function,
          }))}
          value={member}
        />
        <PassphraseField
          autoFocus={member !== null}
          error={failure === null || isOfDevice(failure) ? undefined : unlockTexts[failure]}
          id={fieldId}
          label={passphraseTexts.label}
          onChange={setPassphrase}
          value={passphrase}
        />
        {isOfDevice(failure) ? (
          <Note tone="problem">
            <p>{unlockTexts[failure]}</p>
          </Note>
        ) : null}
        <div className="actions">
          <Button isDisabled={secondsLeft > 0} type="submit" variant="primary">
            {isBusy ? unlockTexts.opening : unlockTexts.open}
          </Button>
          <p aria-live="polite" className="numeric">
            {secondsLeft > 0 ? unlockTexts.tooSoon(secondsLeft) : ''}
          </p>
        </div>
      </form>
      <Awaited vault={props.vault} />
      <section aria-labelledby="forgotten-title" className="door-aside">
        <div>
          <h2 id="forgotten-title">
            {isOfDevice(failure) ? unlockTexts.notThisDeviceTitle[failure] : unlockTexts.forgottenTitle}
          </h2>
          <p className="small muted">{isOfDevice(failure) ? unlockTexts.notThisDevice : unlockTexts.forgotten}</p>
        </div>
        <Button onPress={props.onRecover}>{recoveryKeyTexts.open}</Button>
      </section>
      <PractiseOffer onPractise={props.onPractise} />
    </Door>
  );
};
