import { epochOf } from '../../src/crypto/envelope.ts';
import { type ClientId, clientIdSchema } from '../../src/domain/ids.ts';
import { atTheDesk } from './desk.ts';
import { aClient, addLetter, aPaper, aReferral, aVisit, type Laptop, unlock } from './laptop.ts';

/** Every row of a table, as somebody reads it who holds the disk. */
export const rowsOf = (laptop: Laptop, table: string) => laptop.onDisk((db) => db.table(table).toArray());
/** The key epochs under which something is sealed. */
export const epochsOf = async (laptop: Laptop) => {
  const rows = [
    ...(await rowsOf(laptop, 'rec')),
    ...(await rowsOf(laptop, 'paper')),
    ...(await rowsOf(laptop, 'page')),
  ];
  return new Set(rows.map(({ c }) => epochOf(c)));
};

/** Somebody with a visit and an issued letter, somebody else, and an administrator at work. */
export const twoClients = async () => {
  const desk = await atTheDesk();
  await desk.desk.referrals.move(desk.referral.id, { to: 'awaitingApproval', note: '' });
  desk.desk.lock();
  const social = await unlock(desk.laptop, desk.social);
  await social.referrals.approve(desk.referral.id, aPaper());
  await social.referrals.issue(desk.referral.id, 'printed', null);
  social.lock();
  const vault = await unlock(desk.laptop, desk.admin);
  const visit = await vault.visits.get(desk.referral.visitId);
  if (visit === null) throw new Error('no visit');
  const erased = clientIdSchema.parse(visit.clientId);
  const other = aClient({ surname: 'Blijver', firstName: 'Bo' });
  await vault.clients.add(other);
  const otherVisit = aVisit(vault.me.id, other);
  await vault.visits.add(otherVisit);
  const otherLetter = await addLetter(vault, aReferral(otherVisit, { reference: '2B2B-22B-BB2' }));
  return { ...desk, vault, visit, erased, other, otherVisit, otherLetter };
};
/** This person, and what hangs on them. */
export const only = (client: ClientId) => ({ clients: [client], visits: [], klusRequests: [] });
