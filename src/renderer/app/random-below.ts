/** A whole number from 0 up to, not including, `max` (at most 2^32), every one equally likely. */
export const randomBelow = (max: number): number => {
  const range = 2 ** 32;
  const limit = range - (range % max);
  const box = new Uint32Array(1);
  // Above the limit some numbers would come up more often: draw again.
  for (;;) {
    const drawn = crypto.getRandomValues(box)[0] ?? 0;
    if (drawn < limit) return drawn % max;
  }
};
