import { useEffect, useMemo, useState } from 'react';
import { formatShortDay } from '../../domain/dutch-date.ts';
import type { DiskStanding } from '../../store/disk-watch.ts';
import { Button } from '../components/button.tsx';
import { Note } from '../components/note.tsx';
import { mainId, SkipLink } from '../components/skip-link.tsx';
import { exchangeTexts } from '../texts/exchange.ts';
import { frameTexts } from '../texts/frame.ts';
import { roleNames } from '../texts/roles.ts';
import { versionsTexts } from '../texts/versions.ts';
import { type App, type Route, useApp } from './app-context.ts';
import { DiskBar } from './disk-bar.tsx';
import { exchangeLine } from './exchange-line.ts';
import { FaultBoundary } from './fault-boundary.tsx';
import { IdleNotice } from './idle-notice.tsx';
import { isAlt, isCtrl, isKey } from './key-of-event.ts';
import { KeysDialog } from './keys-dialog.tsx';
import { startVisit } from './new-records.ts';
import { Page } from './routes.tsx';
import { SearchDialog } from './search-dialog.tsx';
import type { Shortcut } from './shortcuts.ts';
import { useDiskStanding } from './use-disk-standing.ts';
import { useLive } from './use-live.ts';
import { useOfficeSync } from './use-office-sync.ts';
import { useShortcutListener, useShortcuts } from './use-shortcuts.ts';
import { useStrayFaults } from './use-stray-faults.ts';

type Opened = 'search' | 'keys' | null;

const frameShortcuts = (app: App, open: (what: Opened) => void, hideAndLock: () => void): readonly Shortcut[] => [
  {
    id: 'search',
    keys: 'Ctrl K',
    label: frameTexts.search,
    matches: (event) => isCtrl(event, 'k'),
    act: () => open('search'),
    inFields: true,
  },
  {
    id: 'newVisit',
    keys: 'Alt N',
    label: frameTexts.keyNewVisit,
    matches: (event) => isAlt(event, 'n'),
    act: () => void startVisit(app),
    inFields: true,
  },
  {
    id: 'lock',
    keys: 'Ctrl L',
    label: frameTexts.lock,
    matches: (event) => isCtrl(event, 'l'),
    act: app.lock,
    always: true,
  },
  {
    id: 'hide',
    keys: 'F9',
    label: frameTexts.keyHide,
    matches: (event) => isKey(event, 'F9'),
    act: hideAndLock,
    always: true,
  },
  {
    id: 'keys',
    keys: '?',
    label: frameTexts.keyKeys,
    matches: (event) => isKey(event, '?'),
    act: () => open('keys'),
  },
];

/** Before the pages in the tree, so that a page that wants the same key wins. */
const FrameKeys = (props: { readonly shortcuts: readonly Shortcut[] }) => {
  useShortcutListener();
  useShortcuts(props.shortcuts);
  return null;
};

/** A new page starts at its top, and a reader of the screen hears it; a field that took the focus keeps it. */
const useFreshPage = (route: Route): void => {
  useEffect(() => {
    document.title = `${frameTexts.pageTitles[route.page]} - ${frameTexts.appName}`;
    window.scrollTo(0, 0);
    const main = document.getElementById(mainId);
    if (!main?.contains(document.activeElement)) main?.focus({ preventScroll: true });
  }, [route]);
};

/** Pages that open from another one, and stay under its name in the bar. */
const openedFrom: Partial<Readonly<Record<Route['page'], 'settings'>>> = {
  templates: 'settings',
  retention: 'settings',
};

const MenuLink = (props: {
  readonly page: 'approvals' | 'staff' | 'log' | 'settings' | 'exchange';
  readonly text: string;
}) => {
  const app = useApp();
  const { page } = app.route;
  const inside = openedFrom[page] === props.page ? 'true' : undefined;
  return (
    <button
      aria-current={page === props.page ? 'page' : inside}
      className="bar-link"
      onClick={() => app.go({ page: props.page })}
      type="button"
    >
      {props.text}
    </button>
  );
};

const stateText = ({ appInfo }: App, disk: DiskStanding): string => {
  if (disk.type !== 'roomy') return frameTexts.readOnly;
  return appInfo === null ? frameTexts.servicesAway : frameTexts.savedHere;
};

/** Where what is written lies, and once the office has a server: how the exchange stands, and the way to its page. */
const StateLine = () => {
  const app = useApp();
  const disk = useDiskStanding(app);
  const exchange = useOfficeSync();
  const isLocal = disk.type !== 'roomy' || app.appInfo === null;
  if (isLocal || (exchange.type !== 'linked' && exchange.type !== 'unreadable'))
    return <span className="bar-state">{stateText(app, disk)}</span>;
  const { text, isTrouble } =
    exchange.type === 'linked'
      ? exchangeLine(exchange.sync, app.today())
      : { text: exchangeTexts.line.trouble, isTrouble: true };
  return (
    <button
      className={isTrouble ? 'bar-state trouble' : 'bar-state'}
      onClick={() => app.go({ page: 'exchange' })}
      type="button"
    >
      <span className="visually-hidden">{exchangeTexts.line.detail} </span>
      {text}
    </button>
  );
};

/** Nobody overlooks that somebody has to choose between two versions. */
const VersionsLink = () => {
  const count = useLive(async (vault) => (await vault.versions.all()).length, []) ?? 0;
  return count === 0 ? null : <MenuLink page="exchange" text={versionsTexts.barCount(count)} />;
};

const Bar = (props: { readonly open: (what: Opened) => void }) => {
  const app = useApp();
  const { me } = app.vault;
  return (
    <header className="bar">
      <button
        aria-label={frameTexts.toStart}
        className="bar-name"
        onClick={() => app.go({ page: 'start' })}
        type="button"
      >
        {frameTexts.appName}
      </button>
      <Button onPress={() => props.open('search')} shortcut="Ctrl K">
        {frameTexts.search}
      </Button>
      <nav aria-label={frameTexts.menu} className="bar-menu">
        {app.vault.may('approveLetter') ? <MenuLink page="approvals" text={frameTexts.approvals} /> : null}
        {app.vault.may('enrol') ? <MenuLink page="staff" text={frameTexts.staff} /> : null}
        {app.vault.may('readLog') ? <MenuLink page="log" text={frameTexts.log} /> : null}
        <MenuLink page="settings" text={frameTexts.settings} />
        <VersionsLink />
      </nav>
      <div className="bar-facts">
        <span>{formatShortDay(app.today())}</span>
        <StateLine />
      </div>
      <div className="bar-person">
        <p className="bar-me" title={me.roles.map((role) => roleNames[role]).join(', ')}>
          <span className="visually-hidden">{frameTexts.signedInAs} </span>
          {me.name}
        </p>
        <Button onPress={app.lock} shortcut="Ctrl L">
          {frameTexts.lock}
        </Button>
      </div>
    </header>
  );
};

const PracticeBand = () => {
  const app = useApp();
  return (
    <section aria-label={frameTexts.practiceWord} className="practice-band">
      <strong>{frameTexts.practiceWord}</strong>
      <span>{frameTexts.practiceText}</span>
      <Button onPress={app.lock}>{frameTexts.toReal}</Button>
    </section>
  );
};

const StrayFault = () => {
  const { hasFault, dismiss } = useStrayFaults();
  return hasFault ? (
    <div className="stray-fault" role="alert">
      <p>{frameTexts.faultSmall}</p>
      <Button onPress={dismiss}>{frameTexts.faultDismiss}</Button>
    </div>
  ) : null;
};

/** What is around every page of a signed-in person. */
export const Frame = (props: { readonly hideAndLock: () => void; readonly isOtherKey: boolean }) => {
  const app = useApp();
  const [opened, setOpened] = useState<Opened>(null);
  useFreshPage(app.route);
  const disk = useDiskStanding(app);
  // A full disk closes the database under a page; with room again the same page reads on.
  const fresh = useMemo(() => [app.route, disk.type], [app.route, disk.type]);
  const close = () => setOpened(null);
  return (
    <div className={app.vault.isPractice ? 'frame practice' : 'frame'}>
      <SkipLink />
      <FrameKeys shortcuts={frameShortcuts(app, setOpened, props.hideAndLock)} />
      {app.vault.isPractice ? <PracticeBand /> : null}
      <Bar open={setOpened} />
      <DiskBar />
      <StrayFault />
      {props.isOtherKey ? (
        <Note tone="problem">
          <p>{frameTexts.otherKey}</p>
        </Note>
      ) : null}
      <main id={mainId} tabIndex={-1}>
        <FaultBoundary onGoOn={() => app.go({ page: 'start' })} onLock={app.lock} startsAfreshOn={fresh}>
          <Page route={app.route} />
        </FaultBoundary>
      </main>
      <SearchDialog isOpen={opened === 'search'} onClose={close} />
      <KeysDialog isOpen={opened === 'keys'} onClose={close} />
      <IdleNotice lock={app.lock} />
    </div>
  );
};
