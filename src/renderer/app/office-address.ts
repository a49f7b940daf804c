import type { z } from 'zod';
import type { RecipientId } from '../../domain/catalogue/pathways.ts';
import { addressCheckSchema } from '../../domain/referral/referral.ts';
import type { OpenVault } from '../../store/vault.ts';

export type AddressCheck = z.infer<typeof addressCheckSchema>;

const keyOf = (recipient: RecipientId): string => `address:${recipient}`;

/** The recipient's address as a beheerder or social worker confirmed it for the whole office; null when nobody did. */
export const officeAddress = async (vault: OpenVault, recipient: RecipientId): Promise<AddressCheck | null> => {
  const kept = await vault.settings.get(keyOf(recipient));
  if (kept === null) return null;
  try {
    const parsed = addressCheckSchema.safeParse(JSON.parse(kept));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

export const keepOfficeAddress = (vault: OpenVault, recipient: RecipientId, check: AddressCheck) =>
  vault.settings.set(keyOf(recipient), JSON.stringify(check));
