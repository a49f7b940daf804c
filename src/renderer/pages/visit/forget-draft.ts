import type { Visit } from '../../../domain/dossier/records.ts';
import type { ClientId } from '../../../domain/ids.ts';
import type { OpenVault } from '../../../store/vault.ts';
import { emptyClientFields } from './identity-form.ts';

/**
 * Empties a record that this visit made and left. One that was there before, or that another visit leads to by now, is somebody's
 * file and stays as it is.
 */
export const forgetDraft = async (
  vault: Pick<OpenVault, 'clients' | 'visits'>,
  visit: Pick<Visit, 'id' | 'startedAt'>,
  left: ClientId,
): Promise<void> => {
  const client = await vault.clients.get(left);
  if (client === null || client.createdAt < visit.startedAt) return;
  const others = (await vault.visits.all()).filter(({ id }) => id !== visit.id);
  if (others.some(({ clientId }) => clientId === left)) return;
  await vault.clients.change(left, emptyClientFields);
};
