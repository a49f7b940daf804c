import type { VisitId } from '../../src/domain/ids.ts';
import { type Model, plainOf, same } from './oracles.ts';
import { revsAt, revsOn, visitsOn } from './records-of.ts';
import type { NoteBook } from './story-notes.ts';
import type { OfficeServer, Seat, Template } from './three-laptops.ts';

interface End {
  readonly template: Template;
  readonly server: OfficeServer;
  readonly seats: readonly Seat[];
  readonly model: Model;
  readonly notes: NoteBook;
  readonly ids: readonly VisitId[];
}

/** What a person sees there is what was written; answers how many values stand beside another. */
const checkWritten = async ({ template, model, notes, ids }: End, seat: Seat): Promise<number> => {
  const states = await visitsOn(template, seat, ids);
  let versions = 0;
  for (const id of ids) {
    const state = states.get(id);
    const held = state === undefined ? {} : plainOf(state);
    same(held, model.fieldsOf(id), `a laptop differs from all that was written, in ${id}`);
    if (state !== undefined && state.x === undefined) versions += model.checkVersions(id, state);
  }
  const shown = (await seat.vault.visits.all()).map(({ id }) => id).sort();
  const live = ids.filter((id) => model.fields.has(id) && !model.erased.has(id));
  same(shown, live, 'what a laptop shows');
  await notes.check(seat.vault);
  return versions;
};

/** Once everything went round: every laptop and the server have all that was written, once, and nothing waits. */
export const checkRowsEnd = async (end: End): Promise<number> => {
  let versions = 0;
  for (const seat of end.seats) versions += await checkWritten(end, seat);
  const there = await revsAt(end.server);
  same(new Set(there.map((row) => row.split(' ')[0])).size, there.length, 'a record is on the server twice');
  for (const seat of end.seats) {
    same(await revsOn(seat), there, 'a laptop and the server differ in a row');
    same(await seat.vault.sync.waiting(), [], 'something waits for ever');
    same(await seat.vault.sync.heldCount(), 0, 'a good row was kept aside');
  }
  return versions;
};
