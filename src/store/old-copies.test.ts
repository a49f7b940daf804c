import { describe, expect, it } from 'vitest';
import { copyDisk, openedWith } from '../../test/store/carving.ts';
import { insider, office } from '../../test/store/insider.ts';
import { aClient, aVisit, passphrase, unlock } from '../../test/store/laptop.ts';

/** An office with somebody in it, and a copy of the disk from that moment. */
const beforeErasing = async () => {
  const { laptop, vault, social } = await office();
  const client = aClient();
  await vault.clients.add(client);
  await vault.visits.add(aVisit(vault.me.id, client));
  const copy = await copyDisk(laptop);
  return { laptop, vault, social, client, copy };
};

describe('een oude kopie van de schijf', () => {
  it('gaat voor het wissen open met wat een medewerker heeft (anders bewijst de rest niets)', async () => {
    const { laptop, vault, social, copy } = await beforeErasing();
    expect(copy.rows.length).toBeGreaterThan(5);
    for (const member of [vault.me.id, social]) {
      expect(await openedWith(copy, member, await insider(laptop, member))).toBe(copy.rows.length);
    }
  });

  it('gaat na het wissen met geen enkele sleutel meer open die de laptop nog heeft', async () => {
    const { laptop, vault, social, client, copy } = await beforeErasing();
    const subjects = { clients: [client.id], visits: [], klusRequests: [] };
    expect((await vault.erasure.erase(subjects, 'vraag', passphrase)).ok).toBe(true);
    await vault.erasure.settled();
    const between = await copyDisk(laptop);
    vault.lock();
    // Whoever did not sign in since still has the key to which the old data key was sealed: the state says who.
    expect(await openedWith(copy, social, await insider(laptop, social))).toBe(copy.rows.length);
    for (const member of [vault.me.id, social]) {
      const theirs = await unlock(laptop, member);
      expect((await theirs.erasure.state()).notRenewed).not.toContain(member);
      theirs.lock();
      const keys = await insider(laptop, member);
      expect(await openedWith(copy, member, keys)).toBe(0);
      // And the keys are the right ones: what is there now opens.
      const now = await copyDisk(laptop);
      expect(await openedWith(now, member, keys)).toBe(now.rows.length);
      expect(await openedWith(between, member, keys)).toBe(between.rows.length);
    }
  });
});
