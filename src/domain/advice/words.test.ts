import { describe, expect, it } from 'vitest';
import { kortemark } from '../../../test/fixtures/situations.ts';
import { opstapFormTexts, pathwayTextOf } from '../catalogue/pathway-texts.ts';
import { pathwayIds } from '../catalogue/pathways.ts';
import { questionsFor } from '../intake/questions.ts';
import { conditions } from './conditions.ts';
import { rulesOf } from './rules.ts';
import { taskTexts } from './task-texts.ts';

const tasks = Object.values(taskTexts).map((text) => (typeof text === 'string' ? text : text(7)));
const rules = Object.values(rulesOf).flat(2);

const sentences: readonly string[] = [
  ...rules.flatMap(({ texts, sourcesDisagree }) => [...Object.values(texts), ...Object.values(sourcesDisagree ?? {})]),
  ...[...conditions.values()].map(({ text }) => text),
  ...tasks,
  ...pathwayIds.map((id) => pathwayTextOf(id, kortemark)).flatMap(({ name, summary }) => [name, summary]),
  ...(kortemark.sourcesDisagree ?? []).map(({ text }) => text),
  ...Object.values(opstapFormTexts),
  ...questionsFor(kortemark).flatMap(({ text, help, choices }) => [
    text,
    help ?? '',
    ...choices.flatMap((choice) => [choice.text, choice.help ?? '']),
  ]),
];

/** The avoid list of the plain-language rules of the Flemish government. */
const avoid =
  /\b(aangaande|aanvangen|achten|alsmede|alsook|bekomen|betreffende|bij dezen|derhalve|dienen te|enkel|eveneens|gelieve|indien|ingeval|inzake|met het oog op|mits|omtrent|reeds|slechts|steeds|te allen tijde|teneinde|tevens|trachten|vermits|verzoeken|wensen|woonachtig)\b|!/i;

describe('de woorden', () => {
  it('er staan geen moeilijke woorden of uitroeptekens in', () => {
    expect(sentences.length).toBeGreaterThan(150);
    expect(sentences.filter((sentence) => avoid.test(sentence))).toEqual([]);
  });

  it('redenen en voorwaarden zijn korte zinnen in de je-vorm', () => {
    const short = [
      ...rules.flatMap(({ texts }) => Object.values(texts)),
      ...[...conditions.values()].map(({ text }) => text),
    ];
    for (const text of short) {
      expect(text.length, text).toBeLessThanOrEqual(110);
      expect(text, text).toMatch(/^[A-Z].*\.$/);
      expect(text, text).not.toMatch(/\b(u|uw)\b/i);
    }
  });
});
