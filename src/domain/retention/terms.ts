import { z } from 'zod';
import type { Organisation } from '../catalogue/organisation.ts';
import { parameterValue } from '../catalogue/parameter.ts';
import { type LocalDate, localDateSchema } from '../dates.ts';
import { type StaffMemberId, staffMemberIdSchema } from '../ids.ts';

/**
 * What has a term of its own. `draft`: a visit without outcome; `adviceFile`: a person for whom no letter left, or a visit
 * without a name; `referralFile`: a person for whom a letter left; `laptopCopy`: what the server has too; `log`: lines about who did what.
 */
export const retentionCategories = ['draft', 'adviceFile', 'referralFile', 'klusRequest', 'laptopCopy', 'log'] as const;
export const retentionCategorySchema = z.enum(retentionCategories);
export type RetentionCategory = z.infer<typeof retentionCategorySchema>;

const keptTermSchema = z
  .object({
    /** Null: kept for ever. */
    amount: z.int().min(1).max(200).nullable(),
    unit: z.enum(['days', 'years']),
    /** Source or disposal rule ("selectieregel"). */
    source: z.string().min(1).max(280),
    by: staffMemberIdSchema,
  })
  .readonly();

/** How long something is kept, from which day that counts, under which rule, and who said so. */
export interface RetentionTerm {
  readonly category: RetentionCategory;
  readonly amount: number | null;
  readonly unit: 'days' | 'years';
  readonly from: LocalDate;
  readonly source: string;
  /** Null: a proposal that comes with the facts of the municipality, which nobody of the office confirmed yet. */
  readonly by: StaffMemberId | null;
}

/** One sealed setting per term, so that two laptops each can add one. */
const keyStart = 'retention:';
const keyPattern = /^retention:([A-Za-z]+):(\d{4}-\d{2}-\d{2})$/;

/** Key and value under which the office keeps a term. */
export const termAsSetting = ({ category, from, ...kept }: RetentionTerm): readonly [key: string, value: string] => [
  `${keyStart}${category}:${from}`,
  JSON.stringify(keptTermSchema.parse(kept)),
];

export const isTermKey = (key: string): boolean => key.startsWith(keyStart);

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const termOfSetting = ([key, value]: readonly [string, string]): readonly RetentionTerm[] => {
  const [, name, day] = keyPattern.exec(key) ?? [];
  const category = retentionCategorySchema.safeParse(name);
  const from = localDateSchema.safeParse(day);
  const kept = keptTermSchema.safeParse(jsonOf(value));
  return category.success && from.success && kept.success
    ? [{ category: category.data, from: from.data, ...kept.data }]
    : [];
};

/** `retentionReferralFile`: under this name the facts of a municipality propose a term. */
const parameterId = (category: RetentionCategory): string =>
  `retention${category.charAt(0).toUpperCase()}${category.slice(1)}`;

const proposals = ({ parameters }: Organisation): readonly RetentionTerm[] =>
  retentionCategories.flatMap((category) =>
    parameters
      .filter(({ id }) => id === parameterId(category))
      .map(({ value, unit, from, source }) => ({
        category,
        amount: value,
        unit: unit === 'days' ? ('days' as const) : ('years' as const),
        from,
        source: source.title,
        by: null,
      })),
  );

/** Every term that ever counted or will: what the municipality's facts propose, and what the office decided. */
export const retentionTerms = (
  organisation: Organisation,
  settings: ReadonlyMap<string, string>,
): readonly RetentionTerm[] => [...proposals(organisation), ...[...settings].flatMap(termOfSetting)];

/** The term that counts on that day: the newest, the office's own before a proposal of the same day; null where there is none. */
export const termOn = (
  terms: readonly RetentionTerm[],
  category: RetentionCategory,
  day: LocalDate,
): RetentionTerm | null =>
  terms
    .filter((term) => term.category === category && term.from <= day)
    .toSorted((a, b) => a.from.localeCompare(b.from) || (a.by === null ? 0 : 1) - (b.by === null ? 0 : 1))
    .at(-1) ?? null;

/** After so many days without a change a draft says that it will go. */
export const draftWarningDays = (organisation: Organisation, today: LocalDate): number =>
  parameterValue(organisation, 'retentionDraftWarning', today);
