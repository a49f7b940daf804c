import type { StaffMemberId } from '../../src/domain/ids.ts';
import type { Referral } from '../../src/domain/referral/referral.ts';
import type { OpenVault } from '../../src/store/vault.ts';
import { aClient, addLetter, aReferral, aVisit, enrol, type Laptop, newLaptop, newOffice, unlock } from './laptop.ts';

export interface DeskAtWork {
  readonly laptop: Laptop;
  readonly admin: StaffMemberId;
  readonly desk: OpenVault;
  readonly social: StaffMemberId;
  readonly referral: Referral;
  readonly recoveryKey: string;
}

/** A front-desk worker at work, with a De Opstap draft that lacks nothing; a social worker who can sign in. */
export const atTheDesk = async (patch: Partial<Referral> = {}, visitPatch = {}): Promise<DeskAtWork> => {
  const laptop = newLaptop();
  const { vault, recoveryKey } = await newOffice(laptop);
  const social = await enrol(vault, 'Sam Sociaal', ['socialWorker']);
  const deskId = await enrol(vault, 'Dina Desk', ['frontDesk']);
  vault.lock();
  const desk = await unlock(laptop, deskId);
  const client = aClient();
  const visit = aVisit(deskId, client, visitPatch);
  const referral = aReferral(visit, patch);
  await desk.clients.add(client);
  await desk.visits.add(visit);
  const added = await addLetter(desk, referral);
  return { laptop, admin: vault.me.id, desk, social, referral: added, recoveryKey };
};

export const asSocialWorker = async ({ laptop, desk, social }: DeskAtWork): Promise<OpenVault> => {
  desk.lock();
  return unlock(laptop, social);
};
