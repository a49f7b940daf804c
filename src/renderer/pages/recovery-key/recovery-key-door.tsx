import { useState } from 'react';
import type { SignInName } from '../../../store/sign-in-name.ts';
import type { OpenVault } from '../../../store/vault.ts';
import type { Outside } from '../../app/outside.ts';
import { fetchedWhenShown } from '../../components/fetched-when-shown.tsx';
import { KeyStep } from './key-step.tsx';

/** Brings the dictionaries that weigh a passphrase. */
const PersonStep = fetchedWhenShown(async () => (await import('./person-step.tsx')).PersonStep);

/** From the lock screen with the paper out of the safe: the key, then who gets a new passphrase. */
export const RecoveryKeyDoor = (props: {
  readonly outside: Outside;
  readonly onBack: () => void;
  readonly onRecovered: (vault: OpenVault) => void;
}) => {
  const [tried, setTried] = useState<{
    readonly recoveryKey: string;
    readonly administrators: readonly SignInName[];
  } | null>(null);
  return tried === null ? (
    <KeyStep
      onBack={props.onBack}
      onFits={(recoveryKey, administrators) => setTried({ recoveryKey, administrators })}
      vault={props.outside.vault}
    />
  ) : (
    <PersonStep {...props} {...tried} />
  );
};
