import { frameTexts } from '../texts/frame.ts';
import { useIdleLock } from './use-idle-lock.ts';

/** Nothing until the last thirty seconds; then a quiet countdown that any key or mouse move ends. */
export const IdleNotice = (props: { readonly lock: () => void }) => {
  const seconds = useIdleLock(props.lock);
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
