import { useState } from 'react';
import type { AppInfo } from '../../../host/port.ts';
import { useApp } from '../../app/app-context.ts';
import { type IdleMinutes, idleMinuteChoices, readIdleMinutes } from '../../app/idle-minutes.ts';
import { settingKeys } from '../../app/setting-keys.ts';
import { useLive } from '../../app/use-live.ts';
import { Note } from '../../components/note.tsx';
import { Select } from '../../components/select.tsx';
import { frameTexts } from '../../texts/frame.ts';
import { settingsTexts } from '../../texts/settings.ts';

const options = idleMinuteChoices.map((minutes) => ({ value: minutes, label: settingsTexts.minutes(minutes) }));
const inOneSentence = new Intl.ListFormat('nl-BE', { type: 'disjunction' });

const whenElse = ({ tellsAway }: AppInfo): string =>
  tellsAway.length === 0
    ? settingsTexts.tellsNothing
    : settingsTexts.locksAlso(inOneSentence.format(tellsAway.map((reason) => settingsTexts.tellsAway[reason])));

const MinutesChoice = ({ minutes }: { readonly minutes: IdleMinutes }) => {
  const { vault } = useApp();
  const [outcome, setOutcome] = useState<'none' | 'saved' | 'refused'>('none');
  const change = (chosen: IdleMinutes) =>
    void vault.settings
      .set(settingKeys.idleMinutes, chosen)
      .then((result) => setOutcome(result.ok ? 'saved' : 'refused'));
  return (
    <>
      <Select
        help={settingsTexts.idleMinutesHelp}
        label={settingsTexts.idleMinutes}
        onChange={change}
        options={options}
        value={minutes}
      />
      <p className="small muted" role="status">
        {outcome === 'saved' ? settingsTexts.saved : ''}
      </p>
      {outcome === 'refused' ? (
        <Note tone="problem">
          <p>{frameTexts.notKept}</p>
        </Note>
      ) : null}
    </>
  );
};

/** When the screen locks by itself: the office's own minutes, and what the machine tells. */
export const LockSettings = () => {
  const { appInfo, vault } = useApp();
  const setting = useLive((open) => open.settings.get(settingKeys.idleMinutes), []);
  const minutes = readIdleMinutes(setting ?? null);
  return (
    <section className="stack">
      <h2>{settingsTexts.lockTitle}</h2>
      {setting !== undefined && vault.may('changeSettings') ? <MinutesChoice minutes={minutes} /> : null}
      {setting !== undefined && !vault.may('changeSettings') ? (
        <p>
          {settingsTexts.idleMinutes} {settingsTexts.minutes(minutes)}. {settingsTexts.onlyAdministrator}
        </p>
      ) : null}
      {appInfo === null ? null : <p>{whenElse(appInfo)}</p>}
    </section>
  );
};
