import '../../../src/renderer/zod-without-code.ts';
import { deriveKey } from '../../../src/crypto/derive-key.ts';
import { instantSchema } from '../../../src/domain/dates.ts';
import { createVault } from '../../../src/store/create-vault.ts';
import type { OpenVault } from '../../../src/store/vault.ts';
import type { VaultDeps } from '../../../src/store/vault-deps.ts';

/** The vault of a page of the bench, used through its public doors only. */

export const passphrase = 'appelboot zomertafel mistklok regenladder wolhoed';
/** Key derivation has a cost that is chosen, the same whatever the number of files: here as little as it allows. */
const cheapKdf = { memoryKiB: 8, iterations: 1, parallelism: 1 };

export const closedVault = (name: string, more: Partial<VaultDeps> = {}) =>
  createVault({
    ...more,
    databaseName: name,
    now: () => instantSchema.parse(new Date().toISOString()),
    newId: () => crypto.randomUUID(),
    deriveKey,
    kdfCost: cheapKdf,
    readLetter: () => ({ sensitive: [], content: '' }),
  });

export const newVault = async (name: string, more: Partial<VaultDeps> = {}): Promise<OpenVault> => {
  const done = await closedVault(name, more).setUp({
    organisation: 'kortemark',
    officeName: 'Sociaal Huis Voorbeeldgem',
    firstMember: { name: 'Bea Voorbeeld', function: 'beheerder', phone: '', roles: ['administrator', 'frontDesk'] },
    passphrase,
  });
  if (!done.ok) throw new Error(done.error.type);
  return done.value.vault;
};

export const orThrow = <Answer extends { readonly ok: boolean }>(answer: Answer): Answer => {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer)}`);
  return answer;
};
