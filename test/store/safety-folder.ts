import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openSafetyStore, type SafetyStore } from '../../src/machine/safety-store.ts';

/** The real files beside the database, in a folder that goes when the test ends. */
export const safetyFolder = (): { readonly folder: string; readonly safety: SafetyStore } => {
  const profile = mkdtempSync(path.join(tmpdir(), 'doorwijzer-safety-'));
  onTestFinished(() => rmSync(profile, { recursive: true, force: true }));
  return { folder: path.join(profile, 'safety'), safety: openSafetyStore(profile, randomUUID) };
};
