import { beforeAll, describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '../../../src/crypto/bytes.ts';
import { listKey } from '../../../src/crypto/list-key.ts';
import { pullAnswerSchema, pushAnswerSchema } from '../../../src/protocol/sync-messages.ts';
import {
  type Grant,
  openGrant,
  openListChange,
  sealEndedGrant,
  sealGrant,
  sealListChange,
} from '../../../src/store/list-rows.ts';
import type { RecordRow } from '../../../src/store/rows.ts';
import { createAsk } from '../../../src/sync/exchange.ts';
import { isOtherOffice } from '../../../src/sync/joining.ts';
import { passphrase } from '../../store/laptop.ts';
import { type Desk, officeOn } from '../../sync/list-laptops.ts';
import { otherPhrase, reasonsOn, useOffices } from '../../sync/office-for-tests.ts';
import { nele } from '../../sync/people-cast.ts';
import { makeTemplate, type Template } from '../../sync/three-laptops.ts';

const done = { ok: true, value: null };
const third = 'nog een andere wachtzin';

describe('what a colleague with a Doorwijzer of their own, or an unlucky moment, does to the list', () => {
  const { office, templateOf } = useOffices();
  let template: Template;
  beforeAll(() => {
    template = templateOf();
  });

  const rowsOf = ({ seat }: Desk, table: string): Promise<readonly RecordRow[]> =>
    seat.laptop.onDisk((db) => db.table('rec').where('t').equals(table).toArray());
  const wrapOn = ({ seat }: Desk, id: string) => seat.laptop.onDisk((db) => db.table('wrap').get(id));
  const arrive = ({ seat }: Desk, { c, base: _, ...row }: RecordRow) =>
    seat.vault.sync.absorb([{ ...row, body: toBase64(c) }], null);
  const keyOf = () => listKey(template.insider.meta.officeId, template.insider.meta.officeKey);

  it('nobody takes the printed recovery key away by sending the list again with another secret', async () => {
    const { there } = await office();
    const { meta } = template.insider;
    const before = await wrapOn(there, 'recovery');
    for (const row of await rowsOf(there, 'list')) {
      const change = await openListChange(await keyOf(), meta, row);
      if (!change.ok || change.value.recovery === undefined) continue;
      const changed = { ...change.value, recovery: toBase64(new Uint8Array(110).fill(3)) };
      await arrive(there, await sealListChange(await keyOf(), meta, crypto.randomUUID(), changed));
    }
    expect(await there.as(template.administrator)).toBe(true);
    expect((await wrapOn(there, 'recovery')).secret).toEqual(before.secret);
  });

  it.each([
    ['the same colleague', (desk: Desk) => desk.seat.vault.renewAccess(template.member, otherPhrase, passphrase)],
    ['somebody else', (desk: Desk) => desk.seat.vault.enrol(nele, otherPhrase, passphrase)],
  ])('new keys for a colleague beside a change about %s that is first: they come in everywhere', async (_, first) => {
    const { here, there, syncAll } = await office();
    let isFirst = true;
    here.wire = (exchange) => async (request) => {
      if (isFirst && new TextDecoder().decode(request.body).includes('"t":"list"')) {
        isFirst = false;
        expect((await first(there)).ok).toBe(true);
      }
      return exchange(request);
    };
    expect(await here.seat.vault.renewAccess(template.member, third, passphrase)).toEqual(done);
    here.wire = null;
    await syncAll();
    for (const desk of [here, there]) {
      expect(await reasonsOn(desk)).toEqual([]);
      expect(await desk.seat.vault.sync.waiting()).toEqual([]);
      expect(await desk.as(template.member, third)).toBe(true);
    }
  });

  it('an enrolment that had to begin again leaves no ghost of a colleague', async () => {
    const { here, there, syncAll } = await office();
    let isFirst = true;
    here.wire = (exchange) => async (request) => {
      if (isFirst && new TextDecoder().decode(request.body).includes('"t":"list"')) {
        isFirst = false;
        expect((await there.seat.vault.changeRoles(template.member, ['socialWorker'], passphrase)).ok).toBe(true);
      }
      return exchange(request);
    };
    expect((await here.seat.vault.enrol(nele, otherPhrase, passphrase)).ok).toBe(true);
    here.wire = null;
    await syncAll();
    for (const { seat } of [here, there]) {
      expect(await seat.vault.formerStaff()).toEqual([]);
      expect(await seat.vault.staff()).toHaveLength(3);
    }
  });

  it('whoever is signed in with keys that are not on the list any more is locked out', async () => {
    const { here, there } = await office();
    expect(await there.as(template.member)).toBe(true);
    expect(await here.seat.vault.renewAccess(template.member, otherPhrase, passphrase)).toEqual(done);
    await there.sync();
    await expect(there.seat.vault.clients.all()).rejects.toThrow();
    expect(await there.as(template.member, otherPhrase)).toBe(true);
  });

  /** Puts something else in the place of data keys, as everybody can who ever was of the office and has a token. */
  const spoil = async ({ server, there }: Awaited<ReturnType<typeof office>>, isSpoilt: (grant: Grant) => boolean) => {
    const { meta } = template.insider;
    const ask = createAsk(await server.exchangeFor(7), () => () => undefined);
    const start = await ask('pull', { since: 0, limit: 1000, epoch: null, rev: null }, pullAnswerSchema);
    if (!start.ok) throw new Error(start.error.type);
    const rows: object[] = [];
    for (const { t, id, rev, sv, body } of start.value.rows) {
      if (t !== 'grant') continue;
      const grant = await openGrant(await keyOf(), meta, { t, id, rev, sv, c: fromBase64(body) });
      if (!grant.ok || grant.value === null || !isSpoilt(grant.value)) continue;
      const spoilt = { ...grant.value, sealed: toBase64(new Uint8Array(92).fill(9)) };
      const { c, ...row } = await sealGrant(await keyOf(), meta, crypto.randomUUID(), spoilt);
      rows.push({ ...row, base: rev, body: toBase64(c) });
    }
    const { schemaVersion } = there.seat.vault.sync;
    const said = await ask('push', { epoch: start.value.epoch, schemaVersion, rows }, pushAnswerSchema);
    expect(said.ok && said.value.results.map(({ ok }) => ok)).toEqual(rows.map(() => true));
    expect(rows.length).toBeGreaterThan(0);
  };

  it('a data key that was spoilt on its way comes again from whoever it is for', async () => {
    const made = await office();
    const { here, there } = made;
    expect(await here.seat.vault.revoke(template.member, 'weg', passphrase)).toEqual(done);
    await here.seat.vault.erasure.settled();
    await here.sync();
    await spoil(made, ({ epoch, holder }) => epoch === 2 && holder === template.administrator);
    await there.sync();
    expect(await there.seat.vault.takeKeys(passphrase)).toEqual({ ok: false, error: { type: 'keysNotHere' } });
    await here.sync();
    expect(await here.as(template.administrator)).toBe(true);
    await here.sync();
    await there.sync();
    expect(await there.seat.vault.takeKeys(passphrase)).toEqual(done);
  });

  it('a spoilt data key of a colleague shuts nobody out where somebody else took the key', async () => {
    const made = await office();
    const { here, there, syncAll } = made;
    const added = await here.seat.vault.enrol(nele, otherPhrase, passphrase);
    if (!added.ok) throw new Error(added.error.type);
    await syncAll();
    expect(await here.seat.vault.revoke(template.member, 'weg', passphrase)).toEqual(done);
    await here.seat.vault.erasure.settled();
    await here.sync();
    await spoil(made, ({ epoch, holder }) => epoch === 2 && holder === added.value.id);
    await there.sync();
    expect(await there.seat.vault.takeKeys(passphrase)).toEqual(done);
    expect(await there.as(added.value.id, otherPhrase)).toBe(true);
  });

  /** The last change of the list on the server, with something else in it of what the new paper opens. */
  const spoilPaper = async ({ server, there }: Awaited<ReturnType<typeof office>>, recovery: string | undefined) => {
    const { meta } = template.insider;
    const ask = createAsk(await server.exchangeFor(7), () => () => undefined);
    const start = await ask('pull', { since: 0, limit: 1000, epoch: null, rev: null }, pullAnswerSchema);
    if (!start.ok) throw new Error(start.error.type);
    const last = start.value.rows.filter(({ t }) => t === 'list').at(-1);
    if (last === undefined) throw new Error('no list');
    const change = await openListChange(await keyOf(), meta, { ...last, c: fromBase64(last.body) });
    if (!change.ok || change.value.recovery === undefined) throw new Error('not about the paper');
    const { recovery: _, ...bare } = change.value;
    const changed = recovery === undefined ? bare : { ...bare, recovery };
    const { c, ...row } = await sealListChange(await keyOf(), meta, crypto.randomUUID(), changed);
    const { schemaVersion } = there.seat.vault.sync;
    const rows = [{ ...row, base: last.rev, body: toBase64(c) }];
    const said = await ask('push', { epoch: start.value.epoch, schemaVersion, rows }, pushAnswerSchema);
    expect(said.ok && said.value.results.map(({ ok }) => ok)).toEqual([true]);
  };

  it.each([
    ['another secret', toBase64(new Uint8Array(110).fill(3))],
    ['none', undefined],
  ])('a new paper that comes with %s is told, believed by nobody, and put right', async (_, recovery) => {
    const made = await office();
    const { here, there } = made;
    const next = await here.seat.vault.renewRecoveryKey(template.recoveryKey, passphrase);
    if (!next.ok) throw new Error(next.error.type);
    expect(await next.value.keep()).toEqual(done);
    await spoilPaper(made, recovery);
    const before = await wrapOn(there, 'recovery');
    await there.sync();
    expect((await wrapOn(there, 'recovery')).secret).toEqual(before.secret);
    expect(await reasonsOn(there)).toEqual(['list listMismatch']);
    await here.sync();
    await here.sync();
    await there.sync();
    for (const desk of [here, there]) {
      expect(await reasonsOn(desk)).toEqual([]);
      desk.seat.vault.lock();
      expect((await desk.seat.laptop.closed.tryRecoveryKey(next.value.recoveryKey)).ok).toBe(true);
    }
  });

  it('grants without end are bounded, one for a key that is received with here still gets in, and no handover is ended', async () => {
    const { there } = await office();
    const [meta, key] = [template.insider.meta, await keyOf()];
    const [own] = await there.seat.laptop.onDisk((db) => db.table('roster').toArray());
    const { sealingKey: to } = own.entry;
    const made = (grant: Partial<Grant>) =>
      sealGrant(key, meta, crypto.randomUUID(), {
        ...{ holder: template.administrator, epoch: 7, to, check: 'Y2hlY2s=', sealed: 'AAAA' },
        ...grant,
      });
    const flood = await Promise.all(
      Array.from({ length: 60 }, (_, i) => made({ to: toBase64(new Uint8Array(32).fill(i)) })),
    );
    const rows = [...flood, await made({})].map(({ c, base: _, ...row }) => ({ ...row, body: toBase64(c) }));
    expect(await there.seat.vault.sync.absorb(rows, null)).toMatchObject({ ok: true, value: { taken: 17 } });
    expect((await rowsOf(there, 'grant')).filter(({ id }) => id.startsWith('7.'))).toHaveLength(17);
    const handover = await made({ epoch: 0 });
    await arrive(there, handover);
    const before = await rowsOf(there, 'grant');
    await arrive(there, await sealEndedGrant(key, meta, crypto.randomUUID(), handover.id));
    expect(await rowsOf(there, 'grant')).toEqual(before);
  });

  it('a data key that was spoilt on its way comes with a courier file too', async () => {
    const made = await office();
    const { here, there } = made;
    expect(await here.seat.vault.revoke(template.member, 'weg', passphrase)).toEqual(done);
    await here.seat.vault.erasure.settled();
    await here.sync();
    const right = await rowsOf(here, 'grant');
    await spoil(made, ({ epoch, holder }) => epoch === 2 && holder === template.administrator);
    await there.sync();
    expect(await there.seat.vault.takeKeys(passphrase)).toEqual({ ok: false, error: { type: 'keysNotHere' } });
    expect(right.length).toBeGreaterThan(0);
    const file: Uint8Array<ArrayBuffer>[] = [];
    const written = await here.seat.vault.courier.write(
      'all',
      async (bytes) => {
        file.push(bytes.slice());
        return true;
      },
      () => undefined,
    );
    expect(written.ok).toBe(true);
    expect((await there.seat.vault.courier.read(new Blob(file), () => undefined)).ok).toBe(true);
    expect(await there.seat.vault.takeKeys(passphrase)).toEqual(done);
  });

  it('a code of another office is known as one before a row goes there', async () => {
    const { here, server } = await office();
    const own = createAsk(await server.exchangeFor(8), () => () => undefined);
    expect(await isOtherOffice(here.seat.vault.sync, own)).toEqual({ ok: true, value: false });
    const stranger = await officeOn(await makeTemplate(), server.storage, 1);
    const theirs = createAsk(await stranger.server.exchangeFor(9), () => () => undefined);
    // Nothing was begun there yet: it may become this office's.
    expect(await isOtherOffice(here.seat.vault.sync, theirs)).toEqual({ ok: true, value: false });
    await stranger.syncAll();
    expect(await isOtherOffice(here.seat.vault.sync, theirs)).toEqual({ ok: true, value: true });
    const garbage = { t: 'list', id: '0', rev: 'x', sv: 1, del: 0 as const, body: '!!!!' };
    expect(await here.seat.vault.sync.isOwnList(garbage)).toBe(false);
    await stranger.close();
  });
});
