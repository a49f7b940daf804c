import { describe, expect, it } from 'vitest';
import { instantSchema } from '../../../domain/dates.ts';
import type { SyncState } from '../../../sync/engine.ts';
import { helpdeskReport } from './helpdesk-report.ts';

const at = instantSchema.parse('2026-11-25T09:00:00.000Z');
const sync: SyncState = {
  ...{ isBusy: false, lastSync: at, waiting: 1, stuck: 1, failure: { type: 'unreachable' }, retryMs: 4000 },
  ...{ held: 1, isKeyWaiting: false, sent: 0, received: 0, toReceive: 0, clockOffset: 12 },
};

describe('overzicht voor de helpdesk', () => {
  it('houdt nummers, codes en tijden, en niets anders dat er ooit bij zou staan', () => {
    const item = { table: 'client', id: 'een', isErased: false, blockedBy: 'tooLarge' as const, name: 'Jan Voorbeeld' };
    const aside = { table: 'visit', id: 'twee', reason: 'corrupt' as const, since: at, isArrived: true, row: 'Jan' };
    const outbox = { mine: [item], mineCount: 1, ofOthers: [{ by: null, count: 2 }], logLines: 3 };
    const report = helpdeskReport({ madeAt: at, version: '0.1.0', sync, outbox, aside: [aside] });
    expect(JSON.stringify(report)).not.toContain('Jan');
    expect(report).toMatchObject({
      failure: 'unreachable',
      outbox: [{ table: 'client', id: 'een', blockedBy: 'tooLarge' }],
      aside: [{ table: 'visit', id: 'twee', reason: 'corrupt', since: at }],
    });
  });
});
