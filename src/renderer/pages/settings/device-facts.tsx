import { useLive } from '../../app/use-live.ts';
import { settingsTexts } from '../../texts/settings.ts';

/** What protects the files beside the passphrase: shown as it is for who is signed in. */
export const DeviceFacts = () => {
  const standing = useLive((vault) => vault.deviceStanding(), []);
  return (
    <section className="stack">
      <h2>{settingsTexts.deviceTitle}</h2>
      {standing === undefined ? null : <p>{settingsTexts.device[standing.mine]}</p>}
    </section>
  );
};
