import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chooseFile, type SaveQuestion } from './choose-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'doorwijzer-choose-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A person at the dialog who types these names one after the other, and cancels after the last. */
const personWho = (...typed: readonly string[]) => {
  const asked: SaveQuestion[] = [];
  const ask = async (question: SaveQuestion) => {
    asked.push(question);
    const name = typed[asked.length - 1];
    return name === undefined ? null : path.join(folder, name);
  };
  return { asked, ask };
};

describe('waar een bestand naartoe gaat', () => {
  test.each([
    ['brief-7K3M-92.pdf', 'Opslaan als pdf', 'pdf'],
    ['inzagedossier.json', 'Bestand opslaan', 'json'],
    ['doorwijzer-back-up-2026-11-26.dwb', 'Back-up opslaan', 'dwb'],
    ['doorwijzer-koerier-2026-11-26.dwk', 'Koerierbestand opslaan', 'dwk'],
    ['doorwijzer-laptop-2026-11-26.dwl', 'Bestand voor de nieuwe laptop opslaan', 'dwl'],
  ])('%s wordt gevraagd onder zijn naam en met zijn soort', async (fileName, title, extension) => {
    const { asked, ask } = personWho(fileName);
    expect(await chooseFile(fileName, ask)).toBe(path.join(folder, fileName));
    expect(asked).toMatchObject([{ title, defaultPath: fileName, filters: [{ extensions: [extension] }] }]);
  });

  test('wie annuleert, krijgt geen bestand', async () => {
    expect(await chooseFile('koerier.dwk', personWho().ask)).toBeNull();
  });

  test('een naam zonder extensie krijgt ze, een naam met hoofdletters houdt ze', async () => {
    expect(await chooseFile('koerier.dwk', personWho('dinsdag').ask)).toBe(path.join(folder, 'dinsdag.dwk'));
    expect(await chooseFile('koerier.dwk', personWho('DINSDAG.DWK').ask)).toBe(path.join(folder, 'DINSDAG.DWK'));
    expect(await chooseFile('koerier.dwk', personWho('st. jan').ask)).toBe(path.join(folder, 'st. jan.dwk'));
  });

  test('staat er met de extensie al een bestand, dan vraagt het systeem opnieuw en wordt niets ongevraagd vervangen', async () => {
    writeFileSync(path.join(folder, 'dinsdag.dwk'), 'van vorige week');
    const person = personWho('dinsdag', 'woensdag.dwk');
    expect(await chooseFile('koerier.dwk', person.ask)).toBe(path.join(folder, 'woensdag.dwk'));
    expect(person.asked.map(({ defaultPath }) => defaultPath)).toEqual([
      'koerier.dwk',
      path.join(folder, 'dinsdag.dwk'),
    ]);
  });
});
