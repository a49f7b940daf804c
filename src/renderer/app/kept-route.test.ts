import { describe, expect, it } from 'vitest';
import { visitIdSchema } from '../../domain/ids.ts';
import type { OpenVault } from '../../store/vault.ts';
import { keepRoute, routeAfterUnlock } from './kept-route.ts';

const memoryStorage = (): Storage => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
    key: () => null,
    length: 0,
  };
};

const visitId = visitIdSchema.parse('00000000-0000-4000-8000-000000000001');
/** Only the question whether the visit is still there matters here. */
const vaultWithVisit = (exists: boolean): OpenVault =>
  ({ visits: { get: async () => (exists ? { id: visitId } : null) } }) as unknown as OpenVault;

describe('after unlocking', () => {
  it('het bezoek van voor de vergrendeling gaat weer open', async () => {
    const storage = memoryStorage();
    keepRoute({ page: 'visit', visitId }, storage);
    expect(await routeAfterUnlock(vaultWithVisit(true), storage)).toEqual({ page: 'visit', visitId });
  });
  it('a visit that is gone, a page without record or a foreign value leads to the start', async () => {
    const storage = memoryStorage();
    keepRoute({ page: 'visit', visitId }, storage);
    expect(await routeAfterUnlock(vaultWithVisit(false), storage)).toEqual({ page: 'start' });
    keepRoute({ page: 'settings' }, storage);
    expect(await routeAfterUnlock(vaultWithVisit(true), storage)).toEqual({ page: 'start' });
    for (const foreign of ['{', '{"page":"visit","visitId":"../x"}', '"x"']) {
      storage.setItem('doorwijzer-route', foreign);
      expect(await routeAfterUnlock(vaultWithVisit(true), storage)).toEqual({ page: 'start' });
    }
  });
});
