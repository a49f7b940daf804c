import { IDBFactory } from 'fake-indexeddb';
import type { FastifyInstance } from 'fastify';
import { instantSchema } from '../../src/domain/dates.ts';
import type { StaffMemberId } from '../../src/domain/ids.ts';
import { err, ok } from '../../src/domain/result.ts';
import { createApp } from '../../src/server/app.ts';
import { addOffice, invite, redeem } from '../../src/server/devices.ts';
import type { Storage } from '../../src/server/storage.ts';
import { openDatabase } from '../../src/store/database.ts';
import type { OpenVault } from '../../src/store/vault.ts';
import type { Exchange } from '../../src/sync/exchange.ts';
import { seeded } from '../seeded.ts';
import { insider } from '../store/insider.ts';
import { enrol, type Laptop, newLaptop, newOffice, unlock } from '../store/laptop.ts';

const tables = ['rec', 'meta', 'wrap', 'roster'] as const;
const hour = 3_600_000;
export const day = 24 * hour;

type Rows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** One office as it lies on disk, to be put on several laptops, and what opens its rows. */
export interface Template {
  readonly member: StaffMemberId;
  readonly administrator: StaffMemberId;
  readonly recoveryKey: string;
  readonly rows: Rows;
  readonly insider: Awaited<ReturnType<typeof insider>>;
}

/** An administrator and somebody at the desk, who erases without beginning a new key. */
export const makeTemplate = async (): Promise<Template> => {
  const laptop = newLaptop();
  const { vault, recoveryKey } = await newOffice(laptop);
  const member = await enrol(vault, 'Dina Desk', ['frontDesk']);
  const administrator = vault.me.id;
  vault.lock();
  const rows = await laptop.onDisk(async (db) =>
    Object.fromEntries(await Promise.all(tables.map(async (name) => [name, await db.table(name).toArray()]))),
  );
  return { member, administrator, recoveryKey, rows, insider: await insider(laptop, member) };
};

/** The clock of the world, and how far a laptop's is ahead of it. */
export interface World {
  ms: number;
}

export interface Seat {
  readonly laptop: Laptop;
  vault: OpenVault;
  skewMs: number;
  /** Until it has stopped, when it is about to. */
  stopping: Promise<void>;
  /** The skew that the server's clock showed last. */
  learntSkewMs: number;
  /** Whether its last exchange was whole. */
  isInStep: boolean;
}

/** Random names out of the seed: the order in which things go is the same in every run. */
const idsFrom = (seed: number) => {
  const random = seeded(seed).below;
  const part = (length: number) => Array.from({ length }, () => random(16).toString(16)).join('');
  return () => `${part(8)}-${part(4)}-4${part(3)}-8${part(3)}-${part(12)}`;
};

/** A laptop with the office on it, under a name of its own in clocks, unlocked. */
export const takeSeat = async (template: Template, world: World, place: number, skewMs: number): Promise<Seat> => {
  const laptop = newLaptop({
    indexedDB: new IDBFactory(),
    newId: idsFrom(1000 + place),
    now: () => instantSchema.parse(new Date(world.ms + seat.skewMs).toISOString()),
  });
  const seat: Seat = {
    ...{ laptop, skewMs, learntSkewMs: 0, isInStep: false, stopping: Promise.resolve() },
    vault: undefined as never,
  };
  const db = openDatabase(laptop.deps.databaseName, laptop.deps);
  await db.wake();
  db.close();
  await laptop.onDisk(async (disk) => {
    for (const name of tables) await disk.table(name).bulkPut([...(template.rows[name] ?? [])]);
    const office = await disk.table('meta').get('office');
    await disk.table('meta').put({ k: 'office', v: { ...office.v, node: `laptop${place}` } });
  });
  seat.vault = await unlock(laptop, template.member);
  return seat;
};

export interface OfficeServer {
  readonly storage: Storage;
  readonly app: FastifyInstance;
  readonly office: string;
  readonly exchangeFor: (place: number) => Promise<Exchange>;
}

/** The real server over a storage, spoken to without a network between. */
export const startOfficeServer = async (storage: Storage, world: World, office: string): Promise<OfficeServer> => {
  const now = () => world.ms;
  const app = createApp({
    ...{ storage, now, minSchemaVersion: 0, requestsPerSecond: 10_000, trustProxy: false, logLevel: 'silent' },
  });
  await addOffice(storage.db, office, now());
  return {
    storage,
    app,
    office,
    exchangeFor: async (place) => {
      const { code } = await invite(storage.db, office, now());
      const token = await redeem(storage.db, { code, device: `laptop-${place}` }, now());
      if (!token.ok) throw new Error(token.error);
      return async ({ method, path, body }) => {
        const headers = { 'content-type': 'application/json', authorization: `Bearer ${token.value}` };
        const answer = await app.inject({ method, url: path, headers, payload: Buffer.from(body) });
        return ok({ status: answer.statusCode, body: new Uint8Array(answer.rawPayload) });
      };
    },
  };
};

export const unreachable = err({ type: 'unreachable' } as const);
