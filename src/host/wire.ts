/** Over loopback HTTP a call is one body: 4 bytes length (big endian), that much JSON, then the bytes (of a paper, of a journal). An answer is framed the same. */
const lengthBytes = 4;
const placeholder = '$bytes';

/** JSON of the arguments, or of an answer, with the (only) Uint8Array taken out. */
export const takeOutBytes = (args: unknown): { readonly json: string; readonly bytes: Uint8Array } => {
  let bytes = new Uint8Array();
  const json = JSON.stringify(args, (_key, value: unknown) => {
    if (!(value instanceof Uint8Array)) return value;
    bytes = new Uint8Array(value);
    return { [placeholder]: bytes.length };
  });
  return { json, bytes };
};

/** Puts the bytes back; throws on JSON that is not JSON. */
export const putBackBytes = (json: string, bytes: Uint8Array): unknown =>
  JSON.parse(json, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && placeholder in value ? bytes : value,
  );

export const joinFrame = (head: Uint8Array, tail: Uint8Array): Uint8Array => {
  const frame = new Uint8Array(lengthBytes + head.length + tail.length);
  new DataView(frame.buffer).setUint32(0, head.length);
  frame.set(head, lengthBytes);
  frame.set(tail, lengthBytes + head.length);
  return frame;
};

/** Null when the length at the front does not fit the body. */
export const splitFrame = (frame: Uint8Array): { readonly head: Uint8Array; readonly tail: Uint8Array } | null => {
  if (frame.length < lengthBytes) return null;
  const length = new DataView(frame.buffer, frame.byteOffset, frame.length).getUint32(0);
  if (lengthBytes + length > frame.length) return null;
  return { head: frame.subarray(lengthBytes, lengthBytes + length), tail: frame.subarray(lengthBytes + length) };
};
