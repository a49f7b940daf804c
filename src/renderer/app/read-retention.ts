import type { KeptRecords, RetentionRules } from '../../domain/retention/retention.ts';
import { draftWarningDays, isTermKey, retentionTerms } from '../../domain/retention/terms.ts';
import type { OpenVault } from '../../store/vault.ts';
import type { App } from './app-context.ts';

/** The terms that count today: the municipality's proposals and what the office decided. */
export const readRetentionRules = async ({
  vault,
  organisation,
  today,
}: Pick<App, 'vault' | 'organisation' | 'today'>): Promise<RetentionRules> => {
  const settings = [...(await vault.settings.all())].filter(([key]) => isTermKey(key));
  const terms = retentionTerms(organisation, new Map(settings));
  return { terms, today: today(), warningDays: draftWarningDays(organisation, today()) };
};

/** Everything that a term is about. */
export const readKeptRecords = async (vault: OpenVault): Promise<KeptRecords> => {
  const [clients, visits, referrals, klusRequests, notes] = await Promise.all([
    vault.clients.all(),
    vault.visits.all(),
    vault.referrals.all(),
    vault.klusRequests.all(),
    vault.notes.all(),
  ]);
  return { clients, visits, referrals, klusRequests, notes };
};
