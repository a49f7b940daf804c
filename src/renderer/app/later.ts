import type { Later } from '../../sync/exchange.ts';

/** The clock of the page. */
export const later: Later = (ms, run) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
