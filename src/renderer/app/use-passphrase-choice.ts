import { useState } from 'react';
import { proposePassphrase } from '../../crypto/passphrase.ts';
import type { FieldMistake } from '../components/error-summary.tsx';
import { checkPassphraseDraft, emptyPassphraseDraft } from '../components/new-passphrase.tsx';
import { randomBelow } from './random-below.ts';

/** A passphrase being chosen on a form: the draft, what is wrong with it, and the phrase once nothing is. */
export const usePassphraseChoice = (id: string, known: readonly string[]) => {
  const [draft, setDraft] = useState(() => emptyPassphraseDraft(proposePassphrase(randomBelow)));
  const checked = () => checkPassphraseDraft(draft, known, id);
  return {
    draft,
    setDraft,
    mistakes: (): readonly FieldMistake[] => {
      const outcome = checked();
      return 'mistake' in outcome ? [outcome.mistake] : [];
    },
    /** Only asked once there are no mistakes. */
    passphrase: (): string => {
      const outcome = checked();
      return 'passphrase' in outcome ? outcome.passphrase : '';
    },
  };
};
