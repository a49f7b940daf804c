import type { OpenVault } from '../../store/vault.ts';
import type { Outside } from './outside.ts';

/** Longest that the screen stays dark for a stick that does not answer. */
const droppingMayTakeMs = 1000;

/**
 * The end of a lock: the key goes first, then the half file of a backup that was being written, and the page starts anew.
 * Nobody comes back for that file, and on a stick it would lie there for good.
 */
export const endSession = async (
  vault: Pick<OpenVault, 'lock'>,
  {
    host,
    typesetClient,
    reload,
  }: Pick<Outside, 'reload'> & {
    readonly host: Pick<Outside['host'], 'endBackup'>;
    readonly typesetClient: Pick<Outside['typesetClient'], 'end'>;
  },
): Promise<void> => {
  vault.lock();
  typesetClient.end();
  const tooLong = new Promise((resolve) => setTimeout(resolve, droppingMayTakeMs));
  await Promise.race([host.endBackup(false).catch(() => undefined), tooLong]);
  reload();
};
