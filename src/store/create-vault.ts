import { defaultOrganisationId } from '../domain/catalogue/default-organisation.ts';
import { err } from '../domain/result.ts';
import { type Database, openDatabase } from './database.ts';
import { createFarewell } from './farewell.ts';
import { createBeginJoining, createJoinByFile } from './joining.ts';
import { openVault } from './open-vault.ts';
import { readOffice } from './read-office.ts';
import { createRecovery } from './recovery.ts';
import { metaKeys, type OfficeMeta, officeMetaSchema } from './rows.ts';
import { foundOffice, newOfficeFacts, newOfficeKeys, setUpOffice } from './set-up.ts';
import { readAwaitedNames, readSignInNames } from './sign-in-names.ts';
import { storedVersion } from './stored-version.ts';
import { unlockVault } from './unlock.ts';
import { recoverWith, tryRecoveryKey } from './use-recovery-key.ts';
import type { ClosedVault, OpenVault, VaultStatus } from './vault.ts';
import type { VaultDeps } from './vault-deps.ts';

const open = (deps: VaultDeps, name = deps.databaseName) => openDatabase(name, deps);
const stored = (deps: VaultDeps) => storedVersion(deps.databaseName, deps.indexedDB ?? indexedDB);

/** An office that was being put back when the power went: its rows must not lie under a new one. */
const clearHalfPutBack = async (deps: VaultDeps): Promise<void> => {
  const db = open(deps);
  const isHalf = (await db.meta(metaKeys.restoring)) !== undefined;
  if (isHalf) await db.destroy();
  else db.close();
};

const namesWith = async <Name>(
  deps: VaultDeps,
  read: (db: Database, office: OfficeMeta) => Promise<readonly Name[]>,
): Promise<readonly Name[]> => {
  if ((await stored(deps)) !== 'readable') return [];
  const db = open(deps);
  try {
    const office = officeMetaSchema.safeParse(await db.meta(metaKeys.office));
    return office.success ? await read(db, office.data) : [];
  } finally {
    db.close();
  }
};

/** The office's database on this laptop, closed. Nothing is opened or written before the first call. */
export const createVault = (deps: VaultDeps): ClosedVault => ({
  recovery: createRecovery(deps),
  beginJoining: createBeginJoining(deps),
  joinByFile: createJoinByFile(deps),
  farewell: createFarewell(deps),
  status: async (): Promise<VaultStatus> => {
    const version = await stored(deps);
    if (version === 'tooNew') return 'tooNew';
    // What cannot be read is not a first run: unlocking says that it is damaged.
    return version === 'absent' ? 'firstRun' : 'locked';
  },
  signInNames: () => namesWith(deps, readSignInNames),
  awaitedNames: () =>
    namesWith(deps, async (db) => {
      const here = await readOffice(db);
      return here.ok ? readAwaitedNames(db, here.value.office, here.value.roster.members) : [];
    }),
  setUp: async (input) => {
    if ((await stored(deps)) !== 'absent') return err({ type: 'gone' });
    await clearHalfPutBack(deps);
    const db = open(deps);
    const done = await setUpOffice(db, deps, input);
    if (!done.ok) db.close();
    return done;
  },
  unlock: async (member, passphrase) => {
    const version = await stored(deps);
    if (version === 'absent') return err({ type: 'unknownMember' });
    return version === 'readable' ? unlockVault(open(deps), deps, member, passphrase) : err({ type: 'damaged' });
  },
  tryRecoveryKey: async (recoveryKey) => {
    if ((await stored(deps)) !== 'readable') return err({ type: 'damaged' });
    const db = open(deps);
    return tryRecoveryKey(db, deps, recoveryKey).finally(() => db.close());
  },
  recover: async (recoveryKey, person, passphrase) => {
    if ((await stored(deps)) !== 'readable') return err({ type: 'damaged' });
    const db = open(deps);
    const recovered = await recoverWith(db, deps, recoveryKey, person, passphrase);
    if (!recovered.ok) db.close();
    return recovered;
  },
});

/** The organisation of the real office, where there is one: its name stands in clear. */
const organisationHere = async (deps: VaultDeps): Promise<string | null> => {
  if ((await stored(deps)) !== 'readable') return null;
  const db = open(deps);
  try {
    return officeMetaSchema.safeParse(await db.meta(metaKeys.office)).data?.organisation ?? null;
  } finally {
    db.close();
  }
};

/**
 * A fresh practice office: own database, emptied at each opening, under a key that exists only in memory. One practice
 * person with all three roles. No clients yet: practice-clients.ts adds them through the normal ways.
 */
export const createPracticeVault = async (deps: VaultDeps): Promise<OpenVault> => {
  const name = `${deps.databaseName}-oefenen`;
  await open(deps, name).destroy();
  const db = open(deps, name);
  const keys = await newOfficeKeys();
  const organisation = (await organisationHere(deps)) ?? deps.practiceOrganisation ?? defaultOrganisationId;
  const { office, member } = newOfficeFacts(
    deps,
    organisation,
    {
      name: 'Oefenpersoon',
      function: 'maatschappelijk werker (oefening)',
      phone: '',
      roles: ['frontDesk', 'socialWorker', 'administrator'],
    },
    keys.recovery.officeSigningKey.publicKey,
  );
  const { memberKeys, dataKey, recovery } = keys;
  const session = await foundOffice(db, deps, {
    office,
    officeName: 'Oefenhuis',
    member,
    memberKeys,
    dataKey,
    recovery,
    wrapsFor: async () => [],
  });
  keys.end();
  if (!session.ok) throw new Error(`the practice office could not begin: ${session.error.type}`);
  return openVault(session.value, true);
};
