import { newSealingKey } from '../crypto/sealing.ts';
import { sign } from '../crypto/signing.ts';
import { sealingKeyStatement } from '../domain/roster/statements.ts';
import type { Hlc } from '../protocol/clock.ts';
import { accessChange, accessFor } from './access.ts';
import { passDataKeys, sealForHolder } from './data-keys.ts';
import { DiskRefused } from './disk-refused.ts';
import { grantOf, sealGrant } from './list-rows.ts';
import { type MemberHolder, type OpenedMember, wrapForMember } from './member-keys.ts';
import type { WrapRow } from './rows.ts';
import type { Session } from './session.ts';

/** Whether data keys were destroyed that were once sealed to these keys: a copy of the old wrap still holds them. */
export const areKeysOlder = ({ keysSince = 1, dataKeys }: WrapRow): boolean =>
  keysSince < Math.min(...dataKeys.map(({ epoch }) => epoch));

/** For this member's other laptops: the new key sealed to the one that it takes the place of, and the access with it. */
const travelling = async (session: Session, mine: OpenedMember, holder: MemberHolder & { readonly at: Hlc }) => {
  const { deps, office, memberId, list } = session;
  const { sealingKey } = holder.keys;
  const to = mine.sealingKey.publicKey;
  const { sealed } = await sealForHolder(
    office,
    { holder: memberId, sealingKey: to },
    { epoch: 0, raw: sealingKey.secret },
  );
  const handover = {
    ...grantOf(memberId, to, sealingKey.publicKey, { epoch: 0, sealed }),
    ...(holder.renewed === undefined ? {} : { signature: holder.renewed.signature }),
  };
  const row = await sealGrant(await list.key(), office, deps.newId(), handover);
  const access = await accessFor(deps, office, holder, holder.at, session.dataKey().epoch);
  return [{ row, readRev: null }, await accessChange(session, memberId, access)];
};

/**
 * At unlock, once after an erasure: a new key to receive data keys, vouched for by the member's own signing key, in place of
 * the one to which destroyed data keys were sealed. With it the old wrap in an old copy of the disk opens nothing. What does
 * not succeed is done at the next unlock. Answers whether the wrap was made anew.
 */
export const renewSealingKey = async (session: Session, passphrase: string, mine: OpenedMember): Promise<boolean> => {
  const { db, deps, office, officeId, memberId } = session;
  const { wrap, signingKey } = mine;
  if (!areKeysOlder(wrap)) return false;
  const sealingKey = newSealingKey();
  try {
    const from = { holder: memberId, sealingKey: mine.sealingKey, dataKeys: wrap.dataKeys };
    const facts = { officeId, memberId, sealingKey: sealingKey.publicKey };
    const dataKeys = await passDataKeys(office, session.roster(), from, {
      holder: memberId,
      sealingKey: sealingKey.publicKey,
    });
    // One that does not open today may open after a repair: then the old key is still needed.
    if (dataKeys.length < wrap.dataKeys.length) return false;
    const signature = sign(signingKey, sealingKeyStatement(facts));
    const keys = { signingKey, sealingKey };
    const renewed = { sealingKey: sealingKey.publicKey, signature };
    const clock = session.nextClock(null);
    const holder = { id: memberId, passphrase, keys, renewed, at: clock };
    const next = await wrapForMember(deps, office, holder, dataKeys);
    const records = (await session.list.isShared()) ? await travelling(session, mine, holder) : [];
    const outcome = await db.commit({ records, clock, wraps: [next], wrapsSeen: mine.wrapsSeen, endsCopies: true });
    return outcome === 'done';
  } catch (error) {
    if (error instanceof DiskRefused) return false;
    throw error;
  } finally {
    sealingKey.secret.fill(0);
  }
};
