import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advise } from '../../src/domain/advice/advise.ts';
import { recipientIds } from '../../src/domain/catalogue/pathways.ts';
import { faultsInWording } from '../../src/domain/plain-language.ts';
import { makeClientSheet } from '../../src/letter/client-sheet.ts';
import { makeLetter } from '../../src/letter/make-letter.ts';
import { paperStrings } from '../../src/letter/paper-strings.ts';
import { randomSituation } from '../fixtures/random-situations.ts';
import { unexplainedIn } from './letters/abbreviations.ts';
import { fileOf, sheetOf } from './letters/access-file-fixture.ts';
import { papers } from './letters/every-paper.ts';
import { letterInput } from './letters/letter-fixtures.ts';
import { stringLiterals } from './string-literals.ts';

const root = new URL('../../', import.meta.url);

/** Files that hold words for people. What a module says to a programmer (in English) is not looked at. */
const wordFiles: readonly RegExp[] = [
  /^src\/renderer\/texts\/.*\.ts$/,
  /^src\/domain\/(advice|catalogue|intake)\/.*\.ts$/,
  /^src\/domain\/referral\/finding-kinds\.ts$/,
  /^src\/letter\/.*\.ts$/,
  /^src\/cli\/.*\.ts$/,
  /^src\/crypto\/passphrase\.ts$/,
  /^src\/browser-edition\/start\.ts$/,
];

/** Written to a partner: u. All the rest is read by or to somebody at the desk: je. */
const toPartners =
  /^src\/letter\/(shared-sentences|make-letter|permission-request|artikel61-note|employer-card|reply-slip)/;

const files = readdirSync(new URL('src/', root), { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => !path.endsWith('.test.ts') && wordFiles.some((files) => files.test(path)))
  .toSorted();

/** A name, a path or a code has no space; a sentence has. */
const isSentence = (text: string): boolean => /\p{L}+ \p{L}/u.test(text) || /\p{L}!/u.test(text);

const sentencesIn = (path: string): readonly string[] =>
  stringLiterals(readFileSync(new URL(path, root), 'utf8')).filter(isSentence);

const faultsIn = (path: string): readonly string[] =>
  sentencesIn(path).flatMap((text) =>
    faultsInWording(text, toPartners.test(path) ? 'u' : 'je').map((fault) => `${fault}: ${text}`),
  );

/** Texts of an organisation file: what it says, not its keys. */
const valuesOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesOf) : [];
};

describe('klare taal overal', () => {
  it('leest elke tekst, en niet wat in commentaar staat', () => {
    const dollar = '$';
    const source = [
      "// it's 'a comment'",
      "const a = 'een \\'woord\\''; /* 'b' */",
      `const c = \`nog ${dollar}{f('x', { y: 1 })} dagen\`;`,
    ].join('\n');
    expect(stringLiterals(source)).toEqual(["een 'woord'", 'nog … dagen']);
    expect(files.length).toBeGreaterThan(60);
    expect(files.flatMap(sentencesIn).length).toBeGreaterThan(900);
  });

  it.each(files)('%s', (path) => {
    expect(faultsIn(path)).toEqual([]);
  });

  it.each(['kortemark', 'voorbeeldgemeente'])('de gegevens van %s', (name) => {
    const file = new URL(`assets/organisations/${name}/organisation.json`, root);
    const texts = valuesOf(JSON.parse(readFileSync(file, 'utf8'))).filter(isSentence);
    expect(texts.flatMap((text) => faultsInWording(text, 'je').map((fault) => `${fault}: ${text}`))).toEqual([]);
  });

  it('elke brief die uit een bezoek kan komen, is in de u-vorm', () => {
    fc.assert(
      fc.property(randomSituation, fc.constantFrom(...recipientIds), fc.boolean(), (situation, recipient, discreet) => {
        const base = letterInput();
        const letter = makeLetter({
          ...base,
          recipient,
          situation: { ...situation, isNamed: true },
          client: { ...base.client, discreet },
        });
        if (!letter.ok) throw new Error(letter.error.type);
        expect(paperStrings(letter.value).flatMap((text) => faultsInWording(text, 'u'))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it.each(Object.entries({ ...papers, inzagedossier: sheetOf(fileOf()) }))(
    'wat %s afkort, staat er eerst voluit',
    (_, paper) => {
      expect(unexplainedIn(paper)).toEqual([]);
    },
  );

  it('ook op elk blad voor de cliënt dat uit een bezoek kan komen', () => {
    const { organisation, date } = letterInput();
    const about = { clientName: null, organisation, date, mark: { type: 'none' } } as const;
    const sheets = fc
      .sample(randomSituation, { numRuns: 300, seed: 43 })
      .map((situation) => makeClientSheet({ ...about, situation, advice: advise(situation, organisation, date) }));
    expect(sheets.flatMap(unexplainedIn)).toEqual([]);
    const text = sheets.flatMap(paperStrings).join('\n');
    expect(text).toContain('de Rijksdienst voor Arbeidsvoorziening (RVA)');
    expect(text).toMatch(/de RVA/);
  });
});
