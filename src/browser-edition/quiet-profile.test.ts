import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepProfileQuiet } from './quiet-profile.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'doorwijzer-quiet-'));
  file = path.join(folder, 'Default', 'Preferences');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const preferences = (): unknown => JSON.parse(readFileSync(file, 'utf8'));

it('makes a profile that remembers no forms and no passwords', () => {
  keepProfileQuiet(folder);
  expect(preferences()).toMatchObject({ autofill: { profile_enabled: false }, credentials_enable_service: false });
});

it('keeps what was there and turns the rest off again', () => {
  mkdirSync(path.dirname(file));
  writeFileSync(file, JSON.stringify({ autofill: { profile_enabled: true, other: 1 }, window: { width: 3 } }));
  keepProfileQuiet(folder);
  expect(preferences()).toMatchObject({ autofill: { profile_enabled: false, other: 1 }, window: { width: 3 } });
});

it('replaces a damaged file', () => {
  mkdirSync(path.dirname(file));
  writeFileSync(file, '{');
  keepProfileQuiet(folder);
  expect(preferences()).toMatchObject({ profile: { password_manager_enabled: false } });
});
