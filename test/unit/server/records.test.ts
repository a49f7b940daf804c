import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limits, type PushRow } from '../../../src/protocol/sync-messages.ts';
import { type Engine, engines } from '../../server/engines.ts';
import { type Laptop, type RunningServer, rowOf, startServer } from '../../server/office.ts';

const textOf = (body: string): string => Buffer.from(body, 'base64').toString('utf8');

describe.each(engines)('records on $name', ({ start }) => {
  let engine: Engine;
  let server: RunningServer;
  let offices = 0;
  beforeAll(async () => {
    engine = await start();
    server = await startServer(engine);
  });
  afterAll(async () => {
    await server.close();
    await engine.stop();
  });

  /** Two laptops of an office that nobody else uses. */
  const newOffice = async (): Promise<readonly [Laptop, Laptop]> => {
    offices += 1;
    const office = `office-${offices}`;
    return [await server.enrol(office, 'laptop-a'), await server.enrol(office, 'laptop-b')];
  };
  const okOf = async (laptop: Laptop, ...rows: readonly PushRow[]) =>
    (await laptop.push(rows)).results.map((result) => result.ok);

  it('gives another laptop what one pushed, in order and once', async () => {
    const [a, b] = await newOffice();
    expect(await okOf(a, rowOf('1', 'r1'), rowOf('2', 'r2'))).toEqual([true, true]);
    expect(await okOf(a, rowOf('1', 'r3', { base: 'r1' }))).toEqual([true]);
    const { rows, cursor, more } = await b.pull(0);
    expect(rows.map(({ id, rev, body }) => [id, rev, textOf(body)])).toEqual([
      ['2', 'r2', '2 r2'],
      ['1', 'r3', '1 r3'],
    ]);
    expect(more).toBe(false);
    expect((await b.pull(cursor)).rows).toEqual([]);
  });

  it('keeps two tables apart that use one id', async () => {
    const [a, b] = await newOffice();
    expect(await okOf(a, rowOf('1', 'r1'), rowOf('1', 'r2', { t: 'visit' }))).toEqual([true, true]);
    const [, met] = (await b.push([rowOf('1', 'r1'), rowOf('1', 'r4', { t: 'visit', base: 'x' })])).results;
    expect(met).toMatchObject({ ok: false, row: { t: 'visit', rev: 'r2' } });
  });

  it('refuses what was written against another version, and gives the stored one', async () => {
    const [a, b] = await newOffice();
    await a.push([rowOf('1', 'r1')]);
    await a.push([rowOf('1', 'r2', { base: 'r1' })]);
    const { results } = await b.push([rowOf('1', 'r3', { base: 'r1' }), rowOf('2', 'r4')]);
    expect(results).toMatchObject([
      { ok: false, row: { id: '1', rev: 'r2', body: rowOf('1', 'r2').body } },
      { ok: true },
    ]);
    expect((await b.pullAll()).map(({ rev }) => rev)).toEqual(['r2', 'r4']);
  });

  it('takes a push again without writing it again', async () => {
    const [a, b] = await newOffice();
    await a.push([rowOf('1', 'r1')]);
    const before = await b.pull(0);
    expect(await okOf(a, rowOf('1', 'r1'))).toEqual([true]);
    expect((await b.pull(before.cursor)).rows).toEqual([]);
  });

  it('takes a push that is to come after everything only from a laptop that has everything, and uses no number for it', async () => {
    const [a, b] = await newOffice();
    const { seq } = await a.push([rowOf('1', 'r1')]);
    const pushAfter = (since: number, rev: string | null) => b.push([rowOf('2', 'r2')], undefined, { since, rev });
    const behind = { isBehind: true, results: [], seq };
    expect(await pushAfter(0, null)).toMatchObject(behind);
    // Under that number another row than the one it has; a number that was never given.
    expect(await pushAfter(seq, 'other')).toMatchObject(behind);
    expect(await pushAfter(seq + 1, null)).toMatchObject(behind);
    expect((await a.pullAll()).map(({ rev }) => rev)).toEqual(['r1']);
    expect(await pushAfter(seq, 'r1')).toMatchObject({ seq: seq + 1, results: [{ ok: true }] });
    expect((await a.pull(seq)).rows.map(({ rev }) => rev)).toEqual(['r2']);
  });

  it('an old push that comes late changes nothing', async () => {
    const [a, b] = await newOffice();
    const [first, second] = [rowOf('1', 'r1'), rowOf('1', 'r2', { base: 'r1' })];
    await a.push([first]);
    await a.push([second]);
    expect(await okOf(a, first)).toEqual([false]);
    expect(await okOf(a, second)).toEqual([true]);
    expect((await b.pullAll()).map(({ rev }) => rev)).toEqual(['r2']);
  });

  it('takes a row that it does not have, whatever the laptop believed', async () => {
    const [a, b] = await newOffice();
    expect(await okOf(a, rowOf('1', 'r2', { base: 'r1' }))).toEqual([true]);
    expect((await b.pullAll()).map(({ rev }) => rev)).toEqual(['r2']);
  });

  it('judges one record twice in one push in the order given', async () => {
    const [a, b] = await newOffice();
    const rows = [rowOf('1', 'r1'), rowOf('1', 'r2', { base: 'r1' }), rowOf('1', 'r3', { base: 'r1' })];
    const { results } = await a.push(rows);
    expect(results).toMatchObject([{ ok: true }, { ok: true }, { ok: false, row: { rev: 'r2' } }]);
    expect((await b.pullAll()).map(({ rev }) => rev)).toEqual(['r2']);
  });

  it('a tombstone overwrites the body, and nothing live comes over it', async () => {
    const [a, b] = await newOffice();
    await a.push([rowOf('1', 'r1', { text: 'long and personal '.repeat(50) })]);
    await a.push([rowOf('1', 'dead', { base: 'r1', del: 1, text: 'erased' })]);
    for (const base of ['', 'r1', 'dead']) {
      const { results } = await b.push([rowOf('1', `back-${base}`, { base })]);
      expect(results).toMatchObject([{ ok: false, row: { rev: 'dead', del: 1 } }]);
    }
    expect(await okOf(b, rowOf('1', 'deader', { base: 'dead', del: 1, text: 'gone' }))).toEqual([true]);
    expect((await b.pullAll()).map(({ rev, body }) => [rev, textOf(body)])).toEqual([['deader', 'gone']]);
  });

  it('writes nothing for a laptop that knows another epoch', async () => {
    const [a, b] = await newOffice();
    const { epoch } = await a.push([rowOf('1', 'r1')]);
    const answer = await a.push([rowOf('2', 'r2')], 'another-epoch');
    expect(answer).toMatchObject({ epoch, results: [] });
    expect((await b.pullAll()).map(({ id }) => id)).toEqual(['1']);
    expect(await b.pull(1, 'another-epoch')).toMatchObject({ epoch, rows: [], cursor: 0, more: true });
    expect(await b.pull(1, null)).toMatchObject({ epoch, rows: [], cursor: 0, more: true });
  });

  it('a cursor from the future begins a new epoch, once', async () => {
    const [a, b] = await newOffice();
    const { epoch } = await a.push([rowOf('1', 'r1')]);
    const first = await b.pull(1000, epoch);
    expect(first).toMatchObject({ rows: [], cursor: 0, more: true });
    expect(first.epoch).not.toBe(epoch);
    expect(await a.pull(2000, epoch)).toMatchObject({ epoch: first.epoch, rows: [], cursor: 0 });
    expect((await a.pull(0, first.epoch)).rows.map(({ id }) => id)).toEqual(['1']);
  });

  it('gives large bodies in several answers, and never none', async () => {
    const [a, b] = await newOffice();
    const text = 'x'.repeat(3 * 1024 * 1024);
    for (const id of ['1', '2', '3', '4']) await a.push([rowOf(id, `r${id}`, { text })]);
    const first = await b.pull(0);
    expect(first.rows.map(({ id }) => id)).toEqual(['1', '2']);
    expect(first.more).toBe(true);
    expect((await b.pullAll()).map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
    const { results } = await b.push(['1', '2', '3', '4'].map((id) => rowOf(id, `other-${id}`)));
    const rows = results.map((result) => (result.ok ? 'written' : (result.row?.rev ?? 'in the next pull')));
    expect(rows).toEqual(['r1', 'r2', 'in the next pull', 'in the next pull']);
  });

  it('takes the largest record that there is', async () => {
    const [a, b] = await newOffice();
    const body = Buffer.alloc(limits.bodyBytes, 7).toString('base64');
    expect(await okOf(a, rowOf('1', 'r1', { body }))).toEqual([true]);
    const [row] = await b.pullAll();
    expect(row?.body === body).toBe(true);
  });

  it('pages through an office without losing or doubling a row', async () => {
    const [a, b] = await newOffice();
    const ids = Array.from({ length: 1234 }, (_, at) => `id-${at}`);
    for (let at = 0; at < ids.length; at += limits.rowsPerPush) {
      await a.push(ids.slice(at, at + limits.rowsPerPush).map((id) => rowOf(id, `r-${id}`)));
    }
    for (const limit of [100, 333, 1000]) {
      const seen: string[] = [];
      let since = 0;
      for (let more = true; more; ) {
        const page = await b.pull(since, undefined, limit);
        seen.push(...page.rows.map(({ id }) => id));
        ({ cursor: since, more } = page);
      }
      expect(seen).toEqual(ids);
    }
  });
});
