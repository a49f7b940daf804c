import { instantSchema } from '../../src/domain/dates.ts';
import type { Visit } from '../../src/domain/dossier/records.ts';
import { type VisitId, visitIdSchema } from '../../src/domain/ids.ts';
import { endpoints } from '../../src/protocol/sync-messages.ts';
import type { Storage } from '../../src/server/storage.ts';
import { VaultLocked } from '../../src/store/session.ts';
import type { Exchange } from '../../src/sync/exchange.ts';
import { createAsk } from '../../src/sync/exchange.ts';
import { syncOnce } from '../../src/sync/sync-once.ts';
import { aClient, aVisit, unlock } from '../store/laptop.ts';
import { type Act, type Fault, type Field, laptops, records, type Story } from './acts.ts';
import { checkRowsEnd } from './check-rows-end.ts';
import { fail, highestClock, Model, mustContain } from './oracles.ts';
import { copyOf, type States, visitsAt, visitsOn } from './records-of.ts';
import { newNoteBook } from './story-notes.ts';
import {
  day,
  type OfficeServer,
  type Seat,
  startOfficeServer,
  type Template,
  takeSeat,
  unreachable,
  type World,
} from './three-laptops.ts';
import { waitTurns } from './wait-turns.ts';
import { withoutPull } from './without-pull.ts';

const hour = 3_600_000;
/** Rounds in which every laptop speaks to the server once: after these all must have everything. */
const lastRounds = 3;

const counted = ['edits', 'notes', 'erasures', 'syncs', 'inStep', 'lost', 'crashes', 'restores'] as const;
const checked = ['acknowledgements', 'causalities', 'versions'] as const;
/** What happened, so that a green run can be seen to have tried something. `inStep`: exchanges that began with a push. */
export type Counts = Record<(typeof counted | typeof checked)[number], number>;
export const noCounts = (): Counts => Object.fromEntries([...counted, ...checked].map((name) => [name, 0])) as Counts;

const ids: readonly VisitId[] = Array.from({ length: records }, (_, i) =>
  visitIdSchema.parse(`00000000-0000-4000-8000-00000000000${i}`),
);
/** Old enough to expire, which is how somebody at the desk erases. */
const longAgo = instantSchema.parse('2026-01-05T09:00:00.000Z');
const never = () => () => undefined;

const patchOf = (field: Field, value: number, { answers }: Pick<Visit, 'answers'>): Partial<Visit> =>
  field === 'nextStep'
    ? { nextStep: `stap ${value}` }
    : { answers: { ...answers, [field]: { type: 'choices', choices: [String(value)] } } };

/** One story of three laptops and a server, with every oracle after every act, and all of them equal at the end. */
export const runStory = async (
  template: Template,
  storage: Storage,
  office: string,
  story: Story,
  counts: Counts,
): Promise<void> => {
  const world: World = { ms: Date.parse('2026-11-24T09:00:00.000Z') };
  const server: OfficeServer = await startOfficeServer(storage, world, office);
  const seats: readonly Seat[] = await Promise.all(
    Array.from({ length: laptops }, (_, i) => takeSeat(template, world, i, (story.skewHours[i] ?? 0) * hour)),
  );
  const exchanges = await Promise.all(seats.map((_seat, i) => server.exchangeFor(i)));
  const seatOf = (i: number): Seat => seats[i] ?? fail('no such laptop');
  const model = new Model();
  const notes = newNoteBook();
  /** Exchanges that nothing disturbed and that had not come to an end after all their turns. */
  let endless = 0;
  let onServer: States = new Map();
  let restore: ((epoch: string) => Promise<void>) | null = null;
  let restores = 0;

  const writeVisit = async ({ vault }: Seat, id: VisitId, field: Field, value: number): Promise<boolean> => {
    const visit = await vault.visits.get(id);
    if (visit !== null) return (await vault.visits.change(id, patchOf(field, value, visit))).ok;
    const fresh = aVisit(vault.me.id, aClient(), { id, clientId: null, startedAt: longAgo, changedAt: longAgo });
    return (await vault.visits.add({ ...fresh, ...patchOf(field, value, fresh) })).ok;
  };

  /** Alone, so that what was seen before and what was written is known. */
  const edit = async ({ laptop, record, field, value }: Extract<Act, { type: 'edit' }>): Promise<void> => {
    const [seat, id] = [seatOf(laptop), ids[record] ?? fail('no such record')];
    const before = await visitsOn(template, seat, ids);
    if (!(await writeVisit(seat, id, field, value))) return;
    counts.edits += 1;
    const after = (await visitsOn(template, seat, [id])).get(id) ?? fail(`a written record is not there: ${id}`);
    const seen = highestClock(before);
    for (const [name, [, clock]] of Object.entries(after.f)) {
      if (before.get(id)?.f[name]?.[1] === clock) continue;
      counts.causalities += 1;
      if (clock <= seen) fail(`causality: ${name} was written at ${clock} after ${seen} was seen`);
    }
    model.learn(id, before.get(id), after);
  };

  const erase = async ({ laptop, record }: Extract<Act, { type: 'erase' }>): Promise<void> => {
    const [seat, id] = [seatOf(laptop), ids[record] ?? fail('no such record')];
    const done = await seat.vault.erasure.expire([id], 'proef');
    if (!done.ok || done.value.records === 0) return;
    counts.erasures += 1;
    model.learn(id, undefined, (await visitsOn(template, seat, [id])).get(id) ?? fail('no tombstone'));
  };

  const reopen = async (seat: Seat): Promise<void> => {
    seat.vault.lock();
    seat.vault = await unlock(seat.laptop, template.member);
  };

  const hit = (seat: Seat, { type, turns }: Fault): void => {
    if (type === 'crash') seat.stopping = stopAfter(seat, turns);
    counts[type === 'crash' ? 'crashes' : 'lost'] += 1;
  };

  const withFault = (seat: Seat, exchange: Exchange, fault: Fault | null): Exchange => {
    let place = 0;
    return async (request) => {
      const isHit = place === fault?.at;
      place += 1;
      if (fault === null || !isHit) return exchange(request);
      const answer = fault.type === 'requestLost' ? unreachable : await exchange(request);
      hit(seat, fault);
      return fault.type === 'crash' ? answer : unreachable;
    };
  };

  /** What does not wait is on the server: everything that this laptop believes acknowledged. */
  const checkAcknowledged = async (seat: Seat): Promise<void> => {
    const waiting = new Set((await seat.vault.sync.waiting()).map(([t, id]) => `${t}/${id}`));
    const settled = [...(await visitsOn(template, seat, ids))].filter(([id]) => !waiting.has(`visit/${id}`));
    mustContain(await visitsAt(template, server), new Map(settled), 'acknowledged to a laptop, and not on the server');
    counts.acknowledgements += settled.length + (await notes.checkAcknowledged(seat, server, waiting));
  };

  /** Anything but a lost message, a crash or too many turns is a fault of the protocol. */
  const syncSeat = async (seat: Seat, exchange: Exchange): Promise<'done' | 'cut' | 'endless'> => {
    try {
      const ask = createAsk(exchange, never);
      const { isInStep } = seat;
      seat.isInStep = false;
      if (isInStep) counts.inStep += 1;
      // As the engine does: after a whole exchange what waits goes without a question before it.
      const done = await syncOnce(seat.vault.sync, ask, undefined, isInStep);
      seat.isInStep = done.ok && done.value.stuck.length === 0;
      if (done.ok) return 'done';
      if (done.error.type === 'noProgress') return 'endless';
      if (!['unreachable', 'lockedMeanwhile'].includes(done.error.type)) fail(`sync: ${done.error.type}`);
    } catch (error) {
      if (!(error instanceof VaultLocked)) throw error;
    }
    return 'cut';
  };

  const trySync = async (laptop: number, wrap = (exchange: Exchange): Exchange => exchange) => {
    const seat = seatOf(laptop);
    counts.syncs += 1;
    const ended = await syncSeat(seat, wrap(exchanges[laptop] ?? fail('no such laptop')));
    if (ended === 'done') seat.learntSkewMs = seat.skewMs;
    await seat.stopping;
    if ((await seat.vault.visits.all().catch(() => null)) === null) await reopen(seat);
    return ended;
  };

  /** True when everything was exchanged. */
  const sync = async (laptop: number, wrap?: (exchange: Exchange) => Exchange): Promise<boolean> => {
    const ended = await trySync(laptop, wrap);
    if (ended === 'endless') endless += 1;
    return ended === 'done';
  };

  const syncAndCheck = async (laptop: number, fault: Fault | null): Promise<void> => {
    const isDone = await sync(laptop, (exchange) => withFault(seatOf(laptop), exchange, fault));
    if (isDone) await checkAcknowledged(seatOf(laptop));
  };

  const editDuring = async (act: Extract<Act, { type: 'editDuring' }>): Promise<void> => {
    const [seat, id] = [seatOf(act.laptop), ids[act.record] ?? fail('no such record')];
    /** Learnt at once: what the sync under way does to it afterwards must keep it. */
    const write = async (): Promise<void> => {
      await waitTurns(act.turns ?? 0);
      if (!(await writeVisit(seat, id, act.field, act.value))) return;
      counts.edits += 1;
      model.learn(
        id,
        'unknown',
        (await visitsOn(template, seat, [id])).get(id) ?? fail('a written record is not there'),
      );
    };
    let writing: Promise<void> | null = null;
    await sync(act.laptop, (exchange) => async (request) => {
      const answer = await exchange(request);
      if (request.path === endpoints[act.endpoint].path && writing === null) {
        writing = write();
        if (act.turns === null) await writing;
      }
      return answer;
    });
    await writing;
    await checkAcknowledged(seat);
  };

  const timeStep = ({ laptop, hours }: Extract<Act, { type: 'timeStep' }>): void => {
    const seat = seatOf(laptop);
    const within = (value: number, most: number) => Math.max(-most, Math.min(most, value));
    const step = within(seat.skewMs + hours * hour - seat.learntSkewMs, day - hour);
    seat.skewMs = within(seat.learntSkewMs + step, day);
  };

  const restoreServer = async (): Promise<void> => {
    if (restore === null) return;
    restores += 1;
    counts.restores += 1;
    await restore(`epoch-${restores}`);
    onServer = await visitsAt(template, server);
  };

  const carryOut = async (act: Act): Promise<unknown> => {
    switch (act.type) {
      case 'edit':
        return edit(act);
      case 'note':
        counts.notes += (await notes.write(seatOf(act.laptop))) ? 1 : 0;
        return undefined;
      case 'erase':
        return erase(act);
      case 'sync':
        return syncAndCheck(act.laptop, act.fault);
      case 'together':
        return Promise.all([...new Set([act.laptop, act.other])].map((laptop) => sync(laptop)));
      case 'pushOnly':
        // Without pulling nobody can come to an end while another epoch or a conflict says to pull first.
        return trySync(act.laptop, withoutPull(world));
      case 'editDuring':
        return editDuring(act);
      case 'reopen':
        return reopen(seatOf(act.laptop));
      case 'timeStep':
        return timeStep(act);
      case 'copyServer':
        restore = await copyOf(server);
        return undefined;
      case 'restoreServer':
        return restoreServer();
    }
  };

  const lastSyncs = async (): Promise<void> => {
    for (let round = 0; round < lastRounds; round++) {
      for (const laptop of seats.keys())
        if (!(await sync(laptop)) && endless === 0) fail('a sync without any fault failed');
    }
  };

  try {
    for (const act of story.acts) {
      world.ms += 1000;
      await carryOut(act);
      const now = await visitsAt(template, server);
      mustContain(now, onServer, 'the server lost what it had acknowledged');
      onServer = now;
    }
    await lastSyncs();
    counts.versions += await checkRowsEnd({ template, server, seats, model, notes, ids });
    // What is written comes first: an exchange that never ends shows there too, unless it changed nothing.
    if (endless > 0) fail(`${endless} exchanges that nothing disturbed had not ended after all their turns`);
  } finally {
    for (const { vault } of seats) vault.lock();
    await server.app.close();
  }
};

/** The laptop stops in the middle of what it does: what is on disk by then is all that there is. */
const stopAfter = async ({ vault }: Seat, turns: number): Promise<void> => {
  await waitTurns(turns);
  vault.lock();
};
