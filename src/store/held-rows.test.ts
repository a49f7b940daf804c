import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unlock } from '../../test/store/laptop.ts';
import { makeTemplate, type Seat, type Template, takeSeat, type World } from '../../test/sync/three-laptops.ts';
import { toBase64 } from '../crypto/bytes.ts';
import { type DataKey, sealJson } from '../crypto/envelope.ts';
import type { SyncRow } from '../protocol/sync-messages.ts';
import { newDataKey } from './data-keys.ts';
import { roomAside } from './held-rows.ts';

describe('wat van de server komt en niet open gaat', () => {
  let template: Template;
  let here: Seat;
  beforeAll(async () => {
    template = await makeTemplate();
  });
  beforeEach(async () => {
    const world: World = { ms: Date.parse('2026-11-24T09:00:00.000Z') };
    here = await takeSeat(template, world, 1, 0);
    return () => here.vault.lock();
  });

  const nonsense = (bytes: number): SyncRow => {
    const id = crypto.randomUUID();
    return { t: 'client', id, rev: id, sv: 1, del: 0, body: toBase64(new Uint8Array(bytes).fill(7)) };
  };
  /** A row too large to be kept aside, sealed under this key. */
  const sealedBy = async (key: DataKey): Promise<SyncRow> => {
    const id = crypto.randomUUID();
    const place = { office: template.insider.meta.officeId, table: 'client', id, rev: id, schemaVersion: 1 };
    const c = await sealJson(key, place, { f: { text: ['x'.repeat(roomAside.bytesOfRow), '000000001-0000-a'] } });
    return { t: 'client', id, rev: id, sv: 1, del: 0, body: toBase64(c) };
  };
  const take = (rows: readonly SyncRow[]) =>
    here.vault.sync.absorb(rows, { epoch: 'een', cursor: 5000, rev: null, at: null });
  const onDisk = () => here.laptop.onDisk((db) => db.table('quarantine').toArray());

  it('vult de schijf niet: zoveel rijen blijven bewaard, de andere zijn geteld', async () => {
    const many = Array.from({ length: roomAside.rows * 3 }, () => nonsense(60));
    for (let from = 0; from < many.length; from += 1000)
      expect((await take(many.slice(from, from + 1000))).ok).toBe(true);
    expect(await onDisk()).toHaveLength(roomAside.rows);
    expect(await here.vault.sync.heldCount()).toBe(many.length);
    // The same rows again take no more room.
    await take(many.slice(0, 500));
    expect(await onDisk()).toHaveLength(roomAside.rows);
    expect(await here.vault.setAside()).toHaveLength(roomAside.rows);
    expect((await here.vault.setAside()).every(({ isArrived }) => isArrived)).toBe(true);
  });

  it('houdt van een grote rij niets bij', async () => {
    await take([nonsense(roomAside.bytesOfRow + 1), nonsense(100)]);
    expect(await onDisk()).toHaveLength(1);
    expect(await here.vault.sync.heldCount()).toBe(2);
  });

  it('wat geen plaats vond en later leesbaar kan zijn, wordt na het aanmelden opnieuw gevraagd', async () => {
    await take([await sealedBy(await newDataKey(7))]);
    expect(await here.vault.sync.heldCount()).toBe(1);
    here.vault.lock();
    here.vault = await unlock(here.laptop, template.member);
    await here.vault.sync.tryAgain();
    expect(await here.vault.sync.place()).toEqual({ epoch: 'een', cursor: 0, rev: null, at: null });
    expect(await here.vault.sync.heldCount()).toBe(0);
  });

  it('om wat nooit leesbaar wordt, wordt niet opnieuw gevraagd', async () => {
    const row = await sealedBy(template.insider.key as DataKey);
    const bytes = Buffer.from(row.body, 'base64');
    bytes[60] = (bytes[60] ?? 0) ^ 1;
    await take([{ ...row, body: bytes.toString('base64') }]);
    await here.vault.sync.tryAgain();
    expect(await here.vault.sync.place()).toMatchObject({ cursor: 5000 });
    expect(await here.vault.sync.heldCount()).toBe(1);
  });
});
