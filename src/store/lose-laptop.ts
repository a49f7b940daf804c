import { ok } from '../domain/result.ts';
import { confirmedAct } from './administration.ts';
import { newDataKey } from './data-keys.ts';
import type { LoseLaptop, LoseLaptopFailure } from './laptop-verbs.ts';
import { commitListChange, type ListTools } from './list-change.ts';

export const createLoseLaptop = (tools: ListTools): LoseLaptop => {
  const { session } = tools;
  return {
    lose: (device, reason, passphrase) =>
      confirmedAct<null, LoseLaptopFailure>(session, 'lookAfterLaptops', passphrase, async () => {
        const { devices, revokedDevices } = session.roster();
        if (revokedDevices.has(device)) return ok(null);
        const newKey = await newDataKey(session.dataKey().epoch + 1);
        const signer = { by: session.memberId, sign: session.sign };
        return commitListChange(tools, signer, {
          facts: [
            // One that came with the operator's code is nowhere on the list: who may not come back has to stand on it.
            ...(devices.has(device) ? [] : [{ type: 'device' as const, device }]),
            { type: 'deviceRevoked', device },
            { type: 'keyEpoch', epoch: newKey.epoch, keyCheck: newKey.keyCheck },
          ],
          member: session.memberId,
          fields: ['laptopLost'],
          reason: reason.trim().slice(0, 280),
          wrapsFor: async () => [],
          newKey,
        }).finally(newKey.end);
      }),
  };
};
