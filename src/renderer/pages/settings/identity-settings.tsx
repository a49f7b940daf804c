import { useApp } from '../../app/app-context.ts';
import { settingKeys } from '../../app/setting-keys.ts';
import { useSetting } from '../../app/use-setting.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { settingsTexts } from '../../texts/settings.ts';
import { SettingOutcome } from './setting-outcome.tsx';

/** Whether the identity page asks for national numbers: off until the office decides. */
export const IdentitySettings = () => {
  const { vault } = useApp();
  const { value, change, outcome } = useSetting(settingKeys.nationalNumberAsked);
  const mayChange = vault.may('changeSettings');
  const { nationalNumberHelp, onlyAdministrator } = settingsTexts;
  return (
    <section className="stack">
      <h2>{settingsTexts.identityTitle}</h2>
      <Checkbox
        help={mayChange ? nationalNumberHelp : `${nationalNumberHelp} ${onlyAdministrator}`}
        isDisabled={!mayChange}
        isSelected={value === 'true'}
        label={settingsTexts.nationalNumber}
        onChange={(isOn) => change(isOn ? 'true' : 'false')}
      />
      <SettingOutcome outcome={outcome} />
    </section>
  );
};
