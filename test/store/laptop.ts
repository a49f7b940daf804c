import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { deriveKey } from '../../src/crypto/derive-key.ts';
import { instantSchema, localDateSchema } from '../../src/domain/dates.ts';
import { untouchedFile } from '../../src/domain/dossier/file-decisions.ts';
import { type Client, clientSchema, type Visit, visitSchema } from '../../src/domain/dossier/records.ts';
import { clientIdSchema, referralIdSchema, type StaffMemberId, visitIdSchema } from '../../src/domain/ids.ts';
import { isGated } from '../../src/domain/referral/gate.ts';
import { type Referral, referralSchema } from '../../src/domain/referral/referral.ts';
import { type StampKind, writeStamp } from '../../src/domain/roster/paper-stamp.ts';
import { findingsInLetterOf } from '../../src/letter/letter-of-visit.ts';
import { contentOfLetter } from '../../src/renderer/app/read-letter.ts';
import { createVault } from '../../src/store/create-vault.ts';
import type { OfficeSetUp, OpenVault } from '../../src/store/vault.ts';
import type { VaultDeps } from '../../src/store/vault-deps.ts';
import { organisation as organisationOf } from '../unit/letters/letter-fixtures.ts';

const kortemark = organisationOf();

/** Fast and weak on purpose: tests unlock hundreds of times. */
const cheapKdf = { memoryKiB: 8, iterations: 1, parallelism: 1 };
export const passphrase = 'appelboot zomertafel mistklok regenladder wolhoed';
export const organisation = 'fictief';

export interface Laptop {
  readonly deps: VaultDeps;
  readonly closed: ReturnType<typeof createVault>;
  readonly pass: (ms: number) => void;
  /** Direct hands on the disk, as somebody who holds it: opens, runs, closes. */
  readonly onDisk: <Value>(work: (db: Dexie) => Promise<Value>) => Promise<Value>;
}

/** A laptop of its own: an empty disk and a clock that moves only when told. */
export const newLaptop = (extra: Partial<VaultDeps> = {}): Laptop => {
  let ms = Date.parse('2026-11-24T09:00:00.000Z');
  const deps: VaultDeps = {
    databaseName: 'doorwijzer-test',
    now: () => instantSchema.parse(new Date(ms).toISOString()),
    newId: () => crypto.randomUUID(),
    deriveKey,
    kdfCost: cheapKdf,
    readLetter: (letter, _organisation, signatory) => ({
      sensitive: findingsInLetterOf(letter, kortemark, signatory).map(({ id }) => id),
      content: contentOfLetter(letter, kortemark),
    }),
    indexedDB: new IDBFactory(),
    keyRange: IDBKeyRange,
    ...extra,
  };
  return {
    deps,
    closed: createVault(deps),
    pass: (more) => {
      ms += more;
    },
    onDisk: async (work) => {
      const db = new Dexie(deps.databaseName, { indexedDB: deps.indexedDB, IDBKeyRange: deps.keyRange } as never);
      await db.open();
      try {
        return await work(db);
      } finally {
        db.close();
      }
    },
  };
};

export const setUpInput: OfficeSetUp = {
  organisation,
  officeName: 'Sociaal Huis Voorbeeldgem',
  firstMember: {
    name: 'Bea Beheer-Kanarie',
    function: 'beheerder',
    phone: '050 00 00 01',
    roles: ['administrator', 'frontDesk'],
  },
  passphrase,
};

/** Set up and unlocked as the administrator, who also works at the desk. */
export const newOffice = async (laptop: Laptop): Promise<{ vault: OpenVault; recoveryKey: string }> => {
  const done = await laptop.closed.setUp(setUpInput);
  if (!done.ok) throw new Error(`set-up failed: ${done.error.type}`);
  return done.value;
};

export const unlock = async (laptop: Laptop, member: StaffMemberId, phrase = passphrase): Promise<OpenVault> => {
  const opened = await laptop.closed.unlock(member, phrase);
  if (!opened.ok) throw new Error(`unlock failed: ${opened.error.type}`);
  return opened.value;
};

/** Enrols a colleague and answers their id; their passphrase is the same one. */
export const enrol = async (
  vault: OpenVault,
  name: string,
  roles: OfficeSetUp['firstMember']['roles'],
  work = 'medewerker',
): Promise<StaffMemberId> => {
  const added = await vault.enrol({ name, function: work, phone: '', roles }, passphrase, passphrase);
  if (!added.ok) throw new Error(`enrol failed: ${added.error.type}`);
  return added.value.id;
};

const at = instantSchema.parse('2026-11-24T09:00:00.000Z');

export const aClient = (patch: Partial<Client> = {}): Client =>
  clientSchema.parse({
    id: clientIdSchema.parse(crypto.randomUUID()),
    surname: 'Voorbeeld',
    firstName: 'Jan',
    birthDate: { year: 1988, month: 2, day: 29 },
    formOfAddress: 'heer',
    phone: { typed: '0470 00 00 01', e164: '+32470000001' },
    email: null,
    address: {
      street: 'Fictiestraat',
      houseNumber: '1',
      box: '',
      postcode: '8610',
      place: 'Zarren',
      country: 'België',
    },
    nationalNumber: { typed: '88.02.29-999.90', digits: '88022999990' },
    discreet: false,
    createdAt: at,
    ...untouchedFile,
    ...patch,
  });

export const aVisit = (owner: StaffMemberId, client: Client, patch: Partial<Visit> = {}): Visit =>
  visitSchema.parse({
    id: visitIdSchema.parse(crypto.randomUUID()),
    clientId: client.id,
    birthDate: null,
    owner,
    state: 'open',
    startedAt: at,
    changedAt: at,
    day: localDateSchema.parse('2026-11-24'),
    currentQuestion: null,
    step: 'intake',
    nextStep: '',
    answers: {
      aboutSelf: { type: 'choices', choices: ['self'] },
      requestForHelp: { type: 'choices', choices: ['meaningfulActivity'] },
      residence: { type: 'choices', choices: ['zarren'] },
      income: { type: 'choices', choices: ['leefloon'] },
      workNow: { type: 'choices', choices: ['no'] },
      socialWorker: { type: 'choices', choices: ['yes'] },
      vdabRegistered: { type: 'choices', choices: ['yes'] },
    },
    mandate: null,
    outcome: null,
    ...patch,
  });

/** A draft that lacks nothing but the client's agreement. */
export const aReferral = (visit: Visit, patch: Partial<Referral> = {}): Referral =>
  referralSchema.parse({
    id: referralIdSchema.parse(crypto.randomUUID()),
    visitId: visit.id,
    recipient: 'deOpstap',
    reference: '7K3M-92X-QT4',
    state: 'draft',
    forms: ['volunteering'],
    vdabPurpose: 'talk',
    reasonSentence: 'Jan zoekt een zinvolle bezigheid.',
    ticked: [],
    delivery: 'carried',
    addressCheck: null,
    consent: null,
    acceptedFindings: [],
    preparedBy: visit.owner,
    approval: null,
    issued: null,
    changedAt: at,
    history: [],
    ...patch,
  });

/** Adds the draft in the name of who is signed in, and the client agrees to what it says. */
export const addLetter = async (vault: OpenVault, draft: Referral): Promise<Referral> => {
  const added = await vault.referrals.add({ ...draft, preparedBy: vault.me.id });
  if (!added.ok) throw new Error(`add failed: ${added.error.type}`);
  const agreed = await vault.referrals.recordConsent(draft.id, { given: true, how: 'spoken' });
  if (!agreed.ok) throw new Error(`consent failed: ${agreed.error.type}`);
  return agreed.value;
};

type LetterOfPaper = Pick<Referral, 'recipient' | 'reference' | 'ticked'>;
const deOpstapLetter: LetterOfPaper = { recipient: 'deOpstap', reference: '7K3M-92X-QT4', ticked: [] };

/** Not a real PDF, but with the stamp that the letter of this referral carries (left out: the one `aReferral` makes). */
export const aPaper = (
  text = 'fictieve brief',
  letter: LetterOfPaper = deOpstapLetter,
  kind: StampKind = isGated(letter) ? 'gated' : 'free',
) => {
  const stamp = writeStamp({ kind, recipient: letter.recipient, reference: letter.reference });
  return {
    value: JSON.stringify({ kind: 'letter', text }),
    bytes: new TextEncoder().encode(`%PDF-1.7 ${stamp} ${text}`),
    duplicateBytes: new TextEncoder().encode(`%PDF-1.7 ${stamp} DUPLICAAT ${text}`),
  };
};

/** Waits until every client written so far is in a search page on disk. */
export const pagesWritten = async (laptop: Laptop): Promise<void> => {
  for (let turn = 0; turn < 500; turn++) {
    const dirty = await laptop.onDisk(async (db) => (await db.table('meta').get('dirtyClients'))?.v ?? {});
    if (Object.keys(dirty).length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('search pages were not written');
};
