import { ok } from '../../domain/result.ts';
import type { Host } from '../../host/port.ts';

/** Only the first verb asks the server whether the page has to keep the file itself. */
type BackupVerbs = Pick<Host, 'beginBackup' | 'addToBackup' | 'endBackup'>;

/**
 * Where the shell has no dialog: the pieces wait in a Blob, which the browser keeps out of the page's memory, and are offered
 * as one download at the end.
 */
export const collectAsDownload = (
  served: BackupVerbs,
  offer: (fileName: string, content: Blob) => void,
): BackupVerbs => {
  let collected: { readonly fileName: string; content: Blob } | null = null;
  return {
    beginBackup: async (fileName) => {
      const begun = await served.beginBackup(fileName);
      collected = begun.ok && begun.value.type === 'download' ? { fileName, content: new Blob() } : null;
      return begun;
    },
    addToBackup: async (bytes) => {
      if (collected === null) return served.addToBackup(bytes);
      collected.content = new Blob([collected.content, new Uint8Array(bytes)]);
      return ok(null);
    },
    endBackup: async (isWhole) => {
      const done = collected;
      collected = null;
      if (done === null) return served.endBackup(isWhole);
      if (!isWhole) return ok({ type: 'dropped' });
      offer(done.fileName, done.content);
      return ok({ type: 'downloaded' });
    },
  };
};
