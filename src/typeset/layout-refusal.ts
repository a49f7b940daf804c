/** Why a paper was not made: it is refused rather than printed wrong. */
export type LayoutRefusal =
  /** Characters that no embedded font can draw; shown so that a person can choose another spelling. */
  | { readonly type: 'noGlyph'; readonly characters: readonly string[] }
  /** More pages than this paper may have, or a word or address that does not fit its place. */
  | { readonly type: 'tooLong'; readonly pages: number }
  /** The address is too long for the window of the envelope, in the smallest type too. */
  | { readonly type: 'addressTooLong' }
  /** Something else than the address could be seen through the window. */
  | { readonly type: 'inWindow' }
  /** "undefined", an empty required value or an unfilled place in the text. */
  | { readonly type: 'unresolved'; readonly where: string }
  | { readonly type: 'textLost'; readonly where: string };
