import { describe, expect, it } from 'vitest';
import { newLaptop, newOffice } from '../../../test/store/laptop.ts';
import { err, ok } from '../../domain/result.ts';
import type { Host, OfficeServer, PokeNews } from '../../host/port.ts';
import { startOfficeSync } from './office-sync.ts';

const server: OfficeServer = { address: 'https://sync.example', device: 'laptop-1' };
const turn = () => new Promise((resolve) => setTimeout(resolve, 1));

/** A machine whose server and pokes the test decides; it notes what it was asked. */
const newMachine = (found: Awaited<ReturnType<Host['readServer']>>) => {
  const asked: string[] = [];
  const machine = { found, poke: (_news: PokeNews): void => undefined };
  const host: Pick<Host, 'readServer' | 'exchange' | 'awaitPoke'> = {
    readServer: async () => machine.found,
    exchange: async ({ path }) => {
      asked.push(path);
      return err({ type: 'unreachable' });
    },
    awaitPoke: () => {
      asked.push('poke');
      return new Promise((resolve) => {
        machine.poke = (news) => resolve(ok(news));
      });
    },
  };
  return { machine, host, asked };
};

const startWith = async (found: Awaited<ReturnType<Host['readServer']>>) => {
  const { vault } = await newOffice(newLaptop());
  const { machine, host, asked } = newMachine(found);
  let timers: (readonly [number, () => void])[] = [];
  const later = (ms: number, run: () => void) => {
    const timer = [ms, run] as const;
    timers.push(timer);
    return () => {
      timers = timers.filter((one) => one !== timer);
    };
  };
  let online = (): void => undefined;
  const onOnline = (listener: () => void) => {
    online = listener;
    return () => {
      online = () => undefined;
    };
  };
  const sync = startOfficeSync({ vault, host, later, random: () => 0.5, onOnline });
  await turn();
  return { vault, machine, asked, sync, waits: () => timers.map(([ms]) => ms), goOnline: () => online() };
};

describe('uitwisselen terwijl iemand aangemeld is', () => {
  it.each([
    ['zonder server', ok(null), 'none'],
    ['zonder toesteldiensten', err({ type: 'unreachable' } as const), 'away'],
    ['met een beschadigd bestand', err({ type: 'unreadable' } as const), 'unreadable'],
  ] as const)('%s vertrekt er niets', async (_what, found, type) => {
    const { sync, asked, waits, vault } = await startWith(found);
    expect(sync.state()).toEqual({ type });
    await sync.syncNow();
    expect([asked, waits()]).toEqual([[], []]);
    vault.lock();
  });

  it('begint zodra er een server is, en houdt op als die weg is', async () => {
    const { sync, machine, asked, vault } = await startWith(ok(null));
    machine.found = ok(server);
    await sync.lookAgain();
    await sync.syncNow();
    expect(sync.state()).toMatchObject({ type: 'linked', server, sync: { failure: { type: 'unreachable' } } });
    expect(asked).toEqual(['poke', '/v1/pull']);
    machine.found = ok(null);
    await sync.lookAgain();
    await sync.syncNow();
    expect(sync.state()).toEqual({ type: 'none' });
    expect(asked).toEqual(['poke', '/v1/pull']);
    vault.lock();
  });

  it('hoort de server en het netwerk, ook na een fout, en luistert daarna verder', async () => {
    const { sync, machine, asked, waits, goOnline, vault } = await startWith(ok(server));
    let heard = 0;
    sync.onPoke(() => {
      heard += 1;
    });
    await sync.syncNow();
    expect(waits()).toEqual([2000]);
    machine.poke({ type: 'poked' });
    await turn();
    expect([heard, waits()]).toEqual([1, [300]]);
    await sync.syncNow();
    machine.poke({ type: 'quiet' });
    await turn();
    expect([heard, waits()]).toEqual([1, [4000]]);
    goOnline();
    expect(waits()).toEqual([300]);
    expect(asked.filter((what) => what === 'poke')).toHaveLength(3);
    vault.lock();
  });

  it('stopt bij een vergrendeling', async () => {
    const { sync, machine, asked, waits, vault } = await startWith(ok(server));
    sync.stop();
    vault.lock();
    machine.poke({ type: 'poked' });
    await turn();
    await sync.syncNow();
    expect([asked, waits()]).toEqual([['poke'], []]);
  });
});
