import type { ClosedVault, OpenVault } from './vault.ts';
import type { VaultDeps } from './vault-deps.ts';

/** The office's database on this laptop, closed. Nothing is opened or written before the first call. */
export const createVault = (deps: VaultDeps): ClosedVault => {
  throw new Error(`not built yet: ${deps.databaseName}`);
};

/** A fresh practice office: own database, key only in memory, emptied at each opening. */
export const createPracticeVault = (deps: VaultDeps): Promise<OpenVault> => {
  throw new Error(`not built yet: ${deps.databaseName}`);
};
