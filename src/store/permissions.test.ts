import { describe, expect, it } from 'vitest';
import { asSocialWorker, atTheDesk } from '../../test/store/desk.ts';
import { aClient, aPaper, aVisit, enrol, newLaptop, newOffice, passphrase, unlock } from '../../test/store/laptop.ts';
import { only } from '../../test/store/two-clients.ts';
import { newSealingKey } from '../crypto/sealing.ts';
import { type Role, roles } from '../domain/dossier/records.ts';
import { type ClientId, noteIdSchema, type StaffMemberId } from '../domain/ids.ts';
import type { Referral } from '../domain/referral/referral.ts';
import type { Result } from '../domain/result.ts';
import { type Action, may, permissions } from '../domain/roster/permissions.ts';
import type { OpenVault } from './vault.ts';

/** Every set of roles that somebody can have. */
const roleSets = Array.from({ length: 2 ** roles.length - 1 }, (_, i): readonly Role[] =>
  roles.filter((_role, bit) => ((i + 1) >> bit) % 2 === 1),
);
const actions = Object.keys(permissions) as Action[]; // the keys of a literal

interface Work {
  readonly vault: OpenVault;
  readonly colleague: StaffMemberId;
  readonly waiting: Referral;
  /** Somebody else than whose letter waits: what is decided about this file hinders no other attempt. */
  readonly other: ClientId;
  /** A file that may go. */
  readonly leaving: ClientId;
  readonly recoveryKey: string;
}

const colleagueFacts = { name: 'Nele Nieuw', function: 'stagiair', phone: '', roles: ['frontDesk'] } as const;
const uncheckedNumber = { typed: '88.02.29-999.91', digits: null };

/** How each action is tried at the store, past every screen. An action without its line here does not compile. */
const attempts: Readonly<Record<Action, (work: Work) => Promise<Result<unknown, { readonly type: string }>>>> = {
  enrol: ({ vault }) => vault.enrol(colleagueFacts, passphrase, passphrase),
  renewAccess: ({ vault, colleague }) => vault.renewAccess(colleague, passphrase, passphrase),
  changeRoles: ({ vault, colleague }) => vault.changeRoles(colleague, ['frontDesk'], passphrase),
  revoke: ({ vault, colleague }) => vault.revoke(colleague, 'uit dienst', passphrase),
  lookAfterStore: ({ vault }) =>
    vault.backup.write(
      async () => true,
      () => undefined,
    ),
  renewRecoveryKey: ({ vault, recoveryKey }) => vault.renewRecoveryKey(recoveryKey, passphrase),
  changeSettings: ({ vault }) => vault.settings.set('nationalNumberAsked', 'true'),
  confirmAddressForOffice: ({ vault }) => vault.settings.set('address:deOpstap', '{}'),
  approveLetter: ({ vault, waiting }) => vault.referrals.approve(waiting.id, aPaper()),
  makeTwePapers: ({ vault, other }) => vault.rights.noteTwePaper(other, 'artikel60Note'),
  keepUncheckedNationalNumber: ({ vault }) => vault.clients.add(aClient({ nationalNumber: uncheckedNumber })),
  addNote: async ({ vault }) => {
    const client = aClient();
    await vault.clients.add(client);
    const id = noteIdSchema.parse(crypto.randomUUID());
    return vault.notes.add({ id, clientId: client.id, text: 'Belde terug.' });
  },
  restrictFile: ({ vault, other }) => vault.rights.restrict(other, { isOn: true, reason: 'gegevens betwist' }),
  exportFile: ({ vault, other }) => vault.rights.personRecords(other),
  holdFile: ({ vault, other }) => vault.rights.hold(other, { isOn: true, reason: 'beroep loopt' }),
  erase: ({ vault, leaving }) => vault.erasure.erase(only(leaving), 'proef', passphrase),
  lookAfterLaptops: async ({ vault }) => {
    const code = await vault.laptops.newCode();
    return code.admit(
      { name: 'Balie 2', device: crypto.randomUUID(), publicKey: newSealingKey().publicKey },
      'laptop-one',
      passphrase,
    );
  },
  readLog: ({ vault }) => vault.audit.all(),
  readLogOfPerson: ({ vault }) => vault.audit.ofPerson(aClient().id),
};

const refusals = new Set(['notAdministrator', 'notAllowed', 'roleMissing', 'notEditable']);

/** Somebody with exactly these roles at work in an office where a letter waits, with a colleague to do things to. */
const workOf = async (theirRoles: readonly Role[]): Promise<Work> => {
  const desk = await atTheDesk();
  await desk.desk.referrals.move(desk.referral.id, { to: 'awaitingApproval', note: '' });
  const [other, leaving] = [aClient(), aClient()];
  for (const client of [other, leaving]) await desk.desk.clients.add(client);
  desk.desk.lock();
  const administrator = await unlock(desk.laptop, desk.admin);
  const colleague = await enrol(administrator, 'Cas Collega', ['frontDesk']);
  const id = await enrol(administrator, 'Rol Proefpersoon', theirRoles);
  administrator.lock();
  const vault = await unlock(desk.laptop, id);
  const { referral: waiting, recoveryKey } = desk;
  return { vault, colleague, waiting, other: other.id, leaving: leaving.id, recoveryKey };
};

describe('wie mag wat', () => {
  it('één tabel: wie één van de rollen heeft, mag het, en anders niemand', () => {
    for (const action of actions) {
      for (const set of roleSets) {
        expect(may(set, action), `${action} ${set}`).toBe(permissions[action].some((role) => set.includes(role)));
      }
      expect(may([], action)).toBe(false);
      expect(permissions[action].length).toBeGreaterThan(0);
    }
  });

  it.each(roleSets.map((set) => [set.join(' + '), set] as const))(
    'de kluis zelf laat toe wat de tabel toelaat en weigert de rest: %s',
    async (_, set) => {
      const work = await workOf(set);
      // Taking the colleague's access away comes last.
      const order = [...actions.filter((action) => action !== 'revoke'), 'revoke' as const];
      for (const action of order) {
        expect(work.vault.may(action), action).toBe(may(set, action));
        const outcome = await attempts[action](work);
        if (may(set, action)) expect(outcome, action).toMatchObject({ ok: true });
        else {
          const type = outcome.ok ? 'done' : outcome.error.type;
          expect(refusals.has(type), `${action}: ${type}`).toBe(true);
        }
        if (action === 'erase') {
          await work.vault.erasure.settled();
          expect((await work.vault.clients.get(work.leaving)) === null, 'erased').toBe(may(set, 'erase'));
        }
      }
    },
  );

  it('na het vergrendelen mag niemand nog iets', async () => {
    const { vault } = await workOf(roles);
    vault.lock();
    for (const action of actions) expect(vault.may(action), action).toBe(false);
  });

  it('een nummer dat er al stond blijft staan als iemand anders iets anders wijzigt', async () => {
    const desk = await atTheDesk();
    const social = await asSocialWorker(desk);
    const client = aClient({ nationalNumber: uncheckedNumber });
    expect((await social.clients.add(client)).ok).toBe(true);
    social.lock();
    const theirs = await unlock(desk.laptop, desk.admin);
    expect((await theirs.clients.change(client.id, { surname: 'Anders' })).ok).toBe(true);
    const other = { nationalNumber: { typed: '88.02.29-999.92', digits: null } };
    expect(await theirs.clients.change(client.id, other)).toEqual({ ok: false, error: { type: 'notAllowed' } });
  });
});

/** Files on which a rule depends beside the role, each with a visit without outcome of 31 days ago; and somebody with these roles. */
const filesInStates = async (theirRoles: readonly Role[]) => {
  const laptop = newLaptop();
  const { vault: admin } = await newOffice(laptop);
  const id = await enrol(admin, 'Rol Proefpersoon', theirRoles);
  const aFile = async () => {
    const client = aClient();
    const visit = aVisit(admin.me.id, client, { state: 'paused', changedAt: laptop.deps.now() });
    await admin.clients.add(client);
    await admin.visits.add(visit);
    return { client: client.id, visit: visit.id };
  };
  const [free, leaving, held, restricted] = [await aFile(), await aFile(), await aFile(), await aFile()];
  await admin.rights.hold(held.client, { isOn: true, reason: 'beroep loopt' });
  await admin.rights.restrict(restricted.client, { isOn: true, reason: 'gegevens betwist' });
  admin.lock();
  laptop.pass(31 * 24 * 60 * 60_000);
  const vault = await unlock(laptop, id);
  const young = aVisit(id, aClient({ id: free.client }), { state: 'paused', changedAt: laptop.deps.now() });
  await vault.visits.add(young);
  return { vault, free, leaving, held, restricted, young: young.id };
};

describe('wie mag wat met een dossier dat beperkt is of moet blijven', () => {
  const refused = { ok: false, error: { type: 'notAllowed' } };

  it.each(roleSets.map((set) => [set.join(' + '), set] as const))(
    'laten verlopen mag iedereen, wissen een beheerder, en geen van beide wat iemand tegenhoudt: %s',
    async (_, set) => {
      const { vault, free, leaving, held, restricted, young } = await filesInStates(set);
      const mayErase = may(set, 'erase');
      for (const { client, visit } of [held, restricted]) {
        expect(await vault.erasure.expire([visit], 'proef')).toEqual(refused);
        expect(await vault.erasure.expire([free.visit, visit], 'proef')).toEqual(refused);
        for (const subjects of [only(client), { clients: [], visits: [visit], klusRequests: [] }]) {
          const erased = await vault.erasure.erase(subjects, 'proef', passphrase);
          const type = erased.ok ? 'done' : erased.error.type;
          expect(mayErase ? type === 'restricted' : refusals.has(type), type).toBe(true);
        }
        expect(await vault.clients.get(client)).not.toBeNull();
        expect(await vault.visits.get(visit)).not.toBeNull();
      }
      expect(await vault.erasure.expire([young], 'proef')).toEqual(refused);
      expect(await vault.erasure.expire([free.visit], 'proef')).toMatchObject({ ok: true });
      expect(await vault.visits.get(free.visit)).toBeNull();
      expect(await vault.visits.get(young)).not.toBeNull();
      expect((await vault.erasure.erase(only(leaving.client), 'proef', passphrase)).ok).toBe(mayErase);
      await vault.erasure.settled();
      expect((await vault.clients.get(leaving.client)) === null).toBe(mayErase);
      const changed = (id: ClientId) => vault.clients.change(id, { email: 'ander@voorbeeld.example' });
      expect((await changed(held.client)).ok).toBe(true);
      expect(await changed(restricted.client)).toEqual({ ok: false, error: { type: 'restricted' } });
    },
  );
});
