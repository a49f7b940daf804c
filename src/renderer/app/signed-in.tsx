import { useCallback, useEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Organisation } from '../../domain/catalogue/organisation.ts';
import type { AppInfo } from '../../host/port.ts';
import type { OpenVault } from '../../store/vault.ts';
import { applyAccent } from './accent.ts';
import { type App, AppContext, type Route } from './app-context.ts';
import { endSession } from './end-session.ts';
import { Frame } from './frame.tsx';
import { createHalfTyped } from './half-typed.ts';
import { keepRoute } from './kept-route.ts';
import { keepLastMember } from './last-member.ts';
import type { Outside } from './outside.ts';
import { watchWrites } from './pending-writes.ts';
import { useFarewell } from './use-farewell.ts';
import { useExchange } from './use-office-sync.ts';

/** Longest that locking waits for a write under way (a slow disk); the screen is already dark by then. */
const writesMayTakeMs = 15_000;

/** So long after signing in everything on this laptop is read once, in the background. */
const checkAfterMs = 5000;

export interface SignedInProps {
  readonly outside: Outside;
  readonly vault: OpenVault;
  readonly organisation: Organisation;
  readonly appInfo: AppInfo | null;
  readonly firstRoute: Route;
  /** What this person had half typed at the last lock. */
  readonly halfTyped: ReadonlyMap<string, unknown>;
  /** This machine trusts another key for the office: approved letters cannot leave here. */
  readonly isOtherKey: boolean;
}

/** Dark at once, whatever React is doing; the style sheet hides everything under this class. */
const veil = (): void => document.documentElement.classList.add('veiled');

/** From unlock to lock. Leaving ends in a reload: the one dependable way to free what was on screen. */
export const SignedIn = (props: SignedInProps) => {
  const { outside, organisation, appInfo } = props;
  const [route, setRoute] = useState<Route>(props.firstRoute);
  const [isLocking, setLocking] = useState(false);
  const { vault, watchPaper, settled } = useMemo(() => watchWrites(props.vault), [props.vault]);
  const halfTyped = useMemo(() => createHalfTyped(vault, props.halfTyped), [vault, props.halfTyped]);

  const sync = useExchange(vault, outside);

  const lock = useCallback(() => {
    veil();
    sync.stop();
    // Leaving a field, and then the page, saves what is still only on screen.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    flushSync(() => setLocking(true));
    halfTyped.seal();
    void settled(writesMayTakeMs).then(() => endSession(vault, outside));
  }, [outside, settled, vault, halfTyped, sync]);

  useFarewell(sync, outside, lock);
  useEffect(
    () =>
      outside.hostEvents.onEvent((event) => {
        if (event.type === 'away') lock();
      }),
    [outside, lock],
  );
  useEffect(() => {
    // Practising leaves alone where the real work stood.
    if (vault.isPractice) return;
    keepRoute(route, sessionStorage);
    keepLastMember(vault.me.id);
  }, [route, vault]);
  useEffect(() => {
    if (vault.isPractice) return;
    // Once the first screen is there; what a lock breaks off is done at the next sign-in.
    const timer = setTimeout(() => void vault.integrity.checkOnceADay().catch(() => undefined), checkAfterMs);
    return () => clearTimeout(timer);
  }, [vault]);
  useEffect(() => applyAccent(organisation.accentColour, document.documentElement), [organisation]);

  const app: App = useMemo(
    () => ({
      vault,
      host: watchPaper(outside.host),
      disk: outside.disk,
      sync,
      appInfo,
      organisation,
      shippedTemplates: outside.templatesOf(organisation.id),
      now: outside.now,
      today: outside.today,
      newId: outside.newId,
      route,
      go: setRoute,
      halfTyped,
      lock,
      typeset: outside.typesetClient.typeset,
      missingCharacters: outside.typesetClient.missingCharacters,
    }),
    [vault, watchPaper, outside, sync, appInfo, organisation, route, halfTyped, lock],
  );
  return isLocking ? null : (
    <AppContext value={app}>
      <Frame hideAndLock={lock} isOtherKey={props.isOtherKey} />
    </AppContext>
  );
};
