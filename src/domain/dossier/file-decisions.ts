import type { Client, FileDecision } from './records.ts';

/** A file as it begins: nothing corrected, nothing decided about it. */
export const untouchedFile = { corrections: [], restrictions: [], holds: [] } as const satisfies Partial<Client>;

type Decided = Pick<FileDecision, 'by' | 'at'>;
const isSame = (one: Decided, other: Decided): boolean => one.by === other.by && one.at === other.at;

/** The decisions that nobody took back who knew of them, the last one last. */
export const decisionsInForce = (decisions: readonly FileDecision[]): readonly FileDecision[] => {
  let open: readonly FileDecision[] = [];
  for (const decision of decisions) {
    const { isOn, ends = open } = decision;
    open = isOn ? [...open, decision] : open.filter((one) => !ends.some((ended) => isSame(one, ended)));
  }
  return open;
};

/** The decision that holds now; null where there is none, or where all were taken back. */
export const decisionInForce = (decisions: readonly FileDecision[]): FileDecision | null =>
  decisionsInForce(decisions).at(-1) ?? null;

/** Nothing new is done with the file of this person: it is only kept and read. */
export const isRestricted = ({ restrictions }: Pick<Client, 'restrictions'>): boolean =>
  decisionInForce(restrictions) !== null;
