import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aClient, newLaptop } from '../../test/store/laptop.ts';
import { fixtureFile, openFixture } from '../../test/store/schema-fixture.ts';
import { paperIdSchema, staffMemberIdSchema } from '../domain/ids.ts';
import { schemaVersion } from './rows.ts';

const name = 'doorwijzer-test';
const versions = Array.from({ length: schemaVersion }, (_, i) => i + 1);

/** What laptops hold never changes any more; whoever raises the version adds a line here. */
const frozen: Readonly<Record<number, string>> = {
  1: '16336abcbd07b06fdd6599c7d32bdbd643d0822fd19e512c38bef996959729a2',
};

const idOf = (item: unknown): string => String(Reflect.get(Object(item), 'id'));
const byId = (items: readonly unknown[]) => items.toSorted((one, other) => idOf(one).localeCompare(idOf(other)));

describe('een databank van een vroegere Doorwijzer', () => {
  it('elke versie van het schema heeft een bevroren databank', () => {
    for (const version of versions) {
      const file = fixtureFile(version);
      expect(existsSync(file), `schema ${version}: node test/store/make-schema-fixture.ts`).toBe(true);
      expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(frozen[version]);
    }
  });

  it.each(versions)('schema %i gaat open met alles wat erin stond en nog weg moest', async (version) => {
    const { head, indexedDB, keyRange } = await openFixture(version, name);
    expect(head.schemaVersion).toBe(version);
    const laptop = newLaptop({ indexedDB, keyRange });
    expect(await laptop.closed.status()).toBe('locked');
    const opened = await laptop.closed.unlock(staffMemberIdSchema.parse(head.member), head.passphrase);
    if (!opened.ok) throw new Error(opened.error.type);
    const vault = opened.value;
    // What came later may add fields; nothing that stood there is another now.
    const { expected } = head;
    expect(byId(await vault.clients.all())).toMatchObject(byId(expected.clients));
    expect(byId(await vault.visits.all())).toMatchObject(byId(expected.visits));
    expect(byId(await vault.referrals.all())).toMatchObject(byId(expected.referrals));
    expect(byId(await vault.staff())).toMatchObject(byId(expected.staff));
    const paper = await vault.referrals.paper(paperIdSchema.parse(expected.paper.id));
    expect(
      createHash('sha256')
        .update(paper?.bytes ?? '')
        .digest('hex'),
    ).toBe(expected.paper.sha256);
    expect(await vault.setAside()).toEqual([]);
    const log = await vault.audit.all();
    expect(log.ok && log.value.faults).toEqual([]);
    expect(log.ok && log.value.entries.length).toBeGreaterThanOrEqual(expected.logLines);
    expect(await laptop.onDisk((db) => db.table('outbox').count())).toBeGreaterThanOrEqual(head.outgoing);
    expect(vault.search('Łukasz')).toHaveLength(1);
    const added = aClient({ surname: 'Nadien' });
    expect(await vault.clients.add(added)).toMatchObject({ ok: true });
    expect(await vault.integrity.check(() => undefined)).toMatchObject({ setAside: 0, badPapers: 0, listFits: true });
    vault.lock();
  });

  it.each(versions)('schema %i gaat ook open met de herstelsleutel van toen', async (version) => {
    const { head, indexedDB, keyRange } = await openFixture(version, name);
    const { closed } = newLaptop({ indexedDB, keyRange });
    expect(await closed.tryRecoveryKey(head.recoveryKey)).toMatchObject({ ok: true });
  });
});
