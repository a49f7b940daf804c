import { describe, expect, it } from 'vitest';
import { enrol, newLaptop, newOffice, unlock } from '../../test/store/laptop.ts';

const place = 'visit/1/pause';
const sentence = 'Halfkanarie-zin';
const day = 24 * 60 * 60_000;

const officeOfTwo = async () => {
  const laptop = newLaptop();
  const { vault: an } = await newOffice(laptop);
  const bea = await enrol(an, 'Bea Halfweg', ['frontDesk']);
  return { laptop, an, bea };
};

describe('wat half getypt was', () => {
  it('komt na het vergrendelen terug, voor wie het typte alleen', async () => {
    const { laptop, an, bea } = await officeOfTwo();
    expect((await an.halfTyped.keep(new Map([[place, sentence]]))).ok).toBe(true);
    an.lock();
    expect(await (await unlock(laptop, bea)).halfTyped.all()).toEqual(new Map());
    expect(await (await unlock(laptop, an.me.id)).halfTyped.all()).toEqual(new Map([[place, sentence]]));
  });

  it('staat verzegeld op de schijf en is weg zodra het bewaard is', async () => {
    const { laptop, an } = await officeOfTwo();
    const rows = () => laptop.onDisk((db) => db.table('meta').where('k').startsWith('halfTyped/').toArray());
    await an.halfTyped.keep(new Map([[place, sentence]]));
    const [row] = await rows();
    expect(row?.v.c).toBeInstanceOf(Uint8Array);
    expect(Buffer.from(row?.v.c).toString('latin1')).not.toContain(sentence);
    expect(JSON.stringify(Object.keys(row?.v))).toBe('["rev","sv","at","c"]');
    await an.halfTyped.keep(new Map([[place, undefined]]));
    expect(await rows()).toEqual([]);
  });

  it('blijft naast wat op een ander scherm stond, ook als twee keer tegelijk bewaard wordt', async () => {
    const { an } = await officeOfTwo();
    await an.halfTyped.keep(new Map([['a', 1]]));
    await Promise.all([
      an.halfTyped.keep(new Map([['b', { note: 'twee' }]])),
      an.halfTyped.keep(new Map([['a', undefined]])),
      an.halfTyped.keep(new Map([['c', 3]])),
    ]);
    const kept = await an.halfTyped.all();
    expect([...kept.entries()].toSorted()).toEqual([
      ['b', { note: 'twee' }],
      ['c', 3],
    ]);
  });

  it('is na dertig dagen weg, ook van wie niet meer aanmeldt', async () => {
    const { laptop, an, bea } = await officeOfTwo();
    await an.halfTyped.keep(new Map([[place, sentence]]));
    laptop.pass(20 * day);
    await an.halfTyped.keep(new Map([['later', 'zin']]));
    const before = await unlock(laptop, bea);
    await before.halfTyped.keep(new Map([['b', 'zin']]));
    laptop.pass(11 * day);
    expect(await an.halfTyped.all()).toEqual(new Map([['later', 'zin']]));
    laptop.pass(20 * day);
    expect(await an.halfTyped.all()).toEqual(new Map());
    laptop.pass(day);
    expect(await an.halfTyped.all()).toEqual(new Map());
    const rows = await laptop.onDisk((db) => db.table('meta').where('k').startsWith('halfTyped/').toArray());
    expect(rows).toEqual([]);
  });

  it('een klok die een jaar vooruit springt, wist niets: teruggezet is alles er weer', async () => {
    const { laptop, an, bea } = await officeOfTwo();
    await an.halfTyped.keep(new Map([[place, sentence]]));
    expect(await an.halfTyped.all()).toEqual(new Map([[place, sentence]]));
    an.lock();
    laptop.pass(day);
    const theirs = await unlock(laptop, bea);
    await theirs.halfTyped.all();
    for (const _ of [1, 2]) {
      laptop.pass(365 * day);
      expect(await theirs.halfTyped.all()).toEqual(new Map());
      const again = await unlock(laptop, an.me.id);
      expect((await again.halfTyped.all()).has(place)).toBe(false);
      await again.halfTyped.keep(new Map([['nieuw', 'zin']]));
      laptop.pass(-365 * day);
      expect((await again.halfTyped.all()).get(place)).toBe(sentence);
      expect((await again.halfTyped.all()).get('nieuw')).toBe('zin');
    }
  });

  it('wat niet opengaat, is er niet en houdt niemand tegen', async () => {
    const { laptop, an } = await officeOfTwo();
    await an.halfTyped.keep(new Map([[place, sentence]]));
    await laptop.onDisk(async (db) => {
      const row = await db.table('meta').get(`halfTyped/${an.me.id}`);
      row.v.c[30] ^= 1;
      await db.table('meta').put(row);
    });
    expect(await an.halfTyped.all()).toEqual(new Map());
    await an.halfTyped.keep(new Map([['b', 1]]));
    expect(await an.halfTyped.all()).toEqual(new Map([['b', 1]]));
  });

  it('na het vergrendelen schrijft niemand meer', async () => {
    const { an } = await officeOfTwo();
    an.lock();
    expect(await an.halfTyped.keep(new Map([[place, sentence]]))).toEqual({
      ok: false,
      error: { type: 'lockedMeanwhile' },
    });
    await expect(an.halfTyped.all()).rejects.toThrow();
  });
});
