import type { Advice, PathwayAdvice, Verdict } from '../../../domain/advice/advice.ts';
import type { PathwayId } from '../../../domain/catalogue/pathways.ts';

export const verdictOrder: readonly Verdict[] = ['fits', 'fitsIf', 'unknown', 'doesNotFit'];

/** Which group each pathway stood in when the question appeared. */
export type AdvicePlaces = ReadonlyMap<PathwayId, Verdict>;

export interface AdviceGroup {
  readonly verdict: Verdict;
  /** Rows keep their place within a question; each carries its verdict of this moment. */
  readonly rows: readonly PathwayAdvice[];
}

export const placesOf = (advice: Advice): AdvicePlaces =>
  new Map(advice.pathways.map(({ pathway, verdict }) => [pathway, verdict]));

/** The advice of now in the places of before, so that nothing jumps under the eyes; empty groups are left out. */
export const adviceGroups = (advice: Advice, places: AdvicePlaces): readonly AdviceGroup[] =>
  verdictOrder
    .map((verdict) => ({
      verdict,
      rows: advice.pathways.filter((row) => (places.get(row.pathway) ?? row.verdict) === verdict),
    }))
    .filter((group) => group.rows.length > 0);
