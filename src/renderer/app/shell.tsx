import { useCallback, useEffect, useState } from 'react';
import type { Organisation } from '../../domain/catalogue/organisation.ts';
import type { AppInfo } from '../../host/port.ts';
import type { SignInName } from '../../store/sign-in-name.ts';
import type { OpenVault } from '../../store/vault.ts';
import { Door } from '../components/door.tsx';
import { Loading } from '../components/loading.tsx';
import { RecoveryPage } from '../pages/recovery/recovery-page.tsx';
import { RecoveryKeyDoor } from '../pages/recovery-key/recovery-key-door.tsx';
import { BlockedPage } from '../pages/unlock/blocked-page.tsx';
import { RemovedPage } from '../pages/unlock/removed-page.tsx';
import { UnlockPage } from '../pages/unlock/unlock-page.tsx';
import { unlockTexts } from '../texts/unlock.ts';
import type { Route } from './app-context.ts';
import { expireDrafts } from './expire-drafts.ts';
import { FirstRun } from './first-run.tsx';
import { type DoorStage, firstStage, lockedStage } from './first-stage.ts';
import { routeAfterUnlock } from './kept-route.ts';
import { lookForFarewell } from './look-for-farewell.ts';
import type { Outside } from './outside.ts';
import { SignedIn } from './signed-in.tsx';
import { useRepeated } from './use-repeated.ts';
import { warmUpForLetters } from './warm-up-for-letters.ts';

/** So often a locked laptop asks whether it was taken out. */
const farewellEveryMs = 60_000;

type Stage =
  | DoorStage
  | { readonly type: 'starting'; readonly text?: string }
  /** The office took this laptop out, and nothing of it is here any more. */
  | { readonly type: 'removed' }
  | { readonly type: 'withRecoveryKey'; readonly names: readonly SignInName[] }
  | {
      readonly type: 'open';
      readonly vault: OpenVault;
      readonly organisation: Organisation;
      readonly appInfo: AppInfo | null;
      readonly isOtherKey: boolean;
      readonly route: Route;
      readonly halfTyped: ReadonlyMap<string, unknown>;
    };

const openStage = async (outside: Outside, vault: OpenVault): Promise<Stage> => {
  const organisation = outside.organisations.get(vault.organisation);
  if (organisation === undefined) {
    vault.lock();
    return { type: 'blocked', why: 'otherOrganisation' };
  }
  const info = await outside.host.appInfo();
  // Remembered at the first run, or at the first unlock on which the machine answers; practice papers never need it.
  const trust = vault.isPractice ? null : await outside.host.trustOffice(vault.officeId, vault.officeKey);
  const isOtherKey = trust !== null && !trust.ok && trust.error.type === 'otherKeyTrusted';
  if (!vault.isPractice) await expireDrafts({ vault, organisation, today: outside.today });
  const route: Route = vault.isPractice ? { page: 'start' } : await routeAfterUnlock(vault, sessionStorage);
  const halfTyped = await vault.halfTyped.all();
  return { type: 'open', vault, organisation, appInfo: info.ok ? info.value : null, isOtherKey, route, halfTyped };
};

/** Starting takes a blink and shows nothing; making a practice office takes seconds and says so. */
const Waiting = (props: { readonly text: string | undefined }) =>
  props.text === undefined ? (
    <Loading />
  ) : (
    <Door title={unlockTexts.practiseTitle}>
      <Loading text={props.text} />
    </Door>
  );

/** Which door the person stands at: first run, locked, or inside. */
export const Shell = ({ outside }: { readonly outside: Outside }) => {
  const [stage, setStage] = useState<Stage>({ type: 'starting' });
  const [fault, setFault] = useState<unknown>(null);
  const look = useCallback(() => {
    firstStage(outside).then(setStage, setFault);
  }, [outside]);
  useEffect(look, [look]);
  const isLocked = stage.type === 'locked';
  useEffect(() => {
    if (isLocked) warmUpForLetters(outside).catch(() => undefined);
  }, [isLocked, outside]);
  useRepeated(
    isLocked
      ? async () => {
          const isRemoved = await lookForFarewell(outside);
          if (isRemoved) setStage({ type: 'removed' });
          return isRemoved;
        }
      : null,
    farewellEveryMs,
  );
  const enter = useCallback(
    (vault: OpenVault) => {
      openStage(outside, vault).then(setStage, setFault);
    },
    [outside],
  );
  const practise = useCallback(() => {
    setStage({ type: 'starting', text: unlockTexts.practiceOpening });
    const begin = async () => {
      const { type } = await outside.disk.look();
      if (type === 'roomy') enter(await outside.openPractice());
      else setStage({ type: 'blocked', why: type });
    };
    begin().catch(setFault);
  }, [outside, enter]);
  if (fault !== null) throw fault;
  switch (stage.type) {
    case 'starting':
      return <Waiting text={stage.text} />;
    case 'removed':
      return <RemovedPage onGoOn={look} />;
    case 'setup':
      return <FirstRun onLook={look} onMade={enter} onPractise={practise} outside={outside} />;
    case 'locked':
      return (
        <UnlockPage
          names={stage.names}
          onPractise={practise}
          onRecover={() => setStage({ type: 'withRecoveryKey', names: stage.names })}
          onUnlocked={enter}
          vault={outside.vault}
        />
      );
    case 'withRecoveryKey':
      return (
        <RecoveryKeyDoor
          onBack={() => setStage({ type: 'locked', names: stage.names })}
          onRecovered={enter}
          outside={outside}
        />
      );
    case 'blocked':
      return <BlockedPage onLookAgain={look} onPractise={practise} why={stage.why} />;
    case 'recovery':
      return (
        <RecoveryPage
          lost={stage.lost}
          onBeginAnew={() => setStage({ type: 'setup' })}
          onRestored={look}
          onUseThis={() => lockedStage(outside).then(setStage, setFault)}
          recovery={outside.vault.recovery}
          today={outside.today()}
        />
      );
    case 'open':
      return (
        <SignedIn
          appInfo={stage.appInfo}
          firstRoute={stage.route}
          halfTyped={stage.halfTyped}
          isOtherKey={stage.isOtherKey}
          organisation={stage.organisation}
          outside={outside}
          vault={stage.vault}
        />
      );
  }
};
