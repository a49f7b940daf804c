export interface Finding {
  /** Stable while the text around it changes: what an accept is recorded under. */
  readonly id: string;
  readonly kind: 'health' | 'medication' | 'debt' | 'justice' | 'number' | 'otherPerson';
  /** Offsets into the text as given, in UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly match: string;
}

export const findSensitiveText = (_text: string, _otherNames: readonly string[]): readonly Finding[] => {
  throw new Error('not built yet');
};
