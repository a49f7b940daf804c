import { type FormEvent, useState } from 'react';
import { formatDutchDate, localDateOf } from '../../../domain/dutch-date.ts';
import type { WriteFailure } from '../../../store/failures.ts';
import {
  type FieldVersions,
  ownWordsFields,
  type VersionedTable,
  type WrittenValue,
} from '../../../store/record-versions.ts';
import { useApp } from '../../app/app-context.ts';
import { formatTime } from '../../app/format.ts';
import type { StaffName } from '../../app/staff-names.ts';
import { versionWords } from '../../app/version-words.ts';
import { Button } from '../../components/button.tsx';
import { Note } from '../../components/note.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { versionsTexts } from '../../texts/versions.ts';
import { visitTexts } from '../../texts/visit.ts';

export interface ChooseFieldProps {
  readonly table: VersionedTable;
  readonly id: string;
  readonly versions: FieldVersions;
  readonly staffName: StaffName;
}

const weekday = new Intl.DateTimeFormat('nl-BE', { timeZone: 'Europe/Brussels', weekday: 'long' });

/** "Jij schreef dit hier op dinsdag 24 november 2026 om 10:12." */
const whoAndWhen = ({ at, by, isHere }: WrittenValue, me: string, staffName: StaffName): string => {
  const day = `${weekday.format(new Date(at))} ${formatDutchDate(localDateOf(at))}`;
  const when = versionsTexts.on(day, formatTime(at));
  if (by === me) return isHere ? versionsTexts.mine(when) : versionsTexts.mineElsewhere(when);
  return versionsTexts.theirs(by === null ? versionsTexts.somebody : staffName(by), when);
};

const failureText = (failure: WriteFailure): string =>
  failure.type === 'gone' ? versionsTexts.changed : visitTexts.notSaved[failure.type];

const own = 'own';

/** One field: what each of them wrote and when, in words; one of these or, for words, both put together. */
export const ChooseField = ({ table, id, versions, staffName }: ChooseFieldProps) => {
  const { vault, organisation } = useApp();
  const { field, values, seen } = versions;
  const [chosen, setChosen] = useState<string | null>(null);
  const words = values.map((one) => versionWords(table, field, one.value, organisation));
  const [text, setText] = useState(() =>
    words
      .toReversed()
      .map((one) => one.text)
      .join('; ')
      .slice(0, 280),
  );
  const [hasTried, setTried] = useState(false);
  const [failure, setFailure] = useState<WriteFailure | null>(null);
  const label = words[0]?.label ?? field;
  const isWords = ownWordsFields.some((one) => one === field);
  const isTextMissing = chosen === own && text.trim() === '';
  const keep = async () => {
    setTried(true);
    if (chosen === null || isTextMissing) return;
    const value = chosen === own ? text.trim() : values[Number(chosen)]?.value;
    const done = await vault.versions.choose(table, id, { field, value, seen, why: versionsTexts.why });
    setFailure(done.ok ? null : done.error);
  };
  const options = values.map((one, i) => ({
    value: String(i),
    label: words[i]?.text || versionsTexts.empty,
    help: `${whoAndWhen(one, vault.me.id, staffName)}${i === 0 ? ` ${versionsTexts.shownNow}` : ''}`,
  }));
  return (
    <form
      className="version-field stack"
      noValidate={true}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void keep();
      }}
    >
      <h2>{label}</h2>
      {failure === null ? null : <Note tone="problem">{failureText(failure)}</Note>}
      <RadioGroup
        error={hasTried && chosen === null ? versionsTexts.missing : undefined}
        label={versionsTexts.choose}
        onChange={setChosen}
        options={
          isWords ? [...options, { value: own, label: versionsTexts.own, help: versionsTexts.ownHelp }] : options
        }
        value={chosen}
      />
      {chosen === own ? (
        <TextArea
          error={hasTried && isTextMissing ? versionsTexts.ownMissing : undefined}
          label={versionsTexts.ownText}
          maxLength={280}
          onChange={setText}
          value={text}
        />
      ) : null}
      <div className="actions">
        <Button type="submit">{versionsTexts.keep}</Button>
      </div>
    </form>
  );
};
