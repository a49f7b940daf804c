import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Storage } from '../../src/server/storage.ts';
import { type Engine, engines } from '../server/engines.ts';
import { officeOn } from './list-laptops.ts';
import { makeTemplate, type Seat, type Template } from './three-laptops.ts';

export const otherPhrase = 'een heel andere wachtzin';

/** For the tests of one file: one SQLite database, and on it an office with laptops in step for each that asks. */
export const useOffices = () => {
  let template: Template;
  let engine: Engine;
  let storage: Storage;
  let close = async (): Promise<void> => undefined;
  beforeAll(async () => {
    const [sqlite] = engines;
    if (sqlite === undefined) throw new Error('no engine');
    engine = await sqlite.start();
    storage = await engine.open(engine.newPlace());
    template = await makeTemplate();
  });
  afterEach(async () => {
    await close();
    close = async () => undefined;
  });
  afterAll(async () => {
    await storage.close();
    await engine.stop();
  });
  const office = async (count = 2) => {
    const made = await officeOn(template, storage, count);
    ({ close } = made);
    await made.syncAll();
    const [here, there, third] = made.desks;
    if (here === undefined || there === undefined) throw new Error('too few laptops');
    return { ...made, here, there, third: third ?? there };
  };
  return { office, templateOf: () => template };
};

/** What lies aside on a laptop, and why. */
export const reasonsOn = async ({ seat }: { readonly seat: Seat }): Promise<readonly string[]> =>
  (await seat.vault.setAside()).map(({ table, reason }) => `${table} ${reason}`);
