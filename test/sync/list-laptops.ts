import { getRandomValues } from 'node:crypto';
import type { StaffMemberId } from '../../src/domain/ids.ts';
import { endpoints } from '../../src/protocol/sync-messages.ts';
import type { Storage } from '../../src/server/storage.ts';
import { createAsk, type Exchange } from '../../src/sync/exchange.ts';
import { createListServer } from '../../src/sync/list-server.ts';
import { syncOnce } from '../../src/sync/sync-once.ts';
import { passphrase } from '../store/laptop.ts';
import {
  type OfficeServer,
  type Seat,
  startOfficeServer,
  type Template,
  takeSeat,
  unreachable,
  type World,
} from './three-laptops.ts';

const never = () => () => undefined;

/** A laptop of the office that can speak with its server, as long as nobody cuts it off. */
export interface Desk {
  readonly seat: Seat;
  readonly sync: () => Promise<boolean>;
  /** Signs in here, with a line to the server again; whether that passphrase counts. */
  readonly as: (member: StaffMemberId, phrase?: string) => Promise<boolean>;
  /** The passphrase of who is signed in. */
  phrase: string;
  /** The clock of everybody goes on. */
  readonly pass: (ms: number) => void;
  /** What becomes of each message; null: it goes as it is. */
  wire: ((exchange: Exchange) => Exchange) | null;
}

export const cut = (): Exchange => async () => unreachable;

/** One office on so many laptops, each with the administrator signed in, and its real server. */
export const officeOn = async (template: Template, storage: Storage, count: number) => {
  const world: World = { ms: Date.parse('2026-11-24T09:00:00.000Z') };
  const office = `office-${Buffer.from(getRandomValues(new Uint8Array(6))).toString('hex')}`;
  const server: OfficeServer = await startOfficeServer(storage, world, office);
  const desks = await Promise.all(
    Array.from({ length: count }, async (_, place): Promise<Desk> => {
      const seat = await takeSeat(template, world, place, 0);
      const exchange = await server.exchangeFor(place);
      const ask = createAsk((request) => (desk.wire === null ? exchange : desk.wire(exchange))(request), never);
      const syncAll = () => syncOnce(seat.vault.sync, ask);
      const desk: Desk = {
        seat,
        wire: null,
        phrase: passphrase,
        pass: (ms) => {
          world.ms += ms;
        },
        sync: async () => {
          const done = await syncAll();
          // As the engine does: what waits for a whole exchange goes on.
          if (done.ok) await seat.vault.sync.noteSynced();
          return done.ok;
        },
        as: async (member, phrase = passphrase) => {
          seat.vault.lock();
          const opened = await seat.laptop.closed.unlock(member, phrase);
          if (!opened.ok) return false;
          seat.vault = opened.value;
          desk.phrase = phrase;
          seat.vault.sync.setListServer(createListServer(seat.vault.sync, ask, syncAll));
          return true;
        },
      };
      await desk.as(template.administrator);
      return desk;
    }),
  );
  const close = async (): Promise<void> => {
    for (const { seat } of desks) seat.vault.lock();
    await server.app.close();
  };
  /** Everybody speaks to the server so often that everything has gone round. */
  const syncAll = async (): Promise<void> => {
    for (let round = 0; round < 3; round++) for (const desk of desks) await desk.sync();
  };
  return { world, server, desks, close, syncAll };
};

/** Changes rows of a pull on their way: what a server could do that wants harm. */
export const onPull =
  <Row>(change: (rows: readonly Row[]) => readonly Row[]) =>
  (exchange: Exchange): Exchange =>
  async (request) => {
    const answer = await exchange(request);
    if (request.path !== endpoints.pull.path || !answer.ok) return answer;
    const said = JSON.parse(new TextDecoder().decode(answer.value.body));
    const body = new TextEncoder().encode(JSON.stringify({ ...said, rows: change(said.rows) }));
    return { ok: true, value: { ...answer.value, body } };
  };
