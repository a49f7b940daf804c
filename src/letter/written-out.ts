import type { Block, Fact } from './paper.ts';
import { blockStrings } from './paper-strings.ts';

/** Abbreviations in texts that a screen shows to staff, who know them. VDAB and OCMW are names that everybody knows. */
const fullNames = {
  RVA: 'Rijksdienst voor Arbeidsvoorziening',
  VAPH: 'Vlaams Agentschap voor Personen met een Handicap',
} as const;

type Abbreviation = keyof typeof fullNames;

const abbreviations = Object.keys(fullNames) as readonly Abbreviation[];

const placeOf = (short: Abbreviation): RegExp => new RegExp(`(?<![\\p{L}(])${short}(?![\\p{L})])`, 'u');

/** Puts the full name before an abbreviation where the page first has it: "de Rijksdienst voor Arbeidsvoorziening (RVA)". */
const firstUse = (): ((text: string) => string) => {
  const met = new Set<Abbreviation>();
  return (text) =>
    abbreviations.reduce((said, short) => {
      const place = placeOf(short);
      if (met.has(short) || !place.test(said)) return said;
      met.add(short);
      return said.replace(place, `${fullNames[short]} (${short})`);
    }, text);
};

/** A paper for somebody at home writes each abbreviation out once, at its first use. */
export const writtenOut = (blocks: readonly Block[]): readonly Block[] => {
  const written = firstUse();
  const row = (fact: Fact): Fact => ({ ...fact, label: written(fact.label), value: written(fact.value) });
  return blocks.map((block): Block => {
    if (block.type === 'paragraph' || block.type === 'heading') return { ...block, text: written(block.text) };
    if (block.type === 'list') return { ...block, items: block.items.map(written) };
    return block.type === 'step' ? { ...block, title: written(block.title), rows: block.rows.map(row) } : block;
  });
};

/** For a paper that repeats word for word what is kept, and so changes nothing in it: what its abbreviations mean, before it. */
export const withMeanings = (blocks: readonly Block[]): readonly Block[] => {
  const words = blocks.flatMap(blockStrings);
  const met = abbreviations.filter((short) => words.some((text) => placeOf(short).test(text)));
  const meanings = met.map((short) => `${short}: ${fullNames[short]}.`).join(' ');
  return met.length === 0
    ? blocks
    : [{ type: 'paragraph', text: `Dit betekenen de afkortingen. ${meanings}` }, ...blocks];
};
