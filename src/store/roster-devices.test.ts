import { describe, expect, it } from 'vitest';
import { newSigningKey } from '../crypto/signing.ts';
import { instantSchema } from '../domain/dates.ts';
import { staffMemberIdSchema } from '../domain/ids.ts';
import type { RosterEntry } from '../domain/roster/roster.ts';
import { type EntryFacts, extendRoster, openRoster, signWith } from './roster-table.ts';

const at = instantSchema.parse('2026-11-24T09:00:00.000Z');
const [anAdmin, aDesk] = [1, 2].map((n) => staffMemberIdSchema.parse(`00000000-0000-4000-8000-00000000000${n}`));
const [office, admin, desk] = [newSigningKey(), newSigningKey(), newSigningKey()];
if (anAdmin === undefined || aDesk === undefined) throw new Error('no members');

const extended = (before: readonly RosterEntry[], key: typeof office, ...facts: readonly EntryFacts[]) =>
  extendRoster(office.publicKey, before, facts, signWith(key));
const entriesOf = (list: ReturnType<typeof extended>): readonly RosterEntry[] => {
  if (!list.ok) throw new Error(list.error.type);
  return list.value.entries;
};
const member = (memberId: typeof anAdmin, role: 'administrator' | 'frontDesk', key: typeof office): EntryFacts => ({
  ...{ type: 'member', at, by: 'office', memberId, roles: [role] },
  ...{ signingKey: key.publicKey, sealingKey: 'c2VhbA==' },
});
const about = (type: 'device' | 'deviceRevoked', device: string, by = anAdmin): EntryFacts => ({
  ...{ type, at, by, device },
});
const first = entriesOf(
  extended([], office, member(anAdmin, 'administrator', admin), member(aDesk, 'frontDesk', desk)),
);
const admitted = entriesOf(extended(first, admin, about('device', 'laptop-1'), about('device', 'laptop-2')));

describe('laptops op de ledenlijst', () => {
  it('een beheerder laat ze toe en trekt ze in; ingetrokken is voor altijd', () => {
    const revoked = extended(admitted, admin, about('deviceRevoked', 'laptop-1'), about('device', 'laptop-1'));
    if (!revoked.ok) throw new Error(revoked.error.type);
    expect([...revoked.value.devices]).toEqual(['laptop-2']);
    expect([...revoked.value.revokedDevices]).toEqual(['laptop-1']);
  });

  it('wie geen beheerder is, doet dat niet', () => {
    const refused = { ok: false, error: { type: 'notAdministrator', seq: 2 } };
    expect(extended(first, desk, about('device', 'laptop-1', aDesk))).toEqual(refused);
  });

  it('er staat geen andere laptop in de plaats, en van toelaten wordt geen intrekken', () => {
    for (const patch of [{ device: 'laptop-9' }, { type: 'deviceRevoked' }]) {
      const rows = admitted.map((entry) => ({
        seq: entry.seq,
        entry: entry.seq === 2 ? { ...entry, ...patch } : entry,
      }));
      expect(openRoster(rows, office.publicKey)).toEqual({ ok: false, error: { type: 'badSignature', seq: 2 } });
    }
  });
});
