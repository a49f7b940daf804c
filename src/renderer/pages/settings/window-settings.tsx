import { onEnvelope } from '../../../domain/catalogue/letter-window.ts';
import { useApp } from '../../app/app-context.ts';
import type { WindowInUse } from '../../app/letter-window.ts';
import { Button } from '../../components/button.tsx';
import { letterWindowTexts as texts } from '../../texts/letter-window.ts';
import { settingsTexts } from '../../texts/settings.ts';

/** Where the window of the envelopes is, and the way to set it. */
export const WindowSettings = (props: { readonly inUse: WindowInUse; readonly onOpen: () => void }) => {
  const { vault } = useApp();
  const { window, isSet } = props.inUse;
  return (
    <section className="stack">
      <h2>{texts.settingsTitle}</h2>
      <p>{texts.settingsText}</p>
      <p>{isSet ? texts.measured(onEnvelope(window)) : texts.notSet}</p>
      {vault.may('changeSettings') ? (
        <div className="actions">
          <Button onPress={props.onOpen}>{texts.open}</Button>
        </div>
      ) : (
        <p className="muted">{settingsTexts.onlyAdministrator}</p>
      )}
    </section>
  );
};
