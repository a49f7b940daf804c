/** A little-endian base-128 number and where the next byte stands; null when the bytes end inside it or it passes 32 bits. */
export const readVarint = (bytes: Buffer, start: number): { readonly value: number; readonly next: number } | null => {
  let value = 0;
  for (let count = 0; count < 5; count += 1) {
    const byte = bytes[start + count];
    if (byte === undefined) return null;
    value += (byte & 0x7f) * 2 ** (7 * count);
    if (byte < 0x80) return { value, next: start + count + 1 };
  }
  return null;
};
