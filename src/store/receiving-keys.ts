import { rosterCrypto } from '../crypto/signing.ts';
import type { RosterReading } from '../domain/roster/read-roster.ts';
import { sealingKeyStatement } from '../domain/roster/statements.ts';
import { type Holder, recipientOfWrap, recipientOn } from './data-keys.ts';
import type { Grant } from './list-rows.ts';
import type { Access, OfficeMeta, WrapRow } from './rows.ts';

/** Whether the member's own listed key vouches for the receiving key that a handover names. */
const isVouchedFor = (office: OfficeMeta, roster: RosterReading, { holder, check, signature }: Grant): boolean => {
  const member = [...roster.members.values()].find(({ memberId }) => memberId === holder);
  if (member === undefined || signature === undefined) return false;
  const facts = { officeId: office.officeId, memberId: member.memberId, sealingKey: check };
  return rosterCrypto.verify(member.signingKey, sealingKeyStatement(facts), signature);
};

/** Receiving keys that took the place of others, as far as their members vouch for them. */
export const handovers = (office: OfficeMeta, roster: RosterReading, grants: readonly Grant[]): readonly Grant[] =>
  grants.filter((grant) => grant.epoch === 0 && isVouchedFor(office, roster, grant));

/**
 * To which keys of this holder a data key has to be sealed, so that it opens on every laptop: the one on the list, or the
 * later ones that took its place. Two, where two laptops made a new one without having heard of each other.
 */
export const receivingKeysOf = (
  office: OfficeMeta,
  roster: RosterReading,
  holder: Holder,
  known: {
    readonly grants: readonly Grant[];
    readonly rows: readonly WrapRow[];
    readonly access: ReadonlyMap<string, Access>;
  },
): readonly string[] => {
  const listed = recipientOn(office, roster, holder).sealingKey;
  const chain = handovers(office, roster, known.grants).filter((grant) => grant.holder === holder);
  const superseded = new Set(chain.map(({ to }) => to));
  const wrap = known.rows.find(({ id }) => id === holder);
  const vouched = [wrap?.kind === 'member' ? wrap.renewed : undefined, known.access.get(holder)?.renewed ?? undefined];
  const renewed = vouched.map((one) => recipientOn(office, roster, holder, one).sealingKey);
  const all = new Set([listed, ...chain.map(({ check }) => check), ...renewed]);
  const leaves = [...all].filter((key) => !superseded.has(key));
  // A listed key that was renewed before handovers travelled: the vouched one counts.
  const later = leaves.filter((key) => key !== listed);
  const wanted = later.length > 0 && renewed.some((key) => key !== listed) ? later : leaves;
  // Whoever signs in here next has the key of the wrap that lies here, also when it was replaced elsewhere.
  const here = wrap === undefined ? null : recipientOfWrap(office, roster, wrap);
  return [...new Set(here === null ? wanted : [...wanted, here.sealingKey])];
};
