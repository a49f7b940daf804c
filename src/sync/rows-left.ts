import type { PullAnswer } from '../protocol/sync-messages.ts';

/** So many rows came since this number. */
interface Came {
  readonly since: number;
  readonly rows: number;
}

/**
 * About how many rows come after this page: not every number up to the office's last has one any more, because a row that
 * changes gets a new number, so as many of the numbers ahead as of those behind. 0: that was the last page, or nobody knows.
 */
export const rowsLeft = ({ head, cursor, more }: Pick<PullAnswer, 'head' | 'cursor' | 'more'>, came: Came): number => {
  const [numbers, passed] = [(head ?? 0) - cursor, cursor - came.since];
  if (!more || numbers <= 0 || passed <= 0) return 0;
  return Math.ceil(numbers * Math.min(1, came.rows / passed));
};
