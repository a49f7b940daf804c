import { useState } from 'react';
import type { OpenVault } from '../../store/vault.ts';
import { JoinByFile } from '../pages/join/join-by-file.tsx';
import { JoinPage } from '../pages/join/join-page.tsx';
import { RestorePage } from '../pages/recovery/restore-page.tsx';
import { SetupPage } from '../pages/setup/setup-page.tsx';
import type { Outside } from './outside.ts';

/** The three ways of a laptop on which there is no office: a new one, one from a backup, or one that works elsewhere already. */
export const FirstRun = (props: {
  readonly outside: Outside;
  readonly onMade: (vault: OpenVault) => void;
  readonly onPractise: () => void;
  /** An office came here; or the way was given up. */
  readonly onLook: () => void;
}) => {
  const { outside, onMade, onLook } = props;
  const [way, setWay] = useState<'new' | 'backup' | 'join' | 'file'>('new');
  /** A server that was left from an attempt to join another office must not get this one. */
  const leaveServer = () => outside.host.leaveServer();
  const back = () => setWay('new');
  switch (way) {
    case 'new':
      return (
        <SetupPage
          onDone={(vault) => void leaveServer().then(() => onMade(vault))}
          onJoin={() => setWay('join')}
          onPractise={props.onPractise}
          onRestore={() => setWay('backup')}
          outside={outside}
        />
      );
    case 'backup':
      return (
        <RestorePage
          onBack={back}
          onRestored={() => void leaveServer().then(onLook)}
          recovery={outside.vault.recovery}
        />
      );
    case 'join':
      return <JoinPage onBack={back} onByFile={() => setWay('file')} onJoined={onLook} outside={outside} />;
    case 'file':
      return (
        <JoinByFile
          onBack={() => setWay('join')}
          onJoined={() => void leaveServer().then(onLook)}
          vault={outside.vault}
        />
      );
  }
};
