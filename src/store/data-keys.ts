import { type Bytes, randomBytes } from '../crypto/bytes.ts';
import type { DataKey, Keyring } from '../crypto/envelope.ts';
import { importDataKey } from '../crypto/key-wrapping.ts';
import { dataKeyCheck, openSealedDataKey, type SealingKey, sealDataKey } from '../crypto/sealing.ts';
import { rosterCrypto } from '../crypto/signing.ts';
import type { StaffMemberId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { RosterReading } from '../domain/roster/read-roster.ts';
import { sealingKeyStatement } from '../domain/roster/statements.ts';
import type { MemberWrap, OfficeMeta, SealedDataKey, WrapRow } from './rows.ts';

export type Holder = StaffMemberId | 'recovery';

/** The keys that a session works with: the one that new rows are sealed under, and all that it can open. */
export interface DataKeys {
  readonly dataKey: DataKey;
  readonly keyring: Keyring;
}

/** A data key that was just made. `end` zeroes the bytes; the handle stays. */
export interface NewDataKey {
  readonly epoch: number;
  readonly raw: Bytes;
  readonly handle: CryptoKey;
  readonly keyCheck: string;
  readonly end: () => void;
}

export const newDataKey = async (epoch: number): Promise<NewDataKey> => {
  const raw = randomBytes(32);
  const [handle, keyCheck] = await Promise.all([importDataKey(raw), dataKeyCheck(raw)]);
  return { epoch, raw, handle, keyCheck, end: () => raw.fill(0) };
};

/** Somebody to whom a data key may be sealed. */
export interface Recipient {
  readonly holder: Holder;
  /** X25519 public key, base64. */
  readonly sealingKey: string;
}

/**
 * The key of this holder: the one on the list, or the later one that the member's key on the list vouches for. A data key is
 * never sealed to another.
 */
export const recipientOn = (
  office: OfficeMeta,
  roster: RosterReading,
  holder: Holder,
  renewed?: MemberWrap['renewed'],
): Recipient => {
  const member = holder === 'recovery' ? undefined : roster.members.get(holder);
  const listed = holder === 'recovery' ? roster.recoveryKey : member?.sealingKey;
  if (listed === undefined || listed === null) throw new Error('a data key is sealed only to a key on the list');
  if (member === undefined || renewed === undefined) return { holder, sealingKey: listed };
  const { memberId, signingKey } = member;
  const facts = { officeId: office.officeId, memberId, sealingKey: renewed.sealingKey };
  const isVouchedFor = rosterCrypto.verify(signingKey, sealingKeyStatement(facts), renewed.signature);
  return { holder, sealingKey: isVouchedFor ? renewed.sealingKey : listed };
};

/** The key that the data keys of a wrap are sealed to: an earlier Doorwijzer did not write it down. */
export const receivingKeyOf = (office: OfficeMeta, roster: RosterReading, holder: Holder, wrap: WrapRow): string => {
  const renewed = wrap.kind === 'member' ? wrap.renewed : undefined;
  return wrap.to ?? recipientOn(office, roster, holder, renewed).sealingKey;
};

/** Whom a wrap belongs to; undefined for who is not on the list any more. */
export const holderOfWrap = (roster: RosterReading, { id }: WrapRow): Holder | undefined =>
  id === 'recovery' ? id : [...roster.members.keys()].find((member) => member === id);

/** To whom the data keys of this wrap are sealed, if the list means that key; null for keys that were replaced since. */
export const recipientOfWrap = (office: OfficeMeta, roster: RosterReading, wrap: WrapRow): Recipient | null => {
  const holder = holderOfWrap(roster, wrap);
  if (holder === undefined) return null;
  const to = recipientOn(office, roster, holder, wrap.kind === 'member' ? wrap.renewed : undefined);
  return to.sealingKey === receivingKeyOf(office, roster, holder, wrap) ? to : null;
};

export const sealForHolder = async (
  office: OfficeMeta,
  { holder, sealingKey }: Recipient,
  { epoch, raw }: { readonly epoch: number; readonly raw: Bytes },
): Promise<SealedDataKey> => {
  const place = { office: office.officeId, holder, epoch };
  return { epoch, sealed: await sealDataKey(raw, sealingKey, place) };
};

/** Somebody who holds data keys: who, the private key they are sealed to, and the sealed keys. */
export interface KeyHolder {
  readonly holder: Holder;
  readonly sealingKey: SealingKey;
  readonly dataKeys: readonly SealedDataKey[];
}

/** Runs with the bytes of one data key, if it opens and is the one that the list means; zeroes them afterwards. */
const withDataKey = async <Value>(
  office: OfficeMeta,
  roster: RosterReading,
  { holder, sealingKey }: KeyHolder,
  { epoch, sealed }: SealedDataKey,
  use: (raw: Bytes) => Promise<Value>,
): Promise<Value | null> => {
  const opened = await openSealedDataKey(sealed, sealingKey, { office: office.officeId, holder, epoch });
  if (!opened.ok) return null;
  try {
    return (await dataKeyCheck(opened.value)) === roster.epochs.get(epoch) ? await use(opened.value) : null;
  } finally {
    opened.value.fill(0);
  }
};

/**
 * The holder's keys as handles that cannot be taken out. Damaged without the key of the last epoch, or with one that the list
 * does not know (it was cut short); an earlier one that does not open leaves its rows unread.
 */
export const openDataKeys = async (
  office: OfficeMeta,
  roster: RosterReading,
  holder: KeyHolder,
): Promise<Result<DataKeys, { readonly type: 'damaged' }>> => {
  const keyring = new Map<number, CryptoKey>();
  for (const sealed of holder.dataKeys) {
    if (!roster.epochs.has(sealed.epoch)) return err({ type: 'damaged' });
    const handle = await withDataKey(office, roster, holder, sealed, importDataKey);
    if (handle !== null) keyring.set(sealed.epoch, handle);
  }
  const epoch = roster.epochs.size;
  const handle = keyring.get(epoch);
  return handle === undefined ? err({ type: 'damaged' }) : ok({ dataKey: { epoch, handle }, keyring });
};

/** Every data key that one holder has, sealed for another. */
export const passDataKeys = async (
  office: OfficeMeta,
  roster: RosterReading,
  from: KeyHolder,
  to: Recipient,
): Promise<readonly SealedDataKey[]> => {
  const passed = [];
  for (const sealed of from.dataKeys) {
    const { epoch } = sealed;
    passed.push(await withDataKey(office, roster, from, sealed, (raw) => sealForHolder(office, to, { epoch, raw })));
  }
  return passed.filter((sealed) => sealed !== null);
};
