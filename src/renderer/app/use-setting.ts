import { useState } from 'react';
import { useApp } from './app-context.ts';
import { useLive } from './use-live.ts';

export type SettingOutcome = 'none' | 'saved' | 'refused';

/** One of the office's own facts: what it is (undefined: not read yet, null: never set), and the way to change it. */
export const useSetting = (key: string) => {
  const { vault } = useApp();
  const [outcome, setOutcome] = useState<SettingOutcome>('none');
  const value = useLive((open) => open.settings.get(key), []);
  const change = (chosen: string) =>
    void vault.settings.set(key, chosen).then((result) => setOutcome(result.ok ? 'saved' : 'refused'));
  return { value, change, outcome };
};
