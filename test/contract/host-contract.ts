import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantSchema } from '../../src/domain/dates.ts';
import { officeIdSchema } from '../../src/domain/ids.ts';
import { maxPaperBytes, maxPieceBytes } from '../../src/host/channels.ts';
import type { Host, PaperJob, Sentinel } from '../../src/host/port.ts';
import type { HostVerb } from '../../src/host/verbs.ts';
import { badServerCalls, exchangesWithServer } from './server-contract.ts';
import { makeSignedOffice } from './signed-office.ts';
import { makeStampedPdf } from './stamped-pdf.ts';

export interface ContractAdapter {
  /** The adapter as the page uses it. */
  readonly host: Host;
  /** The same door without types; rejects when the shell refuses. */
  readonly raw: (verb: HostVerb, args: readonly unknown[]) => Promise<unknown>;
  /** What reached the printer or the dialog. */
  readonly left: readonly PaperJob[];
  /** The backup as it reached the person, whole; null when none did. */
  readonly keptBackup: () => Promise<Buffer | null>;
  /** The data of one person as it reached the person, whole; null when nothing did. */
  readonly keptExport: () => Promise<Buffer | null>;
  readonly close: () => Promise<void>;
}

const refused = (reason: string) => ({ ok: false, error: { type: 'notReleased', reason } });
const concept: PaperJob = { bytes: makeStampedPdf({ kind: 'concept' }), fileName: 'brief-7K3M-92.pdf', release: null };
const gatedBytes = makeStampedPdf({ kind: 'gated', reference: '7K3M-92' });
const gated: PaperJob = { bytes: gatedBytes, fileName: 'brief-7K3M-92.pdf', release: null };

const sentinel: Sentinel = {
  officeId: officeIdSchema.parse('6f1c2f52-9d51-4b5f-8a54-0a4f8b9f3c01'),
  officeKey: 'AAAA',
  records: 3,
  writtenAt: instantSchema.parse('2026-11-24T09:00:00.000Z'),
};

/** Words that no screen of ours sends: argument lists per verb that every shell must refuse. */
const badCalls: readonly (readonly [string, HostVerb, readonly unknown[]])[] = [
  ['an extra argument', 'appInfo', ['more']],
  ['an extra argument for a paper', 'savePaper', [concept, '/etc/passwd']],
  ['a missing argument', 'printPaper', [concept]],
  ['a name that leaves the folder', 'savePaper', [{ ...concept, fileName: '../brief.pdf' }]],
  ['a name with a folder', 'savePaper', [{ ...concept, fileName: 'map/brief.pdf' }]],
  ['a name with a backslash', 'savePaper', [{ ...concept, fileName: 'map\\brief.pdf' }]],
  ['a name of another kind', 'savePaper', [{ ...concept, fileName: 'brief.exe' }]],
  ['a name that looks like an option', 'printPaper', [{ ...concept, fileName: '-o.pdf' }, null]],
  ['text instead of bytes', 'savePaper', [{ ...concept, bytes: 'JVBERi0=' }]],
  ['a list instead of bytes', 'savePaper', [{ ...concept, bytes: [37, 80, 68, 70] }]],
  ['an unknown field', 'savePaper', [{ ...concept, path: '/tmp' }]],
  ['a queue that looks like an option', 'printPaper', [concept, '-oraw']],
  ['a queue with a space', 'printPaper', [concept, 'a b']],
  ['a release of the wrong shape', 'printPaper', [{ ...concept, release: { by: 'me' } }, null]],
  ['an empty paper', 'savePaper', [{ ...concept, bytes: new Uint8Array() }]],
  ['a paper that is too large', 'savePaper', [{ ...concept, bytes: new Uint8Array(maxPaperBytes + 1) }]],
  ['data with a folder in its name', 'saveExport', ['../inzage.json', new Uint8Array(1)]],
  ['data under the name of a paper', 'saveExport', ['inzage.pdf', new Uint8Array(1)]],
  ['data that is text', 'saveExport', ['inzage.json', '{}']],
  ['no data', 'saveExport', ['inzage.json', new Uint8Array()]],
  ['data that is too large', 'saveExport', ['inzage.json', new Uint8Array(maxPieceBytes + 1)]],
  ["a disk of the caller's choice", 'readDisk', ['/etc']],
  ['an office id that is none', 'trustOffice', ['../office', 'AAAA']],
  ['nothing at all', 'trustOffice', []],
  ['a sentinel with a word too many', 'writeSentinel', [{ ...sentinel, name: 'Jan' }]],
  ['a sentinel with less than nothing', 'writeSentinel', [{ ...sentinel, records: -1 }]],
  ['a journal of an office that is none', 'appendJournal', ['../sentinel', new Uint8Array(1)]],
  ['a journal part that is too large', 'appendJournal', [sentinel.officeId, new Uint8Array(maxPieceBytes + 1)]],
  ['a journal part that is no bytes', 'rewriteJournal', [sentinel.officeId, 'more', 'AAAA']],
  ['a step that does not exist', 'rewriteJournal', [sentinel.officeId, 'remove', new Uint8Array()]],
  ['a backup with a folder in its name', 'beginBackup', ['../back-up.dwb']],
  ['a backup of another kind', 'beginBackup', ['back-up.pdf']],
  ['a piece of a backup that is no bytes', 'addToBackup', ['AAAA']],
  ['an end that is not said', 'endBackup', []],
  ['a device secret that is too short', 'writeDeviceSecret', [new Uint8Array(31)]],
  ['a device secret as text', 'writeDeviceSecret', ['A'.repeat(32)]],
  ['a wish for another secret', 'readDeviceSecrets', ['all']],
  ['a place before the beginning', 'readJournal', [sentinel.officeId, -1]],
  ['null', 'printPaper', [null, null]],
  ...badServerCalls,
];

/** What every adapter of the port keeps to, run on each of them through its real door. */
export const hostContract = (name: string, open: () => Promise<ContractAdapter>): void => {
  describe(`port: ${name}`, () => {
    let adapter: ContractAdapter;
    beforeAll(async () => {
      adapter = await open();
    });
    afterAll(() => adapter.close());

    const expectNothingLeft = async (job: PaperJob, error: unknown): Promise<void> => {
      const before = adapter.left.length;
      expect(await adapter.host.printPaper(job, null)).toEqual(error);
      expect(await adapter.host.savePaper(job)).toEqual(error);
      expect(adapter.left.length).toBe(before);
    };

    it('says what the machine can do', async () => {
      const info = await adapter.host.appInfo();
      expect(info).toMatchObject({ ok: true, value: { version: '0.0.1', printing: 'queue' } });
      expect(await adapter.host.listPrinters()).toEqual({ ok: true, value: [{ name: 'Balie', isDefault: true }] });
    });

    it('lets a concept, a practice paper and a free paper through, byte for byte', async () => {
      for (const kind of ['concept', 'practice', 'free'] as const) {
        const job = { ...concept, bytes: makeStampedPdf({ kind, recipient: 'vdab' }) };
        expect((await adapter.host.printPaper(job, 'Balie')).ok).toBe(true);
        expect((await adapter.host.savePaper(job)).ok).toBe(true);
        expect(Buffer.from(adapter.left.at(-1)?.bytes ?? []).equals(Buffer.from(job.bytes))).toBe(true);
      }
    });

    it('refuses what is no PDF, and a PDF without or with two stamps', async () => {
      const notPdf = { ok: false, error: { type: 'notAPdf' } };
      await expectNothingLeft({ ...concept, bytes: new TextEncoder().encode('geen pdf') }, notPdf);
      await expectNothingLeft({ ...concept, bytes: makeStampedPdf(null) }, refused('stamp:none'));
      const twice = Buffer.concat([gatedBytes, makeStampedPdf({ kind: 'concept' })]);
      await expectNothingLeft({ ...concept, bytes: new Uint8Array(twice) }, refused('stamp:several'));
    });

    it('een brief achter de poort vertrekt niet zonder vrijgave', () => expectNothingLeft(gated, refused('noRelease')));

    it('naar De Opstap vertrekt niets als vrije brief', () =>
      expectNothingLeft({ ...gated, bytes: makeStampedPdf({ kind: 'free' }) }, refused('noRelease')));

    it('een vrijgave van een dienst die dit toestel niet kent, telt niet', async () => {
      const release = makeSignedOffice().release(gatedBytes, '7K3M-92');
      await expectNothingLeft({ ...gated, release }, refused('unknownOffice'));
    });

    it('een vrijgave door een maatschappelijk werker telt, voor die brief alleen', async () => {
      const office = makeSignedOffice();
      expect(await adapter.host.trustOffice(office.officeId, office.officeKey)).toEqual({ ok: true, value: null });
      const release = office.release(gatedBytes, '7K3M-92');
      expect(await adapter.host.printPaper({ ...gated, release }, null)).toEqual({
        ok: true,
        value: { type: 'queued' },
      });
      expect((await adapter.host.savePaper({ ...gated, release })).ok).toBe(true);
      const otherText = makeStampedPdf({ kind: 'gated', reference: '7K3M-92' }, 'Andere tekst');
      await expectNothingLeft({ ...gated, bytes: otherText, release }, refused('otherBytes'));
      const otherLetter = makeStampedPdf({ kind: 'gated', reference: '9P4R-27' });
      await expectNothingLeft({ ...gated, bytes: otherLetter, release }, refused('otherLetter'));
    });

    it('een vervalste vrijgave telt niet', async () => {
      const office = makeSignedOffice();
      await adapter.host.trustOffice(office.officeId, office.officeKey);
      const good = office.release(gatedBytes, '7K3M-92');
      const forged = office.release(gatedBytes, '7K3M-92', { id: office.signer.id, key: office.stranger });
      await expectNothingLeft({ ...gated, release: forged }, refused('badSignature'));
      const [first] = good.roster;
      const shorter = first === undefined ? [] : [first];
      await expectNothingLeft({ ...gated, release: { ...good, roster: shorter } }, refused('notSocialWorker'));
      const foreign = { ...makeSignedOffice().release(gatedBytes, '7K3M-92'), officeId: office.officeId };
      await expectNothingLeft({ ...gated, release: foreign }, refused('badRoster'));
    });

    it('wie alleen aan het onthaal werkt, geeft niets vrij', async () => {
      const office = makeSignedOffice('frontDesk');
      await adapter.host.trustOffice(office.officeId, office.officeKey);
      const release = office.release(gatedBytes, '7K3M-92');
      await expectNothingLeft({ ...gated, release }, refused('notSocialWorker'));
    });

    it('the first key of an office wins', async () => {
      const office = makeSignedOffice();
      expect((await adapter.host.trustOffice(office.officeId, office.officeKey)).ok).toBe(true);
      expect((await adapter.host.trustOffice(office.officeId, office.officeKey)).ok).toBe(true);
      const other = { ok: false, error: { type: 'otherKeyTrusted' } };
      expect(await adapter.host.trustOffice(office.officeId, office.otherKey)).toEqual(other);
    });

    it('says how much room there is, and that the profile takes writes', async () => {
      const disk = await adapter.host.readDisk();
      expect(disk).toMatchObject({ ok: true, value: { takesWrites: true } });
      expect(disk.ok && disk.value.freeBytes).toBeGreaterThan(0);
    });

    it('keeps a sentinel and says what lies beside the database', async () => {
      expect(await adapter.host.readSafetyFiles()).toEqual({ ok: true, value: { sentinel: null, journals: [] } });
      expect(await adapter.host.writeSentinel(sentinel)).toEqual({ ok: true, value: null });
      const later = { ...sentinel, records: 4 };
      await adapter.host.writeSentinel(later);
      expect(await adapter.host.readSafetyFiles()).toEqual({ ok: true, value: { sentinel: later, journals: [] } });
    });

    it('keeps a journal byte for byte, gives it in parts, and writes it anew only as a whole', async () => {
      const { host } = adapter;
      const { officeId } = sentinel;
      const large = new Uint8Array(1_500_000).map((_, i) => i % 251);
      expect(await host.readJournal(officeId, 0)).toEqual({ ok: false, error: { type: 'noJournal' } });
      expect(await host.appendJournal(officeId, large)).toEqual({ ok: true, value: { bytes: large.length } });
      expect(await host.appendJournal(officeId, Uint8Array.of(7))).toEqual({ ok: true, value: { bytes: 1_500_001 } });
      const [first, second] = [await host.readJournal(officeId, 0), await host.readJournal(officeId, 1024 * 1024)];
      if (!(first.ok && second.ok)) throw new Error('not read');
      const all = Buffer.concat([first.value.bytes, second.value.bytes]);
      expect(all.equals(Buffer.concat([large, Uint8Array.of(7)]))).toBe(true);

      expect(await host.rewriteJournal(officeId, 'begin', Uint8Array.of(1))).toMatchObject({ ok: true });
      expect(await host.appendJournal(officeId, Uint8Array.of(8))).toMatchObject({ ok: true });
      const overtaken = { ok: false, error: { type: 'overtaken' } };
      expect(await host.rewriteJournal(officeId, 'more', Uint8Array.of(2))).toEqual(overtaken);
      expect(await host.rewriteJournal(officeId, 'end', new Uint8Array())).toEqual(overtaken);
      expect(await host.readSafetyFiles()).toMatchObject({ value: { journals: [{ officeId, bytes: 1_500_002 }] } });

      await host.rewriteJournal(officeId, 'begin', Uint8Array.of(1));
      await host.rewriteJournal(officeId, 'more', Uint8Array.of(2));
      expect(await host.rewriteJournal(officeId, 'end', new Uint8Array())).toEqual({ ok: true, value: { bytes: 2 } });
      const anew = { bytes: Uint8Array.of(1, 2), total: 2 };
      expect(await host.readJournal(officeId, 0)).toEqual({ ok: true, value: anew });
    });

    it('saves the data of one person byte for byte', async () => {
      expect(await adapter.keptExport()).toBeNull();
      const data = new TextEncoder().encode('{"naam":"Proefpersoon"}');
      const saved = await adapter.host.saveExport('inzagedossier.json', data);
      expect(saved.ok && ['saved', 'downloaded'].includes(saved.value.type)).toBe(true);
      expect((await adapter.keptExport())?.equals(Buffer.from(data))).toBe(true);
    });

    it('writes a backup as a whole or not at all', async () => {
      const { host } = adapter;
      const pieces = [Uint8Array.of(1, 2), new Uint8Array(1_200_000).fill(3)];
      const whole = Buffer.concat(pieces);
      const write = async (isWhole: boolean) => {
        const begun = await host.beginBackup('back-up-proef.dwb');
        for (const piece of pieces) expect(await host.addToBackup(piece)).toEqual({ ok: true, value: null });
        return { begun, ended: await host.endBackup(isWhole) };
      };
      const dropped = await write(false);
      expect(dropped.ended).toEqual({ ok: true, value: { type: 'dropped' } });
      expect(await adapter.keptBackup()).toBeNull();
      const { begun, ended } = await write(true);
      expect(begun.ok && begun.value.type).toBe(ended.ok && ended.value.type === 'saved' ? 'opened' : 'download');
      expect((await adapter.keptBackup())?.equals(whole)).toBe(true);
      const notOpen = { ok: false, error: { type: 'cannotWrite', message: 'notOpen' } };
      expect(await host.addToBackup(Uint8Array.of(1))).toEqual(notOpen);
      expect(await host.endBackup(true)).toEqual(notOpen);
    });

    it('keeps one secret of this laptop and never a second in its place, or says that it has no keystore', async () => {
      const { host } = adapter;
      const [first, second] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
      const before = await host.readDeviceSecrets();
      if (before.ok && before.value.type === 'none') {
        expect(await host.writeDeviceSecret(first)).toEqual({ ok: false, error: { type: 'noKeystore' } });
        expect(await host.readDeviceSecrets()).toEqual(before);
        return;
      }
      expect(before).toEqual({ ok: true, value: { type: 'kept', secrets: new Uint8Array() } });
      expect(await host.writeDeviceSecret(first)).toEqual({ ok: true, value: null });
      expect(await host.writeDeviceSecret(second)).toEqual({ ok: false, error: { type: 'alreadyKept' } });
      expect(await host.readDeviceSecrets()).toEqual({ ok: true, value: { type: 'kept', secrets: first } });
    });

    it('exchanges with the one server that it joined, byte for byte, and forgets it', () =>
      exchangesWithServer(adapter.host));

    it.each(badCalls)('refuses %s', async (_what, verb, args) => {
      const before = adapter.left.length;
      await expect(adapter.raw(verb, args)).rejects.toThrow();
      expect(adapter.left.length).toBe(before);
    });
  });
};
