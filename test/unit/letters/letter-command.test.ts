import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readStamp } from '../../../src/domain/roster/paper-stamp.ts';
import { proofOf, reads } from './pdf-tools.ts';

const command = fileURLToPath(new URL('../../../src/cli/letter.ts', import.meta.url));
const one = (...choices: readonly string[]) => ({ type: 'choices', choices });

const visit = {
  client: { surname: 'Voorbeeld', firstName: 'Fatima', formOfAddress: 'mevrouw', nationalNumber: '88.02.29-999.90' },
  birthDate: { year: 1988, month: 2, day: 29 },
  answers: {
    aboutSelf: one('self'),
    requestForHelp: one('findWork'),
    residence: one('handzame'),
    income: one('healthFund'),
  },
};

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doorwijzer-command-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const letterCommand = (content: unknown, ...args: readonly string[]) => {
  writeFileSync(join(folder, 'in.json'), typeof content === 'string' ? content : JSON.stringify(content));
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, 'in.json', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr, files: readdirSync(folder).filter((name) => name !== 'in.json') };
};

describe('the command letter', () => {
  it('zet dezelfde brief als de app, altijd met CONCEPT', () => {
    const made = letterCommand(visit, 'brief.pdf', '--to', 'deOpstap', '--date', '2026-11-24');
    expect(made).toEqual({ status: 0, stdout: '', stderr: '', files: ['brief.pdf'] });
    const bytes = new Uint8Array(readFileSync(join(folder, 'brief.pdf')));
    const proof = proofOf(bytes);
    for (const text of ['CONCEPT', '24 november 2026', 'mevrouw Fatima Voorbeeld', 'andere uitkering', 'VOORBEELD'])
      expect([text, reads(proof, text)]).toEqual([text, true]);
    for (const text of ['88.02.29', 'ziekenfonds']) expect(reads(proof, text)).toBe(false);
    expect(readStamp(bytes)).toEqual({
      ok: true,
      value: { kind: 'concept', recipient: 'deOpstap', reference: 'VOORBEELD' },
    });
  });

  it('neemt zonder --to de enige bestemmeling van het advies, en somt ze anders op', () => {
    const several = letterCommand(visit, 'brief.pdf');
    expect(several).toMatchObject({ status: 1, files: [] });
    expect(several.stderr).toContain('deOpstap, vdab');
    const elsewhere = { ...visit, answers: { aboutSelf: one('self'), requestForHelp: one('haveKlusDone') } };
    expect(letterCommand(elsewhere, 'brief.pdf')).toMatchObject({ status: 1, files: [] });
  });

  it.each([
    ['geen JSON', '{', ['brief.pdf', '--to', 'vdab']],
    ['een onbekende vraag', { answers: { nope: one('x') } }, ['brief.pdf', '--to', 'vdab']],
    ['geen naam', { answers: {} }, ['brief.pdf', '--to', 'vdab']],
    [
      'iemand anders zonder volmacht',
      { ...visit, answers: { aboutSelf: one('someoneElse') } },
      ['brief.pdf', '--to', 'vdab'],
    ],
    ['een onbekende bestemmeling', visit, ['brief.pdf', '--to', 'dyzo']],
    ['een onmogelijke datum', visit, ['brief.pdf', '--to', 'vdab', '--date', '2026-02-30']],
    ['een onbekende organisatie', visit, ['brief.pdf', '--to', 'vdab', '--organisation', '../nope']],
    ['geen pdf', visit, ['brief.txt', '--to', 'vdab']],
    ['geen naam voor de pdf', visit, []],
    ['een map die er niet is', visit, ['nope/brief.pdf', '--to', 'vdab']],
    ['een teken dat niet kan', { ...visit, client: { ...visit.client, surname: '😀' } }, ['brief.pdf', '--to', 'vdab']],
    [
      'een te lange naam',
      { ...visit, client: { ...visit.client, surname: 'x'.repeat(400) } },
      ['brief.pdf', '--to', 'vdab'],
    ],
  ])('%s: één lijn uitleg, code 1, niets geschreven', (_, content, args) => {
    const made = letterCommand(content, ...args);
    expect(made).toMatchObject({ status: 1, stdout: '', files: [] });
    expect(made.stderr).toMatch(/^[^\n]+\n$/);
    expect(made.stderr).not.toContain('Voorbeeld,');
  });

  it.each([
    ['Wies, weet van de psychose en 88.02.29-999.90', 'gezondheid, een nummer'],
    ['Wies, na haar echtscheiding', 'familie'],
  ])('vrije tekst die niet in een brief hoort: één lijn met de soort, niets geschreven', (text, kinds) => {
    const answers = { ...visit.answers, vdabRegistered: one('yes'), vdabMediator: { ...one('yes'), text } };
    expect(letterCommand({ ...visit, answers }, 'brief.pdf', '--to', 'vdab')).toEqual({
      status: 1,
      stdout: '',
      stderr: `In de vrije tekst staat iets dat niet in een brief hoort (${kinds}).\n`,
      files: [],
    });
  });

  describe('--template', () => {
    const shipped = fileURLToPath(new URL('../../../assets/letters/vdab.json', import.meta.url));
    const withTemplate = (text: string, ...args: readonly string[]) => {
      writeFileSync(join(folder, 'eigen.json'), text);
      return letterCommand(visit, 'brief.pdf', '--template', 'eigen.json', ...args);
    };

    it('maakt de brief met die woorden', () => {
      const text = readFileSync(shipped, 'utf8').replaceAll('Geachte heer of mevrouw', 'Beste bemiddelaar');
      expect(withTemplate(text, '--to', 'vdab')).toMatchObject({ status: 0, stderr: '' });
      const proof = proofOf(new Uint8Array(readFileSync(join(folder, 'brief.pdf'))));
      expect([reads(proof, 'Beste bemiddelaar,'), reads(proof, 'Geachte')]).toEqual([true, false]);
    });

    it('noemt elke lijn die niet klopt, en neemt geen sjabloon van een andere bestemmeling', () => {
      const wrong = readFileSync(shipped, 'utf8').replace('{{client}}', '{{rijksregisternummer}}');
      expect(withTemplate(wrong, '--to', 'vdab')).toMatchObject({ status: 1, files: ['eigen.json'] });
      expect(withTemplate(wrong, '--to', 'vdab').stderr).toMatch(/^De sjabloon klopt niet\.\nregel 8: [^\n]+\n$/);
      const other = withTemplate(readFileSync(shipped, 'utf8'), '--to', 'deOpstap');
      expect(other).toMatchObject({ status: 1, stderr: 'Deze sjabloon is voor een andere bestemmeling: vdab.\n' });
    });
  });

  it('laat een bestaande brief staan als de nieuwe niet kan', () => {
    writeFileSync(join(folder, 'brief.pdf'), 'vorige');
    letterCommand({ ...visit, client: { ...visit.client, surname: '😀' } }, 'brief.pdf', '--to', 'vdab');
    expect(readFileSync(join(folder, 'brief.pdf'), 'utf8')).toBe('vorige');
    expect(existsSync(join(folder, 'brief.pdf'))).toBe(true);
  });
});
