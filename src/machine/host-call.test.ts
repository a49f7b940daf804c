import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Host } from '../host/port.ts';
import { hostVerbs } from '../host/verbs.ts';
import { BadArguments, callVerb } from './host-call.ts';

/** Answers `reached`: whatever gets through the door is seen. */
const reached = async (): Promise<never> => {
  throw new Error('reached');
};
const host: Host = {
  appInfo: reached,
  listPrinters: reached,
  printPaper: reached,
  savePaper: reached,
  saveExport: reached,
  trustOffice: reached,
  readDisk: reached,
  readSafetyFiles: reached,
  writeSentinel: reached,
  appendJournal: reached,
  rewriteJournal: reached,
  readJournal: reached,
  beginBackup: reached,
  addToBackup: reached,
  endBackup: reached,
  readDeviceSecrets: reached,
  writeDeviceSecret: reached,
  removeOffice: reached,
  readServer: reached,
  joinServer: reached,
  leaveServer: reached,
  exchange: reached,
  awaitPoke: reached,
};

describe('the door of the port', () => {
  it.each(hostVerbs)('lets no nonsense through to %s', async (verb) => {
    await fc.assert(
      fc.asyncProperty(fc.anything({ withTypedArray: true, withDate: true, withMap: true }), async (nonsense) => {
        if (Array.isArray(nonsense) && nonsense.length === 0) return;
        // Bytes and a yes or no are what the verbs of a backup take.
        const parts = Array.isArray(nonsense) ? nonsense : [nonsense];
        if (parts.some((part) => part instanceof Uint8Array || typeof part === 'boolean')) return;
        await expect(callVerb(host, verb, nonsense)).rejects.toThrow(BadArguments);
        await expect(callVerb(host, verb, [nonsense])).rejects.toThrow(BadArguments);
        await expect(
          callVerb(host, verb, [{ bytes: nonsense, fileName: nonsense, release: nonsense }, nonsense]),
        ).rejects.toThrow(BadArguments);
      }),
    );
  });

  it('never repeats what it refused', async () => {
    const fault = await callVerb(host, 'savePaper', ['88.02.29-999.90']).catch((error: unknown) => error);
    expect(String(fault)).not.toContain('88.02');
  });
});
