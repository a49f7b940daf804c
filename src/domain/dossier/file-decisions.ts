import type { Client, FileDecision } from './records.ts';

/** A file as it begins: nothing corrected, nothing decided about it. */
export const untouchedFile = { corrections: [], restrictions: [], holds: [] } as const satisfies Partial<Client>;

/** The decision that holds now; null where there is none, or where the last one took it back. */
export const decisionInForce = (decisions: readonly FileDecision[]): FileDecision | null => {
  const last = decisions.at(-1);
  return last?.isOn === true ? last : null;
};

/** Nothing new is done with the file of this person: it is only kept and read. */
export const isRestricted = ({ restrictions }: Pick<Client, 'restrictions'>): boolean =>
  decisionInForce(restrictions) !== null;
