/** Bytes that were found inside other bytes, and by what they were unpacked. */
export interface Piece {
  readonly label: string;
  readonly bytes: Buffer;
}

/** Told when something could not be opened, so that a limit or a password never passes for "nothing found". */
export type NoteUnopened = (why: string) => void;

/** One way of unpacking: every piece it recognises in the bytes; never throws on damaged input. */
export type Unpack = (bytes: Buffer, note: NoteUnopened) => readonly Piece[];

/** The most that one unpacking may give. A profile holds nothing that large; a decompression bomb does. */
export const maxPieceBytes = 64 * 1024 * 1024;

/** Every place where the marker stands. */
export const placesOf = (bytes: Buffer, marker: Buffer): readonly number[] => {
  const places: number[] = [];
  for (let at = bytes.indexOf(marker); at !== -1; at = bytes.indexOf(marker, at + 1)) places.push(at);
  return places;
};
