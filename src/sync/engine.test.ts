import { describe, expect, it } from 'vitest';
import { aClient, newLaptop, newOffice } from '../../test/store/laptop.ts';
import { err, ok } from '../domain/result.ts';
import { retryAfter, startSync } from './engine.ts';
import { createAsk, type Exchange } from './exchange.ts';
import { readDevices } from './joining.ts';

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const text = (body: Uint8Array): string => new TextDecoder().decode(body);
const says = (status: number, value: unknown) => ok({ status, body: bytesOf(value) });
const pageOf = (text: string) => ok({ status: 200, body: new TextEncoder().encode(text) });

/** A clock that runs only when told: what was asked to happen later, in order. */
const createTimers = () => {
  let timers: { ms: number; run: () => void }[] = [];
  return {
    waits: () => timers.map(({ ms }) => ms),
    later: (ms: number, run: () => void) => {
      const timer = { ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    fire: (ms: number): void => {
      for (const timer of timers.filter((one) => one.ms === ms)) {
        timers = timers.filter((one) => one !== timer);
        timer.run();
      }
    },
  };
};

const engineWith = async (exchange: Exchange) => {
  const { vault } = await newOffice(newLaptop());
  const timers = createTimers();
  const engine = startSync({ vault, exchange, later: timers.later, random: () => 0.5 });
  return { vault, timers, engine };
};

/** A server that takes everything and has nothing. */
const emptyServer: Exchange = async ({ path, body }) => {
  const message = JSON.parse(new TextDecoder().decode(body));
  const answer = { epoch: 'e1', now: Date.parse('2026-11-24T09:00:00.000Z') };
  if (path === '/v1/pull') return says(200, { ...answer, rows: [], cursor: message.since, more: false });
  return says(200, { ...answer, seq: 0, results: message.rows.map(() => ({ ok: true })) });
};

describe('wat er met een uitwisseling kan misgaan', () => {
  it.each([
    ['een netwerk dat er niet is', async () => err({ type: 'unreachable' } as const), 'unreachable'],
    ['de aanmeldpagina van een hotel', async () => pageOf('<!doctype html><title>Welkom</title>'), 'notTheServer'],
    ['JSON van een andere server', async () => says(200, { hello: 'world' }), 'notTheServer'],
    ['een proxy die weigert', async () => says(403, 'forbidden'), 'notTheServer'],
    ['een proxy waarachter niets draait', async () => says(502, 'bad gateway'), 'unavailable'],
    ['een laptop die er niet meer bij hoort', async () => says(401, { error: 'notAllowed' }), 'notAllowed'],
    ['een laptop die te lang zweeg', async () => says(403, { error: 'silentTooLong' }), 'silentTooLong'],
    ['een server die nu niet kan', async () => says(503, { error: 'unavailable' }), 'unavailable'],
    [
      'een bladzijde die nergens heen leidt',
      async () =>
        says(200, { epoch: 'e1', now: Date.parse('2026-11-24T09:00:00.000Z'), rows: [], cursor: 0, more: true }),
      'noProgress',
    ],
  ] as const)(
    '%s: de oorzaak is te zien, alles blijft wachten, en er komt een volgende keer',
    async (_name, exchange, cause) => {
      const { engine, timers, vault } = await engineWith(exchange);
      const waiting = await vault.sync.waiting();
      expect(waiting.length).toBeGreaterThan(0);
      expect(await engine.sync()).toEqual({ ok: false, error: { type: cause } });
      expect(engine.state()).toMatchObject({ isBusy: false, lastSync: null, failure: { type: cause } });
      expect(engine.state().waiting).toBeGreaterThanOrEqual(waiting.length);
      expect(timers.waits()).toEqual([2000]);
      vault.lock();
    },
  );

  it('een server van vroeger zegt één bevel, en minder over de laptops', async () => {
    const order = 'AAAA';
    const gone = createAsk(
      async () => says(410, { error: 'revoked', order }),
      () => () => undefined,
    );
    expect(await readDevices(gone)).toEqual({
      ok: false,
      error: { type: 'revoked', orders: [{ by: null, at: null, order }] },
    });
    const device = { device: 'balie-1', enrolled: 1, seen: 1, revoked: null };
    const listed = createAsk(
      async () => says(200, { devices: [device] }),
      () => () => undefined,
    );
    const known = { ...device, revokedBy: null, isOrdered: false };
    expect(await readDevices(listed)).toEqual({ ok: true, value: { devices: [known] } });
  });

  it('een server die niet antwoordt, houdt niets op: na een tijd is het een fout', async () => {
    const { engine, timers, vault } = await engineWith(() => new Promise(() => undefined));
    const syncing = engine.sync();
    while (!timers.waits().includes(600_000)) await new Promise((resolve) => setTimeout(resolve, 1));
    timers.fire(600_000);
    expect(await syncing).toEqual({ ok: false, error: { type: 'stalled' } });
    vault.lock();
  });

  it('een app die te oud is, haalt nog op en stuurt niets meer', async () => {
    const paths: string[] = [];
    const { engine, vault } = await engineWith(async (request) => {
      paths.push(request.path);
      return request.path === '/v1/push' ? says(426, { error: 'appTooOld' }) : emptyServer(request);
    });
    expect(await engine.sync()).toEqual({ ok: false, error: { type: 'appTooOld' } });
    expect(paths).toContain('/v1/pull');
    vault.lock();
  });

  it('wat te groot is om te sturen, houdt de rest niet tegen', async () => {
    let blocked = '';
    const { engine, vault } = await engineWith(async (request) => {
      const { rows = [] } = JSON.parse(new TextDecoder().decode(request.body));
      blocked ||= rows[0]?.id ?? '';
      return rows.some(({ id }: { id: string }) => id === blocked)
        ? says(413, { error: 'tooLarge' })
        : emptyServer(request);
    });
    expect((await engine.sync()).ok).toBe(true);
    expect((await vault.sync.waiting()).map(([, id]) => id)).toEqual([blocked]);
    expect(engine.state()).toMatchObject({ stuck: 1, waiting: 1, failure: null });
    vault.lock();
  });
});

describe('wat de server beschadigd heeft', () => {
  it('is één keer nieuws: wat daardoor niet kan vertrekken, vraagt niet telkens opnieuw een uitwisseling', async () => {
    let pushes = 0;
    const { engine, vault, timers } = await engineWith(async (request) => {
      if (request.path === '/v1/pull') return emptyServer(request);
      pushes += 1;
      const { rows } = JSON.parse(new TextDecoder().decode(request.body));
      const results = rows.map(({ base: _base, ...row }: { t: string; base: string }) =>
        row.t === 'setting' ? { ok: false, row: { ...row, rev: 'r-of-another', body: 'AAAA' } } : { ok: true },
      );
      return says(200, { epoch: 'e1', now: Date.parse('2026-11-24T09:00:00.000Z'), seq: 1, results });
    });
    await vault.settings.set('aSetting', 'x');
    for (let round = 0; round < 6; round += 1) {
      // What is due soon comes by itself, as long as something calls for it.
      timers.fire(300);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(engine.state()).toMatchObject({ failure: null, waiting: 1, stuck: 1, held: 1, isBusy: false });
    const calmAfter = pushes;
    timers.fire(300);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect({ pushes, next: timers.waits() }).toEqual({ pushes: calmAfter, next: [60_000] });
    vault.lock();
  });
});

describe('wat een scherm te zien krijgt', () => {
  const untilShown = async (isShown: () => boolean): Promise<void> => {
    while (!isShown()) await new Promise((resolve) => setTimeout(resolve, 1));
  };

  it('voor de eerste keer: wat er wacht', async () => {
    const { engine, vault } = await engineWith(emptyServer);
    const waiting = (await vault.sync.waiting()).length;
    await untilShown(() => engine.state().waiting === waiting);
    expect(engine.state()).toMatchObject({ isBusy: false, lastSync: null, received: 0 });
    vault.lock();
  });

  it('zonder verbinding: elke wijziging telt mee, en wanneer het de laatste keer lukte', async () => {
    let isUp = true;
    const { engine, vault } = await engineWith(async (request) =>
      isUp ? emptyServer(request) : err({ type: 'unreachable' }),
    );
    await engine.sync();
    const { lastSync } = engine.state();
    isUp = false;
    await engine.sync();
    await vault.settings.set('nationalNumberAsked', 'true');
    await untilShown(() => engine.state().waiting > 0);
    const waiting = (await vault.sync.waiting()).length;
    expect(engine.state()).toMatchObject({ failure: { type: 'unreachable' }, lastSync, waiting });
    vault.lock();
  });

  it('onderweg: hoeveel er nog gaat, en hoe ver de klok van de server is', async () => {
    const { engine, vault } = await engineWith(emptyServer);
    const seen: number[] = [];
    engine.onState(() => void seen.push(engine.state().waiting));
    await engine.sync();
    expect(Math.max(...seen)).toBeGreaterThan(1);
    expect(seen.at(-1)).toBe(0);
    expect(engine.state().clockOffset).toBe(vault.sync.clockOffset());
    vault.lock();
  });

  it('een fout van het toestel zelf houdt de volgende keer niet tegen', async () => {
    let isBroken = true;
    const { engine, timers, vault } = await engineWith(async (request) => {
      if (isBroken) throw new Error('disk');
      return emptyServer(request);
    });
    await expect(engine.sync()).rejects.toThrow('disk');
    expect(engine.state().isBusy).toBe(false);
    expect(timers.waits()).toContain(2000);
    isBroken = false;
    expect((await engine.sync()).ok).toBe(true);
    vault.lock();
  });
});

describe('wanneer er uitgewisseld wordt', () => {
  it('kort na het ontgrendelen, na een verandering, en anders elke minuut', async () => {
    const { engine, timers, vault } = await engineWith(emptyServer);
    expect(timers.waits()).toEqual([300]);
    await engine.sync();
    expect(engine.state()).toMatchObject({ waiting: 0, failure: null, lastSync: expect.any(String) });
    expect(timers.waits()).toHaveLength(1);
    await vault.settings.set('nationalNumberAsked', 'true');
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(timers.waits()).toEqual([300]);
    vault.lock();
  });

  it.each([
    ['de server heeft niets nieuws', {}, ['push']],
    ['de server heeft iets nieuws', { isBehind: true, results: [] }, ['push', 'pull', 'push', 'pull']],
  ])('na een hele uitwisseling gaat wat wacht zonder eerst te vragen; %s', async (_case, more, messages) => {
    const paths: string[] = [];
    const { engine, vault } = await engineWith(async (request) => {
      paths.push(request.path.replace('/v1/', ''));
      const answer = await emptyServer(request);
      if (!text(request.body).includes('"after":') || !answer.ok) return answer;
      return says(200, { ...JSON.parse(text(answer.value.body)), ...more });
    });
    expect((await engine.sync()).ok).toBe(true);
    paths.length = 0;
    await vault.clients.add(aClient());
    expect((await engine.sync()).ok).toBe(true);
    expect(paths).toEqual(messages);
    expect(await vault.sync.waiting()).toEqual([]);
    vault.lock();
  });

  it('een server die de voorwaarde niet kent, krijgt alles zoals vroeger, en één keer te veel', async () => {
    let refused = 0;
    const { engine, vault } = await engineWith(async (request) => {
      if (!text(request.body).includes('"after":')) return emptyServer(request);
      refused += 1;
      return says(400, { error: 'badMessage' });
    });
    for (const _turn of [1, 2, 3, 4]) {
      await vault.clients.add(aClient());
      expect((await engine.sync()).ok).toBe(true);
      expect(await vault.sync.waiting()).toEqual([]);
    }
    expect(refused).toBe(1);
    vault.lock();
  });

  it('na een fout telkens later, tot vijf minuten, en niet iedereen tegelijk', () => {
    expect([1, 2, 3, 4].map((failures) => retryAfter(failures, 0.5))).toEqual([2000, 4000, 8000, 16_000]);
    expect(retryAfter(50, 0.5)).toBe(300_000);
    expect([0, 0.999].map((random) => Math.round(retryAfter(1, random)))).toEqual([1000, 2998]);
  });

  it('na het vergrendelen gaat er niets meer weg', async () => {
    let asked = 0;
    const { engine, timers, vault } = await engineWith(async (request) => {
      asked += 1;
      return emptyServer(request);
    });
    vault.lock();
    expect(timers.waits()).toEqual([]);
    expect(await engine.sync()).toEqual({ ok: false, error: { type: 'lockedMeanwhile' } });
    expect(asked).toBe(0);
  });

  it('een vergrendeling tijdens een uitwisseling breekt haar af', async () => {
    const { engine, vault } = await engineWith(async (request) => {
      vault.lock();
      return emptyServer(request);
    });
    expect(await engine.sync()).toEqual({ ok: false, error: { type: 'lockedMeanwhile' } });
  });
});
