import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { officeIdSchema } from '../domain/ids.ts';
import { openTrustedOffices } from './trusted-offices.ts';

const office = () => officeIdSchema.parse(randomUUID());
const refused = { ok: false, error: { type: 'otherKeyTrusted' } };

describe('office keys that this laptop trusts', () => {
  let profile = '';
  let file = '';
  beforeEach(() => {
    profile = mkdtempSync(path.join(tmpdir(), 'doorwijzer-trust-'));
    file = path.join(profile, 'trusted-offices.json');
  });
  afterEach(() => rmSync(profile, { recursive: true, force: true }));

  it('keeps the first key over a restart, in a file for this person only', async () => {
    const id = office();
    expect((await openTrustedOffices(profile, randomUUID).trust(id, 'AAAA')).ok).toBe(true);
    const later = openTrustedOffices(profile, randomUUID);
    expect(await later.keyOf(id)).toBe('AAAA');
    expect(await later.trust(id, 'BBBB')).toEqual(refused);
    expect(await later.keyOf(id)).toBe('AAAA');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(profile)).toEqual(['trusted-offices.json']);
  });

  it('keeps every office when several come at once, and one key when two come for the same', async () => {
    const offices = openTrustedOffices(profile, randomUUID);
    const ids = Array.from({ length: 20 }, office);
    await Promise.all(ids.map((id) => offices.trust(id, 'AAAA')));
    for (const id of ids) expect(await offices.keyOf(id)).toBe('AAAA');
    const id = office();
    const results = await Promise.all([offices.trust(id, 'AAAA'), offices.trust(id, 'BBBB')]);
    expect(results.map((result) => result.ok)).toEqual([true, false]);
  });

  it.each(['', '{', '[]', '{"version":2,"keys":{}}', '{"version":1,"keys":{"x":"y"}}'])(
    'trusts nothing and learns nothing from a damaged file: %j',
    async (text) => {
      writeFileSync(file, text);
      const offices = openTrustedOffices(profile, randomUUID);
      expect(await offices.keyOf(office())).toBeNull();
      expect(await offices.trust(office(), 'AAAA')).toEqual(refused);
      expect(readFileSync(file, 'utf8')).toBe(text);
    },
  );
});
