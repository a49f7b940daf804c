/** Whether a thrown value is a system error with this code. */
export const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/** Whether the profile folder takes nothing, whatever is free. */
export const isClosedFolder = (error: unknown): boolean =>
  ['EROFS', 'EACCES', 'EPERM'].some((code) => hasCode(error, code));

export const closedFolderText =
  'De map waarin Doorwijzer de dossiers bewaart, staat op alleen lezen. Verwittig wie dit toestel beheert. Wat bewaard was, is er nog.';
