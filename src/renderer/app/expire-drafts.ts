import { expiredDrafts } from '../../domain/retention/expired-drafts.ts';
import { retentionOf } from '../../domain/retention/retention.ts';
import { termOn } from '../../domain/retention/terms.ts';
import { retentionCategoryTexts, termText } from '../texts/retention.ts';
import type { App } from './app-context.ts';
import { readRetentionRules } from './read-retention.ts';

/** After unlock: visits without outcome go once their term surely passed and their warning could be seen. What the disk refuses waits. */
export const expireDrafts = async (app: Pick<App, 'vault' | 'organisation' | 'today'>): Promise<void> => {
  const { vault } = app;
  const visits = (await vault.visits.all()).filter(({ state }) => state !== 'closed');
  if (visits.length === 0) return;
  const rules = await readRetentionRules(app);
  // Only the people of these visits are opened: an office keeps thousands.
  const ids = new Set(visits.flatMap(({ clientId }) => (clientId === null ? [] : [clientId])));
  const found = await Promise.all([...ids].map((id) => vault.clients.get(id)));
  const clients = found.filter((client) => client !== null);
  const retained = retentionOf(
    { clients, visits, referrals: await vault.referrals.all(), klusRequests: [], notes: [] },
    rules,
  );
  const due = retained.flatMap(({ subject, category, standing }) =>
    subject.table === 'visit' && category === 'draft' && standing === 'due' ? [subject.id] : [],
  );
  if (due.length === 0) return;
  const drafts = expiredDrafts(retained, rules, await vault.audit.sinceChange(due));
  const term = termText(termOn(rules.terms, 'draft', rules.today));
  if (drafts.length > 0) await vault.erasure.expire(drafts, `${retentionCategoryTexts.draft}: ${term}`);
};
