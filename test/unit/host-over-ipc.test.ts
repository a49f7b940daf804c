import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type IpcRegistry, serveHostOverIpc, tellOverIpc } from '../../src/electron/host-ipc.ts';
import type { SenderFrame } from '../../src/electron/security/own-sender.ts';
import type { HostEvent } from '../../src/host/events.ts';
import { eventChannel, hostVerbs, ipcChannelOf } from '../../src/host/verbs.ts';
import { makeElectronEvents } from '../../src/renderer/hosts/electron-events.ts';
import { makeElectronHost } from '../../src/renderer/hosts/electron-host.ts';
import type { HostBridge } from '../../src/renderer/hosts/host-bridge.ts';
import { hostContract } from '../contract/host-contract.ts';
import { makeRecordedHost } from '../contract/recorded-host.ts';

type Listener = Parameters<IpcRegistry['handle']>[1];

const ownFrame: SenderFrame = { url: 'app://doorwijzer/', parent: null };

/** The real gate behind a stand-in for Electron's transport, which clones what passes. */
const openGate = () => {
  const recorded = makeRecordedHost('dialog');
  const listeners = new Map<string, Listener>();
  serveHostOverIpc({ handle: (channel, listener) => listeners.set(channel, listener) }, recorded.host);
  const invoke = async (frame: SenderFrame | null, channel: string, args: readonly unknown[]): Promise<unknown> => {
    const listener = listeners.get(channel);
    if (listener === undefined) throw new Error('no such channel');
    return structuredClone(await listener({ senderFrame: frame }, ...structuredClone(args)));
  };
  return { recorded, listeners, invoke };
};

hostContract('Electron', async () => {
  const { recorded, invoke } = openGate();
  const verbs = hostVerbs.map((verb) => [
    verb,
    (...args: readonly unknown[]) => invoke(ownFrame, ipcChannelOf(verb), args),
  ]);
  // Object.fromEntries forgets the names; the list holds every verb.
  const bridge = Object.fromEntries(verbs) as HostBridge;
  return {
    host: makeElectronHost(bridge),
    raw: (verb, args) => bridge[verb](...args),
    left: recorded.left,
    keptBackup: async () => {
      const name = readdirSync(recorded.profile).find((file) => file.startsWith('back-up-proef'));
      return name === undefined ? null : readFileSync(path.join(recorded.profile, name));
    },
    keptExport: async () => recorded.exports.at(-1) ?? null,
    close: async () => recorded.remove(),
  };
});

describe('the gate looks at who asks', () => {
  const gate = openGate();
  afterAll(gate.recorded.remove);

  const foreign: readonly (readonly [string, SenderFrame | null])[] = [
    ['a frame that is gone', null],
    ['a sub-frame of our own page', { url: 'app://doorwijzer/', parent: ownFrame }],
    ['another host of our scheme', { url: 'app://other/', parent: null }],
    ['our name as a sub-domain', { url: 'app://doorwijzer.example/', parent: null }],
    ['our name with a port', { url: 'app://doorwijzer:1/', parent: null }],
    ['another scheme with our host', { url: 'https://doorwijzer/', parent: null }],
    ['a web site', { url: 'https://example.org/', parent: null }],
    ['a file', { url: 'file:///doorwijzer/index.html', parent: null }],
    ['a data address', { url: 'data:text/html,app://doorwijzer/', parent: null }],
    ['a blob of our page', { url: 'blob:app://doorwijzer/6f1c', parent: null }],
    ['about:blank', { url: 'about:blank', parent: null }],
    ['no address', { url: '', parent: null }],
  ];

  it.each(foreign)('refuses %s on every verb', async (_what, frame) => {
    for (const verb of hostVerbs) {
      await expect(gate.invoke(frame, ipcChannelOf(verb), [])).rejects.toThrow('foreign sender');
    }
  });

  it('answers our own page', async () => {
    expect(await gate.invoke(ownFrame, ipcChannelOf('appInfo'), [])).toMatchObject({ ok: true });
  });

  it('says that a verb failed, not where on this laptop', async () => {
    const listeners = new Map<string, Listener>();
    const trustOffice = async (): Promise<never> => {
      throw new Error("EACCES: permission denied, open '/home/fictief/trusted-offices.json'");
    };
    const registry: IpcRegistry = { handle: (channel, listener) => listeners.set(channel, listener) };
    serveHostOverIpc(registry, { ...gate.recorded.host, trustOffice });
    const officeId = '00000000-0000-4000-8000-000000000001';
    const failed = listeners.get(ipcChannelOf('trustOffice'))?.({ senderFrame: ownFrame }, officeId, 'AAAA');
    await expect(failed).rejects.toThrow(/^trustOffice failed$/);
  });

  it('has a channel per verb and no other', () => {
    expect([...gate.listeners.keys()].toSorted()).toEqual(hostVerbs.map(ipcChannelOf).toSorted());
  });
});

describe('what the machine tells by itself', () => {
  const away: HostEvent = { type: 'away', because: 'suspended' };

  const sentTo = (frame: SenderFrame, isDestroyed = false) => {
    const sent: (readonly [string, HostEvent])[] = [];
    const send = (channel: string, event: HostEvent) => void sent.push([channel, event]);
    tellOverIpc({ isDestroyed: () => isDestroyed, webContents: { mainFrame: frame, send } }, away);
    return sent;
  };

  it('reaches our own page only, and no window that is gone', () => {
    expect(sentTo(ownFrame)).toEqual([[eventChannel, away]]);
    expect(sentTo({ url: 'https://example.org/', parent: null })).toEqual([]);
    expect(sentTo(ownFrame, true)).toEqual([]);
  });

  it('is passed on when it is an event of ours, until the listener stops', () => {
    const listeners = new Set<(told: unknown) => void>();
    const events = makeElectronEvents({
      onEvent: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    });
    const heard: HostEvent[] = [];
    const stop = events.onEvent((event) => heard.push(event));
    const tell = (told: unknown) => {
      for (const listener of listeners) listener(structuredClone(told));
    };
    const nonsense = [null, 'away', {}, { type: 'away' }, { type: 'away', because: 'bored' }, { ...away, more: 1 }];
    for (const told of [...nonsense, away]) tell(told);
    expect(heard).toEqual([away]);
    stop();
    tell(away);
    expect(heard).toEqual([away]);
  });
});
