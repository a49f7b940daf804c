import type { Result } from '../../domain/result.ts';
import type { Paper } from '../../letter/paper.ts';
import type { TypesetFailure } from '../../typeset/typeset.ts';

/** What the typesetting worker can be asked. */
export type TypesetQuestion =
  | { readonly type: 'paper'; readonly paper: Paper }
  /** Which characters of a text no paper can show. */
  | { readonly type: 'missing'; readonly text: string }
  | { readonly type: 'warmUp' };

/** Each question has its own kind of answer, told by the same word. */
export type TypesetAnswer =
  | { readonly type: 'paper'; readonly made: Result<Uint8Array, TypesetFailure> }
  | { readonly type: 'missing'; readonly characters: readonly string[] }
  | { readonly type: 'warmUp'; readonly sample: Uint8Array };
