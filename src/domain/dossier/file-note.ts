import { z } from 'zod';
import { instantSchema } from '../dates.ts';
import { cleanText } from '../identity/clean-text.ts';
import { clientIdSchema, noteIdSchema, staffMemberIdSchema } from '../ids.ts';

/** Longest note, in characters. */
export const longestNote = 2000;

/**
 * What somebody wrote down about a person: a record of its own that nobody changes, so that two laptops never meet in one. What
 * is wrong in it is put right by a next one.
 */
export const fileNoteSchema = z
  .object({
    id: noteIdSchema,
    clientId: clientIdSchema,
    writtenBy: staffMemberIdSchema,
    writtenAt: instantSchema,
    text: z.string().min(1).max(longestNote),
  })
  .readonly();
export type FileNote = z.infer<typeof fileNoteSchema>;

/** The text as it is kept: its lines stay, with at most one empty line between two. */
export const noteText = (typed: string): string =>
  typed
    .split(/\r\n|\r|\n/)
    .map((line) => cleanText(line).text.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** The newest first. */
export const newestNoteFirst = (one: FileNote, other: FileNote): number =>
  other.writtenAt.localeCompare(one.writtenAt) || other.id.localeCompare(one.id);
