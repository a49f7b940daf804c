import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { instantSchema } from '../dates.ts';
import type { Role } from '../dossier/records.ts';
import { officeIdSchema, referralIdSchema, type StaffMemberId, staffMemberIdSchema } from '../ids.ts';
import { checkRelease, type ReleaseProof } from './check-release.ts';
import { readRoster } from './read-roster.ts';
import type { RosterCrypto, RosterEntry } from './roster.ts';
import { approvalStatement, entryHash, entryStatement, type UnsignedRosterEntry } from './statements.ts';

const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');
const publicKeyOf = (base64: string): KeyObject =>
  createPublicKey({ key: Buffer.concat([spkiPrefix, Buffer.from(base64, 'base64')]), format: 'der', type: 'spki' });

const crypto: RosterCrypto = {
  verify: (key, message, signature) =>
    verify(null, Buffer.from(message), publicKeyOf(key), Buffer.from(signature, 'base64')),
  sha256Hex: (message) => createHash('sha256').update(message).digest('hex'),
};

const makeKey = () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const base64 = publicKey.export({ format: 'der', type: 'spki' }).subarray(12).toString('base64');
  return { base64, sign: (text: string) => sign(null, Buffer.from(text), privateKey).toString('base64') };
};
type Key = ReturnType<typeof makeKey>;

const member = (n: number): StaffMemberId => staffMemberIdSchema.parse(`00000000-0000-4000-8000-00000000000${n}`);
const at = instantSchema.parse('2026-11-22T09:00:00.000Z');
const [office, admin, worker, desk, stranger] = [makeKey(), makeKey(), makeKey(), makeKey(), makeKey()];
const [anAdmin, aWorker, aDesk] = [member(1), member(2), member(3)];

/** Signs an entry behind `list`; `overrides` plants one mistake before signing. */
const add = (
  list: readonly RosterEntry[],
  by: 'office' | StaffMemberId,
  key: Key,
  what: { memberId: StaffMemberId; roles?: readonly Role[]; signingKey?: string },
  overrides: Partial<{ seq: number; previous: string }> = {},
): readonly RosterEntry[] => {
  const last = list.at(-1);
  const base = { seq: list.length, previous: last === undefined ? '' : entryHash(last, crypto), at, by, ...overrides };
  const unsigned: UnsignedRosterEntry =
    what.roles === undefined
      ? { type: 'revoked', ...base, memberId: what.memberId }
      : {
          type: 'member',
          ...base,
          memberId: what.memberId,
          roles: what.roles,
          signingKey: what.signingKey ?? '',
          sealingKey: 'c2VhbA==',
        };
  return [...list, { ...unsigned, signature: key.sign(entryStatement(unsigned)) }];
};

type OtherContent =
  | { readonly type: 'keyEpoch'; readonly epoch: number; readonly keyCheck: string }
  | { readonly type: 'recovery'; readonly sealingKey: string };

/** An entry that is about no member. */
const addOther = (list: readonly RosterEntry[], by: 'office' | StaffMemberId, key: Key, content: OtherContent) => {
  const last = list.at(-1);
  const previous = last === undefined ? '' : entryHash(last, crypto);
  const unsigned: UnsignedRosterEntry = { ...content, seq: list.length, previous, at, by };
  return [...list, { ...unsigned, signature: key.sign(entryStatement(unsigned)) }];
};

const first = add([], 'office', office, { memberId: anAdmin, roles: ['administrator'], signingKey: admin.base64 });
const full = add(
  add(first, anAdmin, admin, { memberId: aWorker, roles: ['socialWorker'], signingKey: worker.base64 }),
  anAdmin,
  admin,
  { memberId: aDesk, roles: ['frontDesk'], signingKey: desk.base64 },
);
const read = (list: readonly RosterEntry[]) => readRoster(list, office.base64, crypto);
const fault = (list: readonly RosterEntry[]) => {
  const result = read(list);
  return result.ok ? null : result.error;
};
const changed = (list: readonly RosterEntry[], seq: number, patch: object): readonly RosterEntry[] =>
  list.map((entry, place) => (place === seq ? { ...entry, ...patch } : entry));

describe('de lijst van medewerkers', () => {
  it('geeft wie er nu op staat, met rollen en sleutel', () => {
    const result = read(full);
    expect(result.ok && [...result.value.members.values()].map(({ memberId, roles }) => [memberId, roles])).toEqual([
      [anAdmin, ['administrator']],
      [aWorker, ['socialWorker']],
      [aDesk, ['frontDesk']],
    ]);
  });

  it('een lege lijst is geen lijst', () => expect(fault([])).toEqual({ type: 'empty' }));

  it('de eerste regel is een beheerder, getekend door het kantoor', () => {
    const noAdmin = add([], 'office', office, { memberId: anAdmin, roles: ['socialWorker'], signingKey: admin.base64 });
    const selfMade = add([], anAdmin, admin, { memberId: anAdmin, roles: ['administrator'], signingKey: admin.base64 });
    const otherOffice = add([], 'office', stranger, {
      memberId: anAdmin,
      roles: ['administrator'],
      signingKey: admin.base64,
    });
    expect(fault(noAdmin)).toEqual({ type: 'badFirstEntry' });
    expect(fault(selfMade)).toEqual({ type: 'badFirstEntry' });
    expect(fault(otherOffice)).toEqual({ type: 'badSignature', seq: 0 });
  });

  it('wie geen beheerder is, zet niemand op de lijst, ook zichzelf niet', () => {
    const self = { memberId: aDesk, roles: ['socialWorker'], signingKey: desk.base64 } as const;
    expect(fault(add(full, aDesk, desk, self))).toEqual({ type: 'notAdministrator', seq: 3 });
    expect(fault(add(full, member(9), stranger, self))).toEqual({ type: 'notAdministrator', seq: 3 });
    expect(fault(add(full, anAdmin, desk, self))).toEqual({ type: 'badSignature', seq: 3 });
  });

  it('wie geschrapt is, heeft niets meer en tekent niets meer', () => {
    const gone = add(full, 'office', office, { memberId: anAdmin });
    const result = read(gone);
    expect(result.ok && result.value.members.has(anAdmin)).toBe(false);
    expect(fault(add(gone, anAdmin, admin, { memberId: aDesk }))).toEqual({ type: 'notAdministrator', seq: 4 });
  });

  it('het kantoor herstelt een lijst zonder beheerder', () => {
    const gone = add(full, 'office', office, { memberId: anAdmin });
    const back = add(gone, 'office', office, { memberId: aDesk, roles: ['administrator'], signingKey: desk.base64 });
    expect(fault(add(back, aDesk, desk, { memberId: aWorker }))).toBeNull();
  });

  it('een latere regel vervangt rollen en sleutel', () => {
    const result = read(
      add(full, anAdmin, admin, { memberId: aWorker, roles: ['frontDesk'], signingKey: worker.base64 }),
    );
    expect(result.ok && result.value.members.get(aWorker)?.roles).toEqual(['frontDesk']);
  });

  it('de laatste beheerder haalt niemand weg, ook zichzelf niet; alleen het kantoor kan dat', () => {
    const noLonger = { memberId: anAdmin, roles: ['frontDesk'], signingKey: admin.base64 } as const;
    expect(fault(add(full, anAdmin, admin, { memberId: anAdmin }))).toEqual({ type: 'lastAdministrator', seq: 3 });
    expect(fault(add(full, anAdmin, admin, noLonger))).toEqual({ type: 'lastAdministrator', seq: 3 });
    const second = { memberId: aDesk, roles: ['administrator'], signingKey: desk.base64 } as const;
    expect(fault(add(add(full, anAdmin, admin, second), anAdmin, admin, noLonger))).toBeNull();
  });

  it('sleuteltijdperken volgen elkaar op, en de herstelsleutel komt alleen van het kantoor', () => {
    const epoch = (list: readonly RosterEntry[], number: number, by: 'office' | StaffMemberId = anAdmin, key = admin) =>
      addOther(list, by, key, { type: 'keyEpoch', epoch: number, keyCheck: 'a2V5' });
    const recovery = (by: 'office' | StaffMemberId, key: Key) =>
      addOther(full, by, key, { type: 'recovery', sealingKey: 'a2V5' });
    const two = read(epoch(epoch(full, 1), 2));
    expect(two.ok && [...two.value.epochs.keys()]).toEqual([1, 2]);
    for (const number of [0, 2, 7]) expect(fault(epoch(full, number))).toEqual({ type: 'badEpoch', seq: 3 });
    expect(fault(epoch(epoch(full, 1), 1))).toEqual({ type: 'badEpoch', seq: 4 });
    expect(fault(epoch(full, 1, aDesk, desk))).toEqual({ type: 'notAdministrator', seq: 3 });
    expect(fault(recovery('office', office))).toBeNull();
    expect(fault(recovery(anAdmin, admin))).toEqual({ type: 'notAdministrator', seq: 3 });
    expect(fault(recovery('office', admin))).toEqual({ type: 'badSignature', seq: 3 });
  });

  it('names the entry that is missing, moved, chained elsewhere or altered', () => {
    const [a, b, c] = full;
    if (a === undefined || b === undefined || c === undefined) throw new Error('three entries expected');
    expect(fault([a, c])).toEqual({ type: 'gap', seq: 1 });
    expect(fault([a, c, b])).toEqual({ type: 'gap', seq: 1 });
    expect(fault(add([a], anAdmin, admin, { memberId: aDesk }, { previous: '00' }))).toEqual({
      type: 'brokenChain',
      seq: 1,
    });
    expect(fault(changed(full, 2, { roles: ['socialWorker'] }))).toEqual({ type: 'badSignature', seq: 2 });
    expect(fault(changed(full, 1, { signature: c.signature }))).toEqual({ type: 'badSignature', seq: 1 });
  });

  it('every altered field of every entry is noticed', () => {
    const patches = [
      { at: '2026-11-23T09:00:00.000Z' },
      { memberId: member(7) },
      { roles: ['frontDesk', 'administrator', 'socialWorker'] },
      { signingKey: stranger.base64 },
      { sealingKey: stranger.base64 },
      { by: member(8) },
      { previous: 'ff' },
      { seq: 12 },
      { type: 'revoked' },
    ];
    for (const seq of full.keys()) {
      for (const patch of patches) expect(fault(changed(full, seq, patch)), JSON.stringify(patch)).not.toBeNull();
    }
  });

  it('keeps the statement as it was first signed (vector)', () => {
    const { signature: _, ...unsigned } = first[0] ?? { signature: '' };
    const entry = { ...(unsigned as UnsignedRosterEntry), signingKey: 'a2V5' }; // first[0] exists
    expect(entryStatement(entry)).toBe(
      `doorwijzer-roster/1\n["member",0,"","2026-11-22T09:00:00.000Z","office","${anAdmin}",["administrator"],"a2V5","c2VhbA=="]`,
    );
  });
});

describe('de vrijgave van een brief', () => {
  const sha256 = 'a'.repeat(64);
  const duplicateSha256 = 'd'.repeat(64);
  const facts = {
    officeId: officeIdSchema.parse('00000000-0000-4000-8000-0000000000aa'),
    referralId: referralIdSchema.parse('00000000-0000-4000-8000-0000000000bb'),
    recipient: 'deOpstap',
    reference: '7K3M-92X-QT4',
    sha256,
    duplicateSha256,
    by: aWorker,
    at,
  } as const;
  const release = (by: StaffMemberId, key: Key, roster = full): ReleaseProof => ({
    ...facts,
    by,
    roster,
    signature: key.sign(approvalStatement({ ...facts, by })),
  });
  const check = (proof: ReleaseProof, bytes = sha256, key = office.base64) => checkRelease(proof, bytes, key, crypto);
  const type = (result: ReturnType<typeof check>) => (result.ok ? 'ok' : result.error.type);

  it('geldt wanneer een maatschappelijk werker van dit kantoor ze tekende', () =>
    expect(check(release(aWorker, worker)).ok).toBe(true));

  it('geldt ook voor het duplicaat dat mee vrijgegeven werd', () =>
    expect(check(release(aWorker, worker), duplicateSha256).ok).toBe(true));

  it('geldt ook voor de kopie voor de partner die mee vrijgegeven werd, en voor geen andere', () => {
    const partnerCopySha256 = 'c'.repeat(64);
    const withCopy = { ...facts, partnerCopySha256 };
    const proof = { ...withCopy, roster: full, signature: worker.sign(approvalStatement(withCopy)) };
    expect(check(proof, partnerCopySha256).ok).toBe(true);
    expect(check(proof, sha256).ok).toBe(true);
    const added = { ...release(aWorker, worker), partnerCopySha256 };
    expect(type(check(added, partnerCopySha256))).toBe('badSignature');
    const { partnerCopySha256: _, ...taken } = proof;
    expect(type(check(taken))).toBe('badSignature');
    expect(type(check({ ...proof, partnerCopySha256: 'e'.repeat(64) }, 'e'.repeat(64)))).toBe('badSignature');
  });

  it('keeps the statement of an approval without a copy as it was first signed (vector)', () =>
    expect(approvalStatement(facts)).toMatch(
      /^doorwijzer-approval\/1\n\["[^"]+","[^"]+","deOpstap","7K3M-92X-QT4","a{64}","d{64}",/,
    ));

  it('geldt niet voor andere bytes', () =>
    expect(type(check(release(aWorker, worker), 'b'.repeat(64)))).toBe('otherBytes'));

  it('geldt niet van het onthaal, een beheerder of een vreemde', () => {
    expect(type(check(release(aDesk, desk)))).toBe('notSocialWorker');
    expect(type(check(release(anAdmin, admin)))).toBe('notSocialWorker');
    expect(type(check(release(member(9), stranger)))).toBe('notSocialWorker');
    expect(type(check(release(aWorker, desk)))).toBe('badSignature');
  });

  it('geldt niet van wie geschrapt is of de rol verloor', () => {
    const revoked = add(full, anAdmin, admin, { memberId: aWorker });
    const demoted = add(full, anAdmin, admin, {
      memberId: aWorker,
      roles: ['frontDesk'],
      signingKey: worker.base64,
    });
    expect(type(check(release(aWorker, worker, revoked)))).toBe('notSocialWorker');
    expect(type(check(release(aWorker, worker, demoted)))).toBe('notSocialWorker');
  });

  it('geldt ook van een vroegere sleutel van wie de rol nog heeft, niet van een sleutel die ze nooit had', () => {
    const fresh = { memberId: aWorker, roles: ['socialWorker'], signingKey: stranger.base64 } as const;
    const renewed = add(full, anAdmin, admin, fresh);
    expect(check(release(aWorker, worker, renewed)).ok).toBe(true);
    expect(check(release(aWorker, stranger, renewed)).ok).toBe(true);
    expect(type(check(release(aWorker, stranger, full)))).toBe('badSignature');
    const asDesk = { memberId: aDesk, roles: ['socialWorker'], signingKey: stranger.base64 } as const;
    // The key from before the role was given signs nothing, even after it.
    expect(type(check(release(aDesk, desk, add(full, anAdmin, admin, asDesk))))).toBe('badSignature');
  });

  it('een eigen lijst onder een eigen kantoorsleutel helpt niet', () => {
    const own = add([], 'office', stranger, {
      memberId: aDesk,
      roles: ['administrator', 'socialWorker'],
      signingKey: desk.base64,
    });
    expect(check(release(aDesk, desk, own))).toEqual({
      ok: false,
      error: { type: 'badRoster', fault: { type: 'badSignature', seq: 0 } },
    });
  });

  it('geen enkel getekend veld kan achteraf anders', () => {
    const good = release(aWorker, worker);
    const patches = [
      { officeId: 'x' },
      { referralId: 'x' },
      { recipient: 'vdab' },
      { reference: 'x' },
      { at: 'x' },
    ] as readonly Partial<ReleaseProof>[]; // planted on purpose: not all are valid ids
    for (const patch of patches) expect(type(check({ ...good, ...patch })), JSON.stringify(patch)).toBe('badSignature');
  });
});
