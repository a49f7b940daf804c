import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { createChromiumDesk } from './chromium-desk.ts';
import type { Desk, Shell } from './desk.ts';
import { createElectronDesk } from './electron-desk.ts';

export interface DeskOptions {
  readonly shell: Shell;
}

/** `desk`: a laptop of its own for each test, thrown away afterwards. The test fails when the console complained. */
export const test = base.extend<{ desk: Desk }, DeskOptions>({
  shell: ['chromium', { option: true, scope: 'worker' }],
  desk: async ({ shell }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'doorwijzer-desk-'));
    const profile = join(folder, 'profile');
    const savedPapers = join(folder, 'saved');
    for (const name of [profile, savedPapers]) mkdirSync(name);
    const desk =
      shell === 'electron' ? createElectronDesk(profile, savedPapers) : createChromiumDesk(profile, savedPapers);
    try {
      await use(desk);
      await desk.close();
      expect(desk.complaints, 'console messages').toEqual([]);
    } finally {
      await desk.kill();
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

export { expect };
