import { joinTexts } from '../../texts/join.ts';

const { failures } = joinTexts;

/** What a person can do about it. */
const texts: Readonly<Record<string, string>> = {
  ...failures,
  noCode: joinTexts.missing.code,
  stalled: failures.unreachable,
  noServer: failures.unreachable,
  unreadable: failures.cannotKeep,
  cannotWrite: failures.cannotKeep,
  keystoreClosed: failures.cannotKeep,
  tooManyListeners: failures.tooOften,
  fault: failures.unavailable,
  appTooOld: failures.newerApp,
};

export const joinFailureText = (type: string): string => texts[type] ?? failures.other;

/** The network was away for a moment: what was asked is asked again. */
const passing: ReadonlySet<string> = new Set([
  'unreachable',
  'stalled',
  'unavailable',
  'tooOften',
  'fault',
  'notTheServer',
]);
export const isPassing = (type: string): boolean => passing.has(type);
