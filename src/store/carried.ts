import type { Arrival, Here } from './arrival.ts';

/** Who brought a row: the server of the office, or somebody with a courier file. */
export type Carrier = 'server' | 'courier';

const baseOf = (lies: unknown): string => {
  const base = typeof lies === 'object' && lies !== null ? Reflect.get(lies, 'base') : undefined;
  return typeof base === 'string' ? base : '';
};

/** A row that did not come from the server says nothing about what the server has: what it becomes here is outgoing. */
export const asCarried = (carrier: Carrier, arrival: Arrival, here: Here): Arrival => {
  if (carrier === 'server') return arrival;
  if (arrival.type === 'record') {
    const { change } = arrival;
    return { ...arrival, inStep: false, change: { ...change, row: { ...change.row, base: baseOf(here.record) } } };
  }
  if (arrival.type !== 'paper') return arrival;
  const { change } = arrival;
  return { ...arrival, inStep: false, change: { ...change, row: { ...change.row, base: baseOf(here.paper) } } };
};
