/** EACCES, ENOSPC and the like; never a path. */
export const diskCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
