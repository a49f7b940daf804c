import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Desk } from './desk.ts';

/** What Chromium does to a database that a full or bad disk damaged: it is gone, and nothing else is. */
export const loseDatabase = (desk: Desk): void => {
  const engine = desk.shell === 'electron' ? desk.profile : join(desk.profile, 'chromium', 'Default');
  rmSync(join(engine, 'IndexedDB'), { recursive: true });
};
