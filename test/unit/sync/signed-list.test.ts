import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64 } from '../../../src/crypto/bytes.ts';
import { listKey } from '../../../src/crypto/list-key.ts';
import type { StaffMemberId } from '../../../src/domain/ids.ts';
import { hlcSchema } from '../../../src/protocol/clock.ts';
import { accessFor } from '../../../src/store/access.ts';
import { grantOf, sealGrant } from '../../../src/store/list-rows.ts';
import { newMemberKeys } from '../../../src/store/member-keys.ts';
import { aClient, passphrase } from '../../store/laptop.ts';
import { only } from '../../store/two-clients.ts';
import { cut, type Desk, onPull } from '../../sync/list-laptops.ts';
import { otherPhrase, reasonsOn, useOffices } from '../../sync/office-for-tests.ts';
import { listOn, nele } from '../../sync/people-cast.ts';
import { copyOf } from '../../sync/records-of.ts';
import type { Template } from '../../sync/three-laptops.ts';

const done = { ok: true, value: null };
const refused = (type: string) => ({ ok: false, error: { type } });
const hlcNow = hlcSchema.parse(`${Date.parse('2026-11-24T10:00:00.000Z').toString(36).padStart(9, '0')}-0000-vreemd`);

interface Row {
  readonly t: string;
  readonly body: string;
}

describe('the signed list over the server', () => {
  const { office, templateOf } = useOffices();
  let template: Template;
  beforeAll(() => {
    template = templateOf();
  });
  /** Asks for everything again, as after a server that was put back. */
  const fromTheStart = async (desk: Desk): Promise<void> => {
    await desk.seat.vault.sync.startServerEpoch('another');
    await desk.sync();
  };
  const enrolOn = async ({ seat }: Desk, phrase = otherPhrase): Promise<StaffMemberId> => {
    const added = await seat.vault.enrol(nele, phrase, passphrase);
    if (!added.ok) throw new Error(added.error.type);
    return added.value.id;
  };

  it('a colleague enrolled on one laptop signs in on the other with their own passphrase', async () => {
    const { here, there, syncAll } = await office();
    const id = await enrolOn(here);
    await syncAll();
    expect(await listOn(there)).toEqual(await listOn(here));
    expect(await there.as(id, otherPhrase)).toBe(true);
    expect(there.seat.vault.me).toMatchObject({ id, name: 'Nele Nieuw', roles: ['frontDesk'] });
    expect((await there.seat.laptop.closed.signInNames()).map(({ name }) => name)).toContain('Nele Nieuw');
  });

  it('without the server the list stays as it is, and everything of a visit goes on', async () => {
    const { here } = await office();
    const before = await listOn(here);
    here.wire = cut;
    expect(await here.seat.vault.enrol(nele, otherPhrase, passphrase)).toEqual(refused('serverNeeded'));
    expect(await here.seat.vault.revoke(template.member, 'weg', passphrase)).toEqual(refused('serverNeeded'));
    expect(await listOn(here)).toEqual(before);
    expect((await here.seat.vault.clients.add(aClient())).ok).toBe(true);
  });

  it('two laptops that change the list at once make one list', async () => {
    const { here, there, syncAll } = await office();
    const [one, two] = await Promise.all([enrolOn(here), enrolOn(there)]);
    await syncAll();
    expect(await listOn(there)).toEqual(await listOn(here));
    for (const id of [one, two]) expect(await there.as(id, otherPhrase)).toBe(true);
  });

  it('a new key waits for a passphrase, then old and new are read there too', async () => {
    const { here, there, syncAll } = await office();
    const [before, after] = [aClient(), aClient()];
    await here.seat.vault.clients.add(before);
    expect(await here.seat.vault.revoke(template.member, 'weg', passphrase)).toEqual(done);
    await here.seat.vault.erasure.settled();
    await here.seat.vault.clients.add(after);
    await syncAll();
    expect(await there.seat.vault.sync.isKeyWaiting()).toBe(true);
    expect(await there.seat.vault.clients.get(after.id)).toBeNull();
    expect(await there.seat.vault.takeKeys('niet die van mij')).toEqual(refused('wrongPassphrase'));
    expect(await there.seat.vault.takeKeys(passphrase)).toEqual(done);
    expect(await there.seat.vault.clients.get(after.id)).toEqual(after);
    expect(await there.seat.vault.clients.get(before.id)).toEqual(before);
    expect(await there.seat.vault.sync.isKeyWaiting()).toBe(false);
    await there.seat.vault.erasure.settled();
    await syncAll();
    expect(await there.seat.vault.sync.heldCount()).toBe(0);
    expect(await listOn(there)).toEqual(await listOn(here));
  });

  it('the same at the next unlock; what was written under the old key meanwhile is read everywhere', async () => {
    const { here, there, syncAll } = await office();
    expect(await here.seat.vault.revoke(template.member, 'weg', passphrase)).toEqual(done);
    const slow = aClient();
    await there.seat.vault.clients.add(slow);
    await here.seat.vault.erasure.settled();
    await syncAll();
    expect(await here.seat.vault.clients.get(slow.id)).toBeNull();
    expect(await there.as(template.administrator)).toBe(true);
    await there.seat.vault.erasure.settled();
    await syncAll();
    expect(await here.seat.vault.clients.get(slow.id)).toEqual(slow);
    expect(await here.seat.vault.sync.heldCount()).toBe(0);
  });

  it('whoever is revoked elsewhere is locked out at once, and their keys are gone from the disk', async () => {
    const { here, there } = await office();
    expect(await there.as(template.member)).toBe(true);
    expect(await here.seat.vault.revoke(template.member, 'weg', passphrase)).toEqual(done);
    await there.sync();
    await expect(there.seat.vault.clients.all()).rejects.toThrow();
    expect(await there.seat.laptop.closed.unlock(template.member, passphrase)).toEqual(refused('unknownMember'));
    const wraps = await there.seat.laptop.onDisk((db) => db.table('wrap').toCollection().primaryKeys());
    expect(wraps).not.toContain(template.member);
  });

  it('the keys of whoever was revoked do not come back on a laptop where the new data key still waits', async () => {
    const { here, there, syncAll } = await office();
    const id = await enrolOn(here);
    await syncAll();
    const wraps = () => there.seat.laptop.onDisk((db) => db.table('wrap').toCollection().primaryKeys());
    expect(await wraps()).toContain(id);
    expect(await here.seat.vault.revoke(id, 'weg', passphrase)).toEqual(done);
    await there.sync();
    expect(await there.seat.vault.sync.isKeyWaiting()).toBe(true);
    expect(await wraps()).not.toContain(id);
  });

  it('an erasure is carried out everywhere, with what was written for that person meanwhile', async () => {
    const { here, there, syncAll } = await office();
    const client = aClient();
    await here.seat.vault.clients.add(client);
    await syncAll();
    await there.seat.vault.clients.change(client.id, { surname: 'Later' });
    expect((await here.seat.vault.erasure.erase(only(client.id), 'vraag', passphrase)).ok).toBe(true);
    await here.seat.vault.erasure.settled();
    await syncAll();
    expect(await there.seat.vault.takeKeys(passphrase)).toEqual(done);
    expect(await there.seat.vault.clients.get(client.id)).toBeNull();
    await there.seat.vault.erasure.settled();
    await syncAll();
    for (const { seat } of [here, there]) expect(await seat.vault.clients.all()).toEqual([]);
  });

  it('another passphrase counts on every laptop', async () => {
    const { here, there, syncAll } = await office();
    expect(await here.as(template.member)).toBe(true);
    expect(await here.seat.vault.changePassphrase(passphrase, otherPhrase)).toEqual(done);
    await syncAll();
    expect(await there.seat.laptop.closed.unlock(template.member, passphrase)).toEqual(refused('wrongPassphrase'));
    expect(await there.as(template.member, otherPhrase)).toBe(true);
  });

  it('a laptop that dies between the yes of the server and its own disk has the change at its next exchange', async () => {
    const { here, there, syncAll } = await office();
    here.wire = (exchange) => async (request) => {
      const answer = await exchange(request);
      if (new TextDecoder().decode(request.body).includes('"t":"list"')) here.seat.vault.lock();
      return answer;
    };
    await here.seat.vault.revoke(template.member, 'weg', passphrase);
    here.wire = null;
    expect(await here.as(template.administrator)).toBe(true);
    await here.sync();
    expect(await here.seat.vault.takeKeys(passphrase)).toEqual(done);
    await here.seat.vault.erasure.settled();
    await syncAll();
    expect(await there.seat.vault.takeKeys(passphrase)).toEqual(done);
    expect(await listOn(here)).toEqual(await listOn(there));
    expect((await here.seat.vault.staff()).map(({ id }) => id)).not.toContain(template.member);
  });

  describe('a server that wants harm', () => {
    const listRows = (rows: readonly Row[]) => rows.filter(({ t }) => t === 'list');

    it('a changed row of the list is refused and counted', async () => {
      const { here, there } = await office();
      await enrolOn(here);
      const before = await listOn(there);
      there.wire = onPull<Row>((rows) =>
        rows.map((row: Row) => {
          const bytes = Buffer.from(row.body, 'base64');
          bytes[40] = (bytes[40] ?? 0) ^ 1;
          return row.t === 'list' ? { ...row, body: bytes.toString('base64') } : row;
        }),
      );
      await there.sync();
      expect(await listOn(there)).toEqual(before);
      expect(await reasonsOn(there)).toContain('list corrupt');
    });

    it('a row of the list that is held back keeps the later ones waiting, and none of them is lost', async () => {
      const { here, there } = await office();
      const [one, two] = [await enrolOn(here), await enrolOn(here)];
      let isFirst = true;
      there.wire = onPull<Row>((rows) => {
        const [first] = listRows(rows);
        const kept = isFirst ? rows.filter((row: Row) => row !== first) : rows;
        isFirst &&= first === undefined;
        return kept;
      });
      const before = await listOn(there);
      await there.sync();
      expect(await listOn(there)).toEqual(before);
      expect(await reasonsOn(there)).toContain('list keyMissing');
      there.wire = null;
      await fromTheStart(there);
      expect(await listOn(there)).toEqual(await listOn(here));
      for (const id of [one, two]) expect(await there.as(id, otherPhrase)).toBe(true);
    });

    it('rows of the list in another order make the same list', async () => {
      const { here, there } = await office();
      await enrolOn(here);
      await enrolOn(here);
      there.wire = onPull<Row>((rows) => rows.toReversed());
      await there.sync();
      expect(await listOn(there)).toEqual(await listOn(here));
    });

    it('an old list put in the place of the one of now is noticed, and the list here stays as long as it was', async () => {
      const { here, there, server, syncAll } = await office();
      const restore = await copyOf(server);
      await enrolOn(here);
      await here.sync();
      const long = await listOn(here);
      // Back to before, and another change at the same place, by a laptop that did not know of the first.
      await restore('epoch-old');
      await enrolOn(there);
      await there.sync();
      await here.sync();
      expect(await listOn(here)).toEqual(long);
      expect(await reasonsOn(here)).toContain('list listMismatch');
      await syncAll();
      expect(await listOn(here)).toEqual(long);
    });

    it('a forged data key opens nothing and shuts nobody out', async () => {
      const { here, there, syncAll } = await office();
      const { meta, publicKeys } = template.insider;
      const key = await listKey(meta.officeId, meta.officeKey);
      const check = toBase64(new Uint8Array(32).fill(7));
      const grant = grantOf(template.member, publicKeys.sealingKey, check, { epoch: 1, sealed: new Uint8Array(92) });
      const { c, ...row } = await sealGrant(key, meta, crypto.randomUUID(), grant);
      expect(await there.seat.vault.sync.absorb([{ ...row, body: toBase64(c) }], null)).toMatchObject({ ok: true });
      expect(await here.seat.vault.revoke(await enrolOn(here), 'weg', passphrase)).toEqual(done);
      await here.seat.vault.erasure.settled();
      await syncAll();
      expect(await there.as(template.member)).toBe(true);
      expect(await there.seat.vault.sync.isKeyWaiting()).toBe(false);
    });

    it('a forged access record is refused: the colleague keeps the own passphrase', async () => {
      const { there } = await office();
      const { meta, seal } = template.insider;
      const forger = { id: template.administrator, passphrase: otherPhrase, keys: newMemberKeys() };
      const own = await accessFor(there.seat.laptop.deps, meta, forger, hlcNow, 1);
      const fields = { id: [template.administrator, hlcNow], own: [own, hlcNow] };
      const { c, base: _, ...row } = await seal('access', template.administrator, fields);
      await there.seat.vault.sync.absorb([{ ...row, del: 0, body: toBase64(c) }], null);
      expect(await reasonsOn(there)).toContain('access corrupt');
      expect(await there.as(template.administrator)).toBe(true);
    });
  });
});
