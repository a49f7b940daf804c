import type { AppInfo } from '../../../host/port.ts';
import { useApp } from '../../app/app-context.ts';
import { idleMinuteChoices, readIdleMinutes } from '../../app/idle-minutes.ts';
import { settingKeys } from '../../app/setting-keys.ts';
import { useSetting } from '../../app/use-setting.ts';
import { Select } from '../../components/select.tsx';
import { settingsTexts } from '../../texts/settings.ts';
import { SettingOutcome } from './setting-outcome.tsx';

const options = idleMinuteChoices.map((minutes) => ({ value: minutes, label: settingsTexts.minutes(minutes) }));
const inOneSentence = new Intl.ListFormat('nl-BE', { type: 'disjunction' });

const whenElse = ({ tellsAway }: AppInfo): string =>
  tellsAway.length === 0
    ? settingsTexts.tellsNothing
    : settingsTexts.locksAlso(inOneSentence.format(tellsAway.map((reason) => settingsTexts.tellsAway[reason])));

/** When the screen locks by itself: the office's own minutes, and what the machine tells. */
export const LockSettings = () => {
  const { appInfo, vault } = useApp();
  const { value, change, outcome } = useSetting(settingKeys.idleMinutes);
  const minutes = readIdleMinutes(value ?? null);
  const { idleMinutes, onlyAdministrator } = settingsTexts;
  return (
    <section className="stack">
      <h2>{settingsTexts.lockTitle}</h2>
      {value !== undefined && vault.may('changeSettings') ? (
        <>
          <Select
            help={settingsTexts.idleMinutesHelp}
            label={idleMinutes}
            onChange={change}
            options={options}
            value={minutes}
          />
          <SettingOutcome outcome={outcome} />
        </>
      ) : null}
      {value !== undefined && !vault.may('changeSettings') ? (
        <p>
          {idleMinutes} {settingsTexts.minutes(minutes)}. {onlyAdministrator}
        </p>
      ) : null}
      {appInfo === null ? null : <p>{whenElse(appInfo)}</p>}
    </section>
  );
};
