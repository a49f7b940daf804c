import { useApp } from '../../app/app-context.ts';
import { settingKeys } from '../../app/setting-keys.ts';
import { useLive } from '../../app/use-live.ts';
import { Note } from '../../components/note.tsx';
import { startTexts } from '../../texts/start.ts';

/** The first run ended before the recovery key was typed back: the one who can act on it is told. */
export const RecoveryKeyNote = () => {
  const { vault } = useApp();
  const checked = useLive(async (open) => (await open.settings.get(settingKeys.recoveryKeyChecked)) === 'true', []);
  if (vault.isPractice || checked !== false || !vault.may('changeSettings')) return null;
  return (
    <Note title={startTexts.recoveryKeyTitle} tone="attention">
      <p>{startTexts.recoveryKeyText}</p>
    </Note>
  );
};
