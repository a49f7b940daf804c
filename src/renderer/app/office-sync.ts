import type { Host, OfficeServer } from '../../host/port.ts';
import type { OpenVault } from '../../store/vault.ts';
import { type SyncEngine, type SyncState, startSync } from '../../sync/engine.ts';
import type { Later } from '../../sync/exchange.ts';

/**
 * With which server this laptop exchanges, and how that goes. `away`: the machine cannot be asked (a page without its
 * server); `unreadable`: what it kept of the server is damaged.
 */
export type OfficeSyncState =
  | { readonly type: 'starting' | 'away' | 'none' }
  | { readonly type: 'unreadable' }
  | { readonly type: 'linked'; readonly server: OfficeServer; readonly sync: SyncState };

/** Exchange of the signed-in person, from unlock to lock. */
export interface OfficeSync {
  readonly state: () => OfficeSyncState;
  readonly onState: (listener: () => void) => () => void;
  /** After a server was joined or left: looks which one there is now. */
  readonly lookAgain: () => Promise<void>;
  /** Now, whatever went wrong before; resolves when it is done. */
  readonly syncNow: () => Promise<void>;
  /** The server said that something changed, or can be reached again. */
  readonly onPoke: (listener: () => void) => () => void;
  readonly stop: () => void;
}

type SyncHost = Pick<Host, 'readServer' | 'exchange' | 'awaitPoke'>;

export interface OfficeSyncDeps {
  readonly vault: Pick<OpenVault, 'sync' | 'onChange'>;
  readonly host: SyncHost;
  readonly later: Later;
  readonly random: () => number;
  /** Calls back when the machine says that it has a network again; answers how to stop that. */
  readonly onOnline: (listener: () => void) => () => void;
}

/** So long until the machine is asked again for pokes that it could not wait for. */
const untilAskedAgainMs = 30_000;

/** Hears every poke until it is stopped. */
const listen = async (host: SyncHost, later: Later, isOver: () => boolean, hear: () => void): Promise<void> => {
  while (!isOver()) {
    const news = await host.awaitPoke();
    if (isOver()) return;
    if (!news.ok) await new Promise<void>((resolve) => later(untilAskedAgainMs, resolve));
    else if (news.value.type === 'poked') hear();
  }
};

const createListeners = () => {
  const listeners = new Set<() => void>();
  return {
    add: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    call: () => {
      for (const listener of listeners) listener();
    },
  };
};

/** Looks which server the machine has, and exchanges with it until it is stopped. */
export const startOfficeSync = ({ vault, host, later, random, onOnline }: OfficeSyncDeps): OfficeSync => {
  const [states, pokes] = [createListeners(), createListeners()];
  let state: OfficeSyncState = { type: 'starting' };
  let engine: SyncEngine | null = null;
  let isStopped = false;
  const show = (next: OfficeSyncState): void => {
    state = next;
    states.call();
  };
  const end = (): void => {
    engine?.stop();
    engine = null;
  };

  const link = (server: OfficeServer): void => {
    const mine = startSync({ vault, exchange: host.exchange, later, random });
    const isOver = (): boolean => engine !== mine;
    const tell = (): void => show({ type: 'linked', server, sync: mine.state() });
    engine = mine;
    mine.onState(tell);
    tell();
    void listen(host, later, isOver, () => {
      mine.poke();
      pokes.call();
    });
  };

  const lookAgain = async (): Promise<void> => {
    const found = await host.readServer();
    if (isStopped) return;
    end();
    if (!found.ok) show({ type: found.error.type === 'unreadable' ? 'unreadable' : 'away' });
    else if (found.value === null) show({ type: 'none' });
    else link(found.value);
  };

  const endOnline = onOnline(() => engine?.poke());
  void lookAgain();
  return {
    state: () => state,
    onState: states.add,
    lookAgain,
    syncNow: async () => {
      await engine?.sync();
    },
    onPoke: pokes.add,
    stop: () => {
      isStopped = true;
      endOnline();
      end();
    },
  };
};

const none: OfficeSyncState = { type: 'none' };

/** Invented people go nowhere. */
export const noOfficeSync: OfficeSync = {
  state: () => none,
  onState: () => () => undefined,
  lookAgain: async () => undefined,
  syncNow: async () => undefined,
  onPoke: () => () => undefined,
  stop: () => undefined,
};
