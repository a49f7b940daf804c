import { frameTexts } from '../texts/frame.ts';
import { readIdleMinutes } from './idle-minutes.ts';
import { settingKeys } from './setting-keys.ts';
import { useIdleLock } from './use-idle-lock.ts';
import { useLive } from './use-live.ts';

/** Nothing until the last thirty seconds; then a quiet countdown that any key or mouse move ends. */
export const IdleNotice = (props: { readonly lock: () => void }) => {
  const setting = useLive((vault) => vault.settings.get(settingKeys.idleMinutes), []) ?? null;
  const seconds = useIdleLock(props.lock, Number(readIdleMinutes(setting)) * 60_000);
  return seconds === null ? null : (
    <div className="idle-notice" role="alert">
      <p className="note-title">{frameTexts.idleTitle}</p>
      {/* Read once by a screen reader, not every second. */}
      <p aria-hidden="true" className="numeric">
        {frameTexts.idleText(seconds)}
      </p>
      <p className="small">{frameTexts.idleStay}</p>
    </div>
  );
};
