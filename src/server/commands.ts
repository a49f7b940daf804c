import { existsSync } from 'node:fs';
import path from 'node:path';
import { err, ok, type Result } from '../domain/result.ts';
import { addOffice, hasOffice, invite, revoke } from './devices.ts';
import { move, renewEpochs } from './move.ts';
import { codeForPeople } from './secrets.ts';
import { databaseName } from './sqlite.ts';
import type { Storage } from './storage.ts';

/** What a command says: lines for the operator, or one line about what is wrong. */
export type Said = Promise<Result<readonly string[], string>>;

const officeName = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** A code for a laptop: the first of a new municipality, or one more when no enrolled laptop is left to invite it. */
export const inviteCommand = async (
  { db }: Storage,
  { office, isNew }: { readonly office: string; readonly isNew: boolean },
  now: number,
): Said => {
  if (!officeName.test(office))
    return err('an office is called by small letters, digits and dashes, such as kortemark');
  if (isNew && !(await addOffice(db, office, now))) return err(`there is an office ${office} already; leave out --new`);
  if (!(await hasOffice(db, office))) return err(`there is no office ${office}; add --new to begin one`);
  const { code, expires } = await invite(db, office, now);
  return ok([
    `code for one laptop of ${office}, valid until ${new Date(expires).toISOString().slice(0, 10)}:`,
    codeForPeople(code),
  ]);
};

/** What is here, in numbers. */
export const officesCommand = async ({ db }: Storage): Said => {
  const offices = await db
    .selectFrom('office')
    .select(['id', 'seq'])
    .select((eb) => [
      eb
        .selectFrom('record')
        .whereRef('office', '=', 'office.id')
        .select((of) => of.fn.countAll<number>().as('n'))
        .as('records'),
      eb
        .selectFrom('device')
        .whereRef('office', '=', 'office.id')
        .select((of) => of.fn.countAll<number>().as('n'))
        .as('devices'),
      eb
        .selectFrom('device')
        .whereRef('office', '=', 'office.id')
        .select((of) => of.fn.max('seen').as('n'))
        .as('seen'),
    ])
    .orderBy('id')
    .execute();
  const dayOf = (moment: number | null) => (moment === null ? 'never' : new Date(moment).toISOString().slice(0, 10));
  return ok(
    offices.map(
      ({ id, records, devices, seen }) => `${id}: ${records} records, ${devices} laptops, last seen ${dayOf(seen)}`,
    ),
  );
};

/** For a stolen laptop when no other one is at hand. */
export const revokeCommand = async ({ db }: Storage, office: string, device: string, now: number): Said =>
  (await revoke(db, { office, device }, now, { by: null }))
    ? ok([`laptop ${device} of ${office} has no access any more`])
    : err(`no laptop ${device} in ${office}`);

/** A consistent copy of the SQLite file while the server runs. */
export const backupCommand = async (storage: Storage, to: string): Said => {
  if (existsSync(to)) return err(`${to} is there already; a backup never overwrites one`);
  if (await storage.copyTo(to)) return ok([`copied to ${to}`]);
  return err('PostgreSQL brings its own backup: use pg_dump or what your house uses (docs/server.md)');
};

/** After a backup was put back, before the server starts again. */
export const restoredCommand = async ({ db }: Storage): Said => {
  await db.deleteFrom('invitation').execute();
  const offices = await renewEpochs(db);
  return ok([
    `${offices} offices have a new epoch: their laptops bring back what is missing here, erasures too`,
    'open invitations are void; laptops that lost their access since the backup have it again: revoke them once more',
  ]);
};

/** Everything to the other engine. */
export const moveCommand = async (source: Storage, target: Storage): Said => {
  const moved = await move(source.db, target.db);
  if (!moved.ok) {
    return moved.error === 'notEmpty'
      ? err('there are offices in the target already; nothing was copied')
      : err('what arrived is not what was sent; the target was left empty');
  }
  const { offices, devices, records, digest } = moved.value;
  return ok([
    `copied and verified: ${offices} offices, ${devices} laptops, ${records} records (SHA-256 ${digest})`,
    'start the server with the new setting now; the old database is no longer a continuation',
  ]);
};

/** Where a folder has its database; for commands that must not make one by mistake. */
export const isDataFolder = (folder: string): boolean => existsSync(path.join(folder, databaseName));
