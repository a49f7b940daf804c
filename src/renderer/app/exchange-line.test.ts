import { describe, expect, it } from 'vitest';
import { instantSchema, localDateSchema } from '../../domain/dates.ts';
import type { SyncState } from '../../sync/engine.ts';
import { exchangeTexts } from '../texts/exchange.ts';
import { exchangeLine } from './exchange-line.ts';

const today = localDateSchema.parse('2026-11-25');
const at = (text: string) => instantSchema.parse(text);
const standing: SyncState = {
  ...{ isBusy: false, lastSync: at('2026-11-25T09:42:00.000Z'), waiting: 0, stuck: 0 },
  ...{ failure: null, retryMs: null, held: 0, isKeyWaiting: false, sent: 0, received: 0 },
  ...{ toReceive: 0, clockOffset: 0 },
};
const lineOf = (given: Partial<SyncState>) => exchangeLine({ ...standing, ...given }, today);

describe('de regel die iedereen ziet', () => {
  it('een nieuwe sleutel vraagt iets van wie aangemeld is, wat er ook misging', () => {
    const waiting = { isKeyWaiting: true, failure: { type: 'unreachable' } } as const;
    expect(lineOf(waiting)).toEqual({ text: 'nieuwe sleutel: typ je wachtzin', isTrouble: true });
  });

  it.each([
    [{}, 'uitgewisseld om 10:42'],
    [{ lastSync: at('2026-11-24T09:42:00.000Z') }, 'uitgewisseld gisteren om 10:42'],
    [{ lastSync: at('2026-11-20T09:42:00.000Z') }, 'uitgewisseld vr 20 november'],
    [{ lastSync: null, isBusy: true }, 'wordt uitgewisseld'],
    // Wie typt, ziet de regel niet knipperen.
    [{ isBusy: true, waiting: 3 }, 'uitgewisseld om 10:42'],
    [{ isBusy: true, waiting: 12_345, lastSync: null }, 'nog 12.345 te verzenden'],
    // Eerst komt wat er is, dan gaat wat er wacht.
    [{ isBusy: true, toReceive: 9204, waiting: 300, lastSync: null }, 'nog ongeveer 9.204 te ontvangen'],
    [{ failure: { type: 'unreachable' }, toReceive: 9204 }, 'geen verbinding'],
    [{ failure: { type: 'unreachable' } }, 'geen verbinding'],
    [{ failure: { type: 'unreachable' }, waiting: 1 }, '1 wacht op verbinding'],
    [{ failure: { type: 'stalled' }, waiting: 1204 }, '1.204 wachten op verbinding'],
    [{ failure: { type: 'unavailable' }, waiting: 3 }, '3 wachten op verbinding'],
    [{ failure: { type: 'lockedMeanwhile' } }, 'uitgewisseld om 10:42'],
  ] as const)('%j', (given, text) => {
    expect(lineOf(given)).toEqual({ text, isTrouble: false });
  });

  it('zegt dat er iemand iets moet doen, en het scherm zegt wat', () => {
    for (const type of ['notTheServer', 'badCertificate', 'appTooOld', 'silentTooLong', 'notAllowed'] as const) {
      expect(lineOf({ failure: { type } })).toEqual({ text: 'uitwisselen lukt niet', isTrouble: true });
      expect(exchangeTexts.failures[type].text).toMatch(/informaticadienst|beheerder/);
    }
  });
});
