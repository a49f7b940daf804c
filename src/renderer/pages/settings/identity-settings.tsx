import { useState } from 'react';
import { useApp } from '../../app/app-context.ts';
import { settingKeys } from '../../app/setting-keys.ts';
import { useLive } from '../../app/use-live.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { Note } from '../../components/note.tsx';
import { frameTexts } from '../../texts/frame.ts';
import { settingsTexts } from '../../texts/settings.ts';

/** Whether the identity page asks for national numbers: off until the office decides. */
export const IdentitySettings = () => {
  const { vault } = useApp();
  const [outcome, setOutcome] = useState<'none' | 'saved' | 'refused'>('none');
  const isAsked = useLive((open) => open.settings.get(settingKeys.nationalNumberAsked), []) === 'true';
  const mayChange = vault.may('changeSettings');
  const change = (isOn: boolean) =>
    void vault.settings
      .set(settingKeys.nationalNumberAsked, isOn ? 'true' : 'false')
      .then((result) => setOutcome(result.ok ? 'saved' : 'refused'));
  return (
    <section className="stack">
      <h2>{settingsTexts.identityTitle}</h2>
      <Checkbox
        help={
          mayChange
            ? settingsTexts.nationalNumberHelp
            : `${settingsTexts.nationalNumberHelp} ${settingsTexts.onlyAdministrator}`
        }
        isDisabled={!mayChange}
        isSelected={isAsked}
        label={settingsTexts.nationalNumber}
        onChange={change}
      />
      <p className="small muted" role="status">
        {outcome === 'saved' ? settingsTexts.saved : ''}
      </p>
      {outcome === 'refused' ? (
        <Note tone="problem">
          <p>{frameTexts.notKept}</p>
        </Note>
      ) : null}
    </section>
  );
};
