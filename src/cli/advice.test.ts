import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const script = fileURLToPath(new URL('./advice.ts', import.meta.url));
const fixture = (name: string): string => fileURLToPath(new URL(`../../test/fixtures/${name}.json`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'doorwijzer-advice-'));
afterAll(() => rmSync(folder, { recursive: true }));

const advice = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { encoding: 'utf8', cwd: folder });
  return { status, stdout, stderr };
};

const fileWith = (text: string): string => {
  const file = join(folder, 'answers.json');
  writeFileSync(file, text);
  return file;
};

describe('command advice', () => {
  it('prints the advice as JSON and nothing on stderr', () => {
    const { status, stdout, stderr } = advice(fixture('request-rva-letter'), '--date', '2026-11-22');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const printed = JSON.parse(stdout);
    expect(printed).toMatchObject({ organisation: 'kortemark', date: '2026-11-22', isUnmetNeed: false });
    expect(printed.pathways).toHaveLength(10);
    expect(printed.todayTasks.map(({ id }: { id: string }) => id)).toContain('rvaSocialWorker');
    expect(stdout).not.toContain('Voorbeeld');
  });

  it('counts days from the date given', () => {
    expect(advice(fixture('request-rva-letter'), '--date', '2026-12-14').stdout).toContain('stopt over 1 dag.');
  });

  it('takes today when no date is given', () => {
    const { date } = JSON.parse(advice(fixture('request-find-work')).stdout);
    expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('prints Dutch for people with --text', () => {
    const { status, stdout } = advice(fixture('pathway-ama-fits'), '--text', '--date', '2026-11-22');
    expect(status).toBe(0);
    expect(stdout).toContain('PAST ALS\n');
    expect(stdout).toContain('Arbeidsmatige activiteiten (AMA)');
    expect(stdout).toContain('bron: Departement Zorg, Arbeidsmatige activiteiten, nagekeken op 22 november 2026');
  });

  it('knows a second organisation', () => {
    const { stdout } = advice(fileWith('{"answers":{}}'), '--organisation', 'voorbeeldgemeente');
    expect(JSON.parse(stdout).organisation).toBe('voorbeeldgemeente');
  });

  it('prints a JSON Schema with the Dutch words that accepts every fixture and refuses a wrong answer', () => {
    const { status, stdout } = advice('--schema');
    expect(status).toBe(0);
    expect(stdout).toContain('Waarvan leef je nu?');
    expect(stdout).toContain('"const": "leefloon"');
    const schema = z.fromJSONSchema(JSON.parse(stdout));
    const names = readdirSync(new URL('../../test/fixtures/', import.meta.url)).filter((name) =>
      name.endsWith('.json'),
    );
    expect(names.length).toBeGreaterThan(30);
    for (const name of names) {
      const visit = JSON.parse(readFileSync(new URL(`../../test/fixtures/${name}`, import.meta.url), 'utf8'));
      expect(schema.safeParse(visit).error?.message, name).toBeUndefined();
    }
    expect(schema.safeParse({ answers: { income: { type: 'choices', choices: ['leefloon'] } } }).success).toBe(true);
    expect(schema.safeParse({ answers: { income: { type: 'choices', choices: ['goud'] } } }).success).toBe(false);
    expect(schema.safeParse({ answers: { inkomen: { type: 'unknown' } } }).success).toBe(false);
  });

  it.each([
    ['no file', () => []],
    ['two files', () => [fixture('edge-minor'), fixture('edge-minor')]],
    ['a file that is not there', () => [join(folder, 'nothing.json')]],
    ['a folder', () => [folder]],
    ['a file that is no JSON', () => [fileWith('{')]],
    ['a file with a wrong answer', () => [fileWith('{"answers":{"income":{"type":"choices","choices":["x"]}}}')]],
    [
      'a birth date in the future',
      () => [fileWith('{"answers":{},"birthDate":{"year":2027,"month":1,"day":1}}'), '--date', '2026-11-22'],
    ],
    ['a date that does not exist', () => [fixture('edge-minor'), '--date', '2026-02-30']],
    ['an unknown organisation', () => [fixture('edge-minor'), '--organisation', '../kortemark']],
    ['an unknown option', () => [fixture('edge-minor'), '--wrong']],
  ])('explains %s in one line, exit 1, nothing on stdout', (_name, args) => {
    const { status, stdout, stderr } = advice(...args());
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^[A-Z][^\n]+\.\n$/);
    expect(stderr).not.toContain(folder);
  });
});
