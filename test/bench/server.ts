import { engines } from '../server/engines.ts';
import type { Measured } from './figure.ts';
import { oneOffice } from './server/one-office.ts';
import { tuesdayMorning } from './server/tuesday.ts';

/** The server on each engine: one office, and three hundred of them at work. */
export const serverFigures = async (): Promise<readonly Measured[]> => {
  const measured: Measured[] = [];
  for (const { name, start } of engines) {
    measured.push(...(await oneOffice(name.toLowerCase(), start)));
    measured.push(...(await tuesdayMorning(name.toLowerCase(), start)));
  }
  return measured;
};
