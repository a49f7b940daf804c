import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endpoints, revokeAnswerSchema } from '../../../src/protocol/sync-messages.ts';
import { readConfiguration, settings } from '../../../src/server/configuration.ts';
import { hasProgram } from '../../run/system-packages.ts';
import { type Engine, engines } from '../../server/engines.ts';
import { inviteFrom, laptopAt, rowOf, startServer } from '../../server/office.ts';
import { rawRequest } from '../../server/raw-request.ts';
import { enrolByOperator, runCommand, startProcess } from '../../server/server-process.ts';

const office = 'testgemeente';

let running: readonly Engine[] = [];
beforeAll(async () => {
  running = await Promise.all(engines.map(({ start }) => start()));
});
afterAll(async () => {
  for (const engine of running) await engine.stop();
});

describe.each(engines.map(({ name }, at) => ({ name, at })))('running it on $name', ({ at }) => {
  let engine: Engine;
  let other: Engine;
  beforeAll(() => {
    engine = running.at(at) as Engine;
    other = running.at(at - 1) as Engine;
  });

  it('a SIGTERM lets what is under way finish, then ends with 0', async () => {
    const place = engine.newPlace();
    const server = await startProcess(place);
    const laptop = await enrolByOperator(place, server.address, { office, device: 'one' });
    const poke = await fetch(`${server.address}${endpoints.poke.path}`, {
      headers: { authorization: `Bearer ${laptop.token}` },
    });
    // A connection that never asks anything may not hold it up either.
    const silent = rawRequest(server.address, []).catch(() => '');
    const rows = Array.from({ length: 500 }, (_, at) => rowOf(`${at}`, `r${at}`, { text: 'x'.repeat(8000) }));
    await laptop.pull(0, null);
    const pushing = laptop.push(rows);
    await new Promise((next) => setTimeout(next, 15));
    const code = await server.end('SIGTERM');
    const outcome = await pushing.then(({ results }) => results.filter(({ ok }) => ok).length).catch(() => 'refused');
    expect(code).toBe(0);
    await poke.text().catch(() => '');
    await silent;
    const again = await startProcess(place);
    const stored = (await laptopAt(again.address, laptop.token).pullAll()).length;
    expect([outcome, stored]).toEqual(outcome === 'refused' ? ['refused', 0] : [500, 500]);
    expect(await again.end('SIGTERM')).toBe(0);
  });

  it('after a restore every laptop sees another epoch, and an open code is void', async () => {
    const place = engine.newPlace();
    const server = await startServer(engine, {}, place);
    const laptop = await server.enrol(office, 'one');
    const { epoch } = await laptop.push([rowOf('1', 'r1')]);
    const invited = runCommand(place, 'invite', '--office', office);
    expect(invited.out).toMatch(/([A-Z2-7]{4}-){7}[A-Z2-7]{4}/);
    await server.close();
    expect(runCommand(place, 'restored').out).toContain('1 offices have a new epoch');
    const again = await startServer(engine, {}, place);
    const back = laptopAt(again.address, laptop.token);
    const answer = await back.pull(1, epoch);
    expect(answer).toMatchObject({ rows: [], cursor: 0 });
    expect(answer.epoch).not.toBe(epoch);
    const code = invited.out.split('\n')[1]?.replaceAll('-', '');
    const redeemed = await fetch(`${again.address}${endpoints.redeem.path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, device: 'two' }),
    });
    expect(redeemed.status).toBe(404);
    await again.close();
  });

  it('an operator takes a laptop out, and sees in numbers what is there', async () => {
    const place = engine.newPlace();
    const server = await startServer(engine, {}, place);
    const laptop = await enrolByOperator(place, server.address, { office, device: 'one' });
    await laptop.push([rowOf('1', 'r1')]);
    expect(runCommand(place, 'offices').out).toMatch(/^testgemeente: 1 records, 1 laptops, last seen 20\d\d-/);
    expect(runCommand(place, 'revoke', '--office', office, '--device', 'one').status).toBe(0);
    await expect(laptop.pull(0)).rejects.toThrow('401 notAllowed');
    expect(runCommand(place, 'revoke', '--office', office, '--device', 'two').err).toContain('no laptop two');
    await server.close();
  });

  it('keeps neither a token nor a code in any file of the database, its log included', async () => {
    const place = engine.newPlace();
    const server = await startServer(engine, {}, place);
    const laptop = await server.enrol(office, 'one');
    const code = await inviteFrom(laptop);
    await laptop.push([rowOf('1', 'r1', { text: 'what-is-there-is-found' })]);
    const folder = engine.cluster?.folder ?? place['DATA_FOLDER'] ?? '';
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const holds = (text: string) =>
      files.some(({ parentPath, name }) => readFileSync(path.join(parentPath, name)).includes(text));
    expect([holds('what-is-there-is-found'), holds(laptop.token), holds(code)]).toEqual([true, false, false]);
    await server.close();
  });

  it('moves to the other engine and back; laptops notice nothing', async () => {
    const asTarget = ({ DATABASE_URL, DATA_FOLDER }: Readonly<Record<string, string>>) =>
      DATABASE_URL ?? `sqlite:${DATA_FOLDER}`;
    const [first, second, third] = [engine.newPlace(), other.newPlace(), engine.newPlace()];
    const server = await startServer(engine, {}, first);
    const laptop = await server.enrol(office, 'one');
    const rows = Array.from({ length: 700 }, (_, at) => rowOf(`${at}`, `r${at}`, { text: `${'é'.repeat(at)}.` }));
    const lost = await server.enrol(office, 'lost');
    await laptop.ask(endpoints.revoke.path, { device: 'lost', order: 'b3JkZXI=' }, revokeAnswerSchema);
    await laptop.push(rows.slice(0, 400));
    await laptop.push(rows.slice(400));
    const { epoch, cursor } = await laptop
      .push([rowOf('5', 'dead', { base: 'r5', del: 1 })])
      .then(() => laptop.pull(0));
    await server.close();
    const moved = runCommand(first, 'move', '--to', asTarget(second));
    expect(moved.out).toContain('copied and verified: 1 offices, 2 laptops, 700 records');
    expect(runCommand(second, 'move', '--to', asTarget(third)).out).toContain('700 records');
    expect(runCommand(second, 'move', '--to', asTarget(third)).err).toContain('nothing was copied');
    const there = await startServer(engine, {}, third);
    const same = laptopAt(there.address, laptop.token);
    expect(await same.pull(cursor, epoch)).toMatchObject({ epoch, rows: [], cursor });
    expect((await same.push([rowOf('6', 'new', { base: 'r6' })])).results).toEqual([{ ok: true }]);
    expect((await same.pull(cursor, epoch)).rows.map(({ rev }) => rev)).toEqual(['new']);
    expect((await same.pullAll()).length).toBe(700);
    const told = await fetch(`${there.address}${endpoints.devices.path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${lost.token}` },
      body: '{}',
    });
    const orders = [{ by: 'one', at: expect.any(Number), order: 'b3JkZXI=' }];
    expect(await told.json()).toEqual({ error: 'revoked', order: 'b3JkZXI=', orders });
    await there.close();
    // Should somebody start the old one again: it is no continuation, and says so.
    const old = await startServer(engine, {}, first);
    expect((await laptopAt(old.address, laptop.token).pull(cursor, epoch)).epoch).not.toBe(epoch);
    await old.close();
  });
});

describe('the SQLite file', () => {
  let engine: Engine;
  beforeAll(() => {
    engine = running.at(0) as Engine;
  });

  const bytesIn = (folder: string): string =>
    readdirSync(folder)
      .map((name) => readFileSync(path.join(folder, name)).toString('latin1'))
      .join('');

  it('a backup while it runs is whole, and is never written over another', async () => {
    const place = engine.newPlace();
    const server = await startServer(engine, {}, place);
    const laptop = await server.enrol(office, 'one');
    await laptop.push([rowOf('1', 'r1')]);
    const folder = path.join(place['DATA_FOLDER'] ?? '', 'backup');
    const file = path.join(folder, 'doorwijzer.sqlite');
    expect(runCommand(place, 'backup', '--to', file).err).toContain('stopped');
    const beside = path.join(place['DATA_FOLDER'] ?? '', 'copy.sqlite');
    expect(runCommand(place, 'backup', '--to', beside).out).toContain('copied to');
    expect(runCommand(place, 'backup', '--to', beside).err).toContain('never overwrites');
    await server.close();
    const restored = engine.newPlace();
    mkdirSync(restored['DATA_FOLDER'] ?? '', { recursive: true });
    copyFileSync(beside, path.join(restored['DATA_FOLDER'] ?? '', 'doorwijzer.sqlite'));
    const again = await startServer(engine, {}, restored);
    expect((await laptopAt(again.address, laptop.token).pullAll()).length).toBe(1);
    await again.close();
  });

  it('holds nothing of what a tombstone overwrote, in file and log', async () => {
    const place = engine.newPlace();
    const server = await startServer(engine, {}, place);
    const laptop = await server.enrol(office, 'one');
    const folder = place['DATA_FOLDER'] ?? '';
    const canaries = ['small-canary', `large-canary-${'y'.repeat(30_000)}-end-of-canary`];
    await laptop.push(canaries.map((text, at) => rowOf(`${at}`, `r${at}`, { text })));
    expect(bytesIn(folder)).toContain('small-canary');
    expect(bytesIn(folder)).toContain('end-of-canary');
    await laptop.push(canaries.map((_, at) => rowOf(`${at}`, `dead${at}`, { base: `r${at}`, del: 1, text: 'gone' })));
    for (const trace of ['small-canary', 'large-canary', 'yyyyyyyy', 'end-of-canary']) {
      expect(bytesIn(folder)).not.toContain(trace);
    }
    expect(server.log()).not.toContain(laptop.token);
    await server.close();
  });

  it('lets go of what was erased as soon as nobody reads an earlier state any more', async () => {
    const place = engine.newPlace();
    const server = await startServer(engine, {}, place);
    const laptop = await server.enrol(office, 'one');
    const folder = place['DATA_FOLDER'] ?? '';
    await laptop.push([rowOf('1', 'r1', { text: 'erased-canary' })]);
    const reader = new DatabaseSync(path.join(folder, 'doorwijzer.sqlite'), { readOnly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM record').get();
    await laptop.push([rowOf('1', 'dead', { base: 'r1', del: 1, text: 'gone' })]);
    expect(bytesIn(folder)).toContain('erased-canary');
    reader.close();
    await expect.poll(() => bytesIn(folder), { timeout: 20_000 }).not.toContain('erased-canary');
    await server.close();
  });

  it.runIf(hasProgram('strace'))('brings every acknowledged push to disk before it says so', async () => {
    const place = engine.newPlace();
    const trace = path.join(place['DATA_FOLDER'] ?? '', '..', 'trace');
    runCommand(place, 'offices');
    const before = ['strace', '-D', '-f', '-e', 'trace=fsync,fdatasync', '-o', trace];
    const server = await startProcess(place, { before });
    const laptop = await enrolByOperator(place, server.address, { office, device: 'one' });
    await laptop.pull(0, null);
    const synced = () => readFileSync(trace, 'utf8').match(/(fsync|fdatasync)\(\d+/g)?.length ?? 0;
    for (let push = 0; push < 20; push += 1) {
      const earlier = synced();
      await laptop.push([rowOf(`${push}`, 'r')]);
      expect(synced()).toBeGreaterThan(earlier);
    }
    const earlier = synced();
    await laptop.pullAll();
    expect(synced()).toBe(earlier);
    await server.end('SIGTERM');
  });

  it('does not write into the database of a newer server', async () => {
    const place = engine.newPlace();
    const storage = await engine.open(place);
    const row = { name: '999-from-the-future', timestamp: 'x' };
    await storage.db
      .withTables<{ kysely_migration: typeof row }>()
      .insertInto('kysely_migration')
      .values(row)
      .execute();
    await storage.close();
    expect(runCommand(place).err).toMatch(/stopped: .*999-from-the-future/);
  });
});

describe('the command line', () => {
  const nowhere = path.join(tmpdir(), 'doorwijzer-never-made');

  it.each([
    [{ HOST: '0.0.0.0' }, 'HOST 0.0.0.0 can be reached from outside'],
    [{ TLS_CERT: 'package.json' }, 'TLS_CERT and TLS_KEY go together'],
    [{ TLS_CERT: 'no-such-file', TLS_KEY: 'package.json' }, 'TLS_CERT: is no file'],
    [{ PORT: '99999' }, 'PORT: Too big'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: Invalid option'],
    [{ DATABASE_URL: 'mysql://secret@x/y' }, 'DATABASE_URL: has to start with postgres://'],
  ])('%j is a mistake that takes one line', (environment, line) => {
    const read = readConfiguration(environment);
    if (read.ok) throw new Error('taken');
    expect(read.error.length).toBe(1);
    expect(read.error[0]).toContain(line);
    expect(read.error[0]).not.toContain('secret');
  });

  it.each([
    ['offices', 'there is no database in'],
    ['fly', 'there is no command fly'],
    ['--wings', 'not understood'],
  ])('%s: one line, and nothing is made', (word, line) => {
    const { status, err } = runCommand({ DATA_FOLDER: nowhere }, word);
    expect([status, err.trim().split('\n').length]).toEqual([1, 1]);
    expect(err).toContain(line);
    expect(existsSync(nowhere)).toBe(false);
  });

  it('says what there is', () => {
    const { status, out } = runCommand({}, '--help');
    expect(status).toBe(0);
    for (const word of ['invite', 'backup', 'restored', 'move', ...Object.keys(settings)]) expect(out).toContain(word);
  });
});
