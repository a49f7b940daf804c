import type { Client } from '../domain/dossier/records.ts';

import type { Duplicate } from '../domain/identity/duplicates.ts';
import { err, ok } from '../domain/result.ts';
import { type Action, may } from '../domain/roster/permissions.ts';
import { createAbsorb } from './absorb.ts';
import { addMany } from './add-many.ts';
import { createAdministration } from './administration.ts';

import { createAuditLog } from './audit-log.ts';
import { type AuditTrail, createAuditTrail } from './audit-trail.ts';
import { createClientIndex } from './client-index.ts';
import { createCollection } from './collections.ts';
import { createCourier } from './courier.ts';
import { readDeviceStanding } from './device-secret.ts';
import { createErasure } from './erasure.ts';
import type { WriteFailure } from './failures.ts';
import { createFileRules } from './file-rules.ts';
import { createHalfTyped } from './half-typed.ts';
import { createIntegrity } from './integrity.ts';
import { createLaptops } from './laptops.ts';
import { createTakeKeys } from './new-keys.ts';
import { createNotes } from './notes.ts';
import { createChangePassphrase } from './own-passphrase.ts';
import { createPersonRights } from './person-rights.ts';
import { listSetAside, takeBackHealed } from './quarantine.ts';
import { clientKind, klusRequestKind, type Settings, settingsKind, visitKind } from './record-codec.ts';
import { createReferrals } from './referrals.ts';
import { rehearseBackup } from './rehearse-backup.ts';
import { createRenewRecoveryKey } from './renew-recovery-key.ts';
import { noSafetyNet, startSafetyNet } from './safety-net.ts';
import { createSealedRecords, type SealedRecords, type Written } from './sealed-records.ts';
import type { DuplicateHit } from './search-hits.ts';
import { asRead, asWrite, type Session } from './session.ts';
import { healSignInNames, readFormerStaff, readMe, readStaff } from './staff.ts';
import { createSyncStore } from './sync-store.ts';
import type { BackupWriteFailure, OpenVault } from './vault.ts';
import { createVersions } from './versions.ts';
import { wakeDatabaseWithRoom } from './wake-database.ts';
import { writeBackup } from './write-backup.ts';

export const settingsId = 'settings';

/** An address that serves every letter of the office is confirmed by more people than may set other things. */
const actionOf = (key: string): Action => (key.startsWith('address:') ? 'confirmAddressForOffice' : 'changeSettings');

const createSettings = (session: Session, records: SealedRecords): OpenVault['settings'] => ({
  get: (key) =>
    asRead(session, async () => {
      const values = (await records.get(settingsKind, settingsId))?.item.values ?? {};
      return Object.hasOwn(values, key) ? (values[key] ?? null) : null;
    }),
  all: () =>
    asRead(session, async () => {
      const values = (await records.get(settingsKind, settingsId))?.item.values ?? {};
      return new Map(Object.entries(values));
    }),
  set: (key, value) =>
    asWrite(session, async () => {
      if (!may(session.myRoles(), actionOf(key))) return err({ type: 'notAllowed' });
      const written = await records.write<Settings, WriteFailure>(settingsKind, settingsId, async (before) => {
        const values = Object.fromEntries([...Object.entries(before?.values ?? {}), [key, value]]);
        return ok({ item: { id: settingsId, values } });
      });
      return written.ok ? ok(null) : written;
    }),
});

/** The whole record in place of the summary; one that does not open any more cannot be shown beside another. */
const withRecord = async (records: SealedRecords, { client, because }: Duplicate): Promise<readonly DuplicateHit[]> => {
  const record = await records.get(clientKind, client.id);
  return record === null ? [] : [{ client: record.item, because }];
};

const createImportClients =
  (
    session: Session,
    trail: AuditTrail,
    rules: ReturnType<typeof createFileRules>,
    indexed: (written: Written<Client>) => void,
  ): OpenVault['importClients'] =>
  (items) =>
    asWrite(session, async () => {
      const refusals = await Promise.all(items.map((client) => rules.refuseClient(null, client, null)));
      const refusal = refusals.find((one) => one !== null);
      return refusal === undefined ? addMany(session, trail, clientKind, items, indexed) : err(refusal);
    });

/** Everything a signed-in person can do, from an unlocked session. Loads the search pages before it answers. */
export const openVault = async (session: Session, isPractice: boolean): Promise<OpenVault> => {
  const { safety } = session.deps;
  const net = isPractice || safety === undefined ? noSafetyNet : startSafetyNet(session, safety);
  wakeDatabaseWithRoom(session);
  const trail = createAuditTrail(session);
  const records = createSealedRecords(session, trail);
  const index = createClientIndex(session, records);
  await takeBackHealed(session);
  await index.load();
  const me = await readMe(session, records);
  const { noteSignIn, noteExport, ...auditLog } = createAuditLog(session, records, trail);
  await noteSignIn();
  if (!isPractice) await healSignInNames(session, records);

  const indexed = ({ item, rev }: Written<Client>): void => index.put(item, rev);
  const rules = createFileRules(session, records);
  const tools = { session, records, trail };
  const administration = createAdministration(tools);
  const settings = createSettings(session, records);
  const { sealAnew, eraseAgain, carryOut, listChanged, synced, ...erasure } = createErasure(tools, index);
  await eraseAgain();
  sealAnew();
  const sync = createSyncStore({ session, records, index, listChanged, synced });
  const withNewKeys = () => sync.tryAgain().then(carryOut).then(sealAnew);
  return {
    officeId: session.officeId,
    officeKey: session.office.officeKey,
    organisation: session.office.organisation,
    isPractice,
    me,
    staff: () => asRead(session, () => readStaff(session, records)),
    formerStaff: () => asRead(session, () => readFormerStaff(session, records)),
    ...administration,
    revoke: async (...args) => {
      const revoked = await administration.revoke(...args);
      if (revoked.ok) sealAnew();
      return revoked;
    },
    erasure,
    changePassphrase: createChangePassphrase(session),
    clients: createCollection(session, records, clientKind, { wrote: indexed, refuse: rules.refuseClient }),
    renewRecoveryKey: createRenewRecoveryKey({ session, records, trail }),
    deviceStanding: () => asRead(session, () => readDeviceStanding(session)),
    importClients: createImportClients(session, trail, rules, indexed),
    rights: createPersonRights({ session, records, rules, log: { ...auditLog, noteExport }, wrote: indexed }),
    versions: createVersions({ session, records, rules, wrote: indexed }),
    visits: createCollection(session, records, visitKind, { refuse: rules.refuseVisit }),
    klusRequests: createCollection(session, records, klusRequestKind),
    notes: createNotes(session, records, rules),
    referrals: createReferrals(session, records, isPractice),
    settings,
    laptops: createLaptops(tools, settings, erasure.settled),
    ...auditLog,
    halfTyped: createHalfTyped(session),
    search: (query) => (session.isLocked() ? [] : index.search(query)),
    duplicatesOf: (client) =>
      asRead(session, async () =>
        (await Promise.all(index.duplicatesOf(client).map((one) => withRecord(records, one)))).flat(),
      ),
    integrity: createIntegrity(session, records, net.missing),
    setAside: () => asRead(session, () => listSetAside(session, records)),
    onChange: (listener) => session.onChange(listener),
    backup: {
      write: (put, onProgress) =>
        asWrite<null, BackupWriteFailure>(session, async () => {
          // Half under a key that is about to be destroyed, it would lack that key for the rows that were not done yet.
          await erasure.settled();
          session.throwIfLocked();
          return writeBackup(session, put, onProgress);
        }),
      check: (file, onProgress) => asRead(session, () => rehearseBackup(session, file, onProgress)),
    },
    sync,
    takeKeys: createTakeKeys(session, withNewKeys),
    courier: createCourier(session, createAbsorb({ session, records, index, listChanged })),
    carried: net.settled,
    lock: () => session.lock(),
    may: (action) => may(session.myRoles(), action),
  };
};
