import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { hasProgram } from '../run/system-packages.ts';

/** A session bus with a real gnome-keyring on it, of this test alone. */
export interface RunningKeyring {
  /** What the app needs to find it; also makes Electron choose it, as on a GNOME desktop. */
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

export interface PrivateKeyring {
  /** As after signing in on the desktop: open. `locked`: as when the password of the keyring was not given. */
  readonly start: (how: 'open' | 'locked') => Promise<RunningKeyring>;
  /** Throws away what it kept, as when somebody makes the keyring anew. */
  readonly reset: () => void;
  readonly remove: () => void;
}

/** Why a real keyring cannot run here, or null. */
export const whyNoKeyring = (): string | null => {
  const missing = ['gnome-keyring-daemon', 'dbus-run-session'].filter((command) => !hasProgram(command));
  return missing.length === 0 ? null : `left out: the keystore of the system (missing ${missing.join(', ')})`;
};

const daemon = {
  open: 'printf proef | gnome-keyring-daemon --foreground --unlock --components=secrets',
  locked: 'gnome-keyring-daemon --foreground --components=secrets',
};

/** Answers once the daemon has its name on the bus. */
const isThere =
  'dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets';

/** Says where its bus is once the daemon is on it, and ends both when nobody writes to it any more. */
const script = (how: 'open' | 'locked'): string => `
  ${daemon[how]} >&2 &
  daemon=$!
  until ${isThere} | grep -q true; do kill -0 $daemon || exit 1; sleep 0.1; done
  echo "$DBUS_SESSION_BUS_ADDRESS"
  read -r _
  kill $daemon
  wait $daemon`;

const start = async (home: string, how: 'open' | 'locked'): Promise<RunningKeyring> => {
  const runtime = path.join(home, 'run');
  mkdirSync(runtime, { recursive: true, mode: 0o700 });
  const { DISPLAY: _display, ...inherited } = process.env;
  const session = spawn('dbus-run-session', ['--', 'sh', '-c', script(how)], {
    // Without a display nobody can be asked for the password of a locked one.
    env: { ...inherited, HOME: home, XDG_RUNTIME_DIR: runtime },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = once(session, 'exit');
  const [address] = await Promise.race([
    once(createInterface(session.stdout), 'line'),
    ended.then(() => {
      throw new Error('no session bus');
    }),
  ]);
  return {
    env: { DBUS_SESSION_BUS_ADDRESS: String(address), XDG_CURRENT_DESKTOP: 'GNOME' },
    stop: async () => {
      session.stdin.end();
      await ended;
    },
  };
};

/** In a folder of its own; ask `whyNoKeyring` first. */
export const makePrivateKeyring = (): PrivateKeyring => {
  const home = mkdtempSync(path.join(tmpdir(), 'doorwijzer-keyring-'));
  return {
    start: (how) => start(home, how),
    reset: () => rmSync(path.join(home, '.local'), { recursive: true, force: true }),
    remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }),
  };
};
