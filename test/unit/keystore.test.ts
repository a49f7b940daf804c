import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type AnySafeStorage, openKeystore } from '../../src/electron/keystore.ts';
import { openDeviceSecrets } from '../../src/machine/device-secrets.ts';
import { type MemorySafeStorage, makeMemorySafeStorage } from '../keystore/memory-safe-storage.ts';

const secret = new Uint8Array(32).map((_, place) => place);
const other = new Uint8Array(32).fill(9);
const kept = (...secrets: readonly Uint8Array[]) => ({
  ok: true,
  value: { type: 'kept', secrets: new Uint8Array(Buffer.concat(secrets)) },
});
const closed = { ok: false, error: { type: 'keystoreClosed' } };

/** A profile, and the store on it through whatever form of safeStorage this start of the app has. */
const aProfile = () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'doorwijzer-keystore-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'device-secrets.json');
  return {
    file,
    start: (storage: AnySafeStorage, platform: NodeJS.Platform = 'linux') =>
      openDeviceSecrets(folder, openKeystore(storage, platform), randomUUID),
    entries: (): readonly { readonly by: string; readonly blob: string }[] =>
      JSON.parse(readFileSync(file, 'utf8')).secrets,
  };
};

/** What holds for every form of safeStorage. The one of Electron 45 stands here after its documentation: it was not run. */
const adapterContract = (name: 'async' | 'sync', storageOf: (memory: MemorySafeStorage) => AnySafeStorage): void => {
  describe(`keystore through the ${name} verbs of safeStorage`, () => {
    it('keeps a secret over restarts, never in clear, for this account alone', async () => {
      const memory = makeMemorySafeStorage();
      const profile = aProfile();
      const first = profile.start(storageOf(memory));
      expect(await first.readDeviceSecrets()).toEqual(kept());
      expect(await first.writeDeviceSecret(secret)).toEqual({ ok: true, value: null });
      expect(await profile.start(storageOf(memory)).readDeviceSecrets()).toEqual(kept(secret));
      expect(profile.entries()).toMatchObject([{ by: name }]);
      const text = readFileSync(profile.file, 'latin1');
      expect(text).not.toContain(Buffer.from(secret).toString('base64'));
      expect(text).not.toContain(Buffer.from(secret).toString('latin1'));
      expect(statSync(profile.file).mode & 0o777).toBe(0o600);
    });

    it.each(['basic_text', 'unknown'] as const)(
      'takes %s on Linux for no keystore, and hands it nothing',
      async (backend) => {
        const memory = makeMemorySafeStorage();
        memory.backend(backend);
        const profile = aProfile();
        const store = profile.start(storageOf(memory));
        expect(await store.readDeviceSecrets()).toEqual({ ok: true, value: { type: 'none' } });
        expect(await store.writeDeviceSecret(secret)).toEqual({ ok: false, error: { type: 'noKeystore' } });
        expect(memory.calls).toEqual({});
        expect(existsSync(profile.file)).toBe(false);
      },
    );

    it('on Windows and macOS the name of the backend says nothing', async () => {
      for (const platform of ['win32', 'darwin'] as const) {
        const memory = makeMemorySafeStorage();
        memory.backend('unknown');
        expect(await aProfile().start(storageOf(memory), platform).readDeviceSecrets()).toEqual(kept());
      }
    });

    it('a keystore that is locked is out of reach for a while when something is kept, else there is none', async () => {
      const memory = makeMemorySafeStorage();
      const [profile, empty] = [aProfile(), aProfile()];
      const store = profile.start(storageOf(memory));
      await store.writeDeviceSecret(secret);
      memory.lock(true);
      expect(await store.readDeviceSecrets()).toEqual(closed);
      expect(await store.writeDeviceSecret(other)).toEqual(closed);
      expect(await empty.start(storageOf(memory)).readDeviceSecrets()).toEqual({ ok: true, value: { type: 'none' } });
      memory.backend('basic_text');
      expect(await store.readDeviceSecrets()).toEqual(closed);
      memory.backend('gnome_libsecret');
      memory.lock(false);
      expect(await store.readDeviceSecrets()).toEqual(kept(secret));
    });

    it('a keystore that was made anew opens nothing of before; the next secret lies beside the lost one', async () => {
      const memory = makeMemorySafeStorage();
      const profile = aProfile();
      const store = profile.start(storageOf(memory));
      await store.writeDeviceSecret(secret);
      const before = profile.entries();
      memory.reset();
      expect(await store.readDeviceSecrets()).toEqual(kept());
      expect(await store.writeDeviceSecret(other)).toEqual({ ok: true, value: null });
      expect(await store.readDeviceSecrets()).toEqual(kept(other));
      expect(profile.entries().slice(1)).toEqual(before);
    });

    it('a keystore that breaks is out of reach when something is kept, else there is none', async () => {
      const memory = makeMemorySafeStorage();
      const [profile, empty] = [aProfile(), aProfile()];
      await profile.start(storageOf(memory)).writeDeviceSecret(secret);
      const fail = () => {
        throw new Error('org.freedesktop.DBus.Error.NoReply');
      };
      const broken = { ...storageOf(memory), isEncryptionAvailable: fail, isAsyncEncryptionAvailable: fail };
      expect(await profile.start(broken).readDeviceSecrets()).toEqual(closed);
      expect(await empty.start(broken).readDeviceSecrets()).toEqual({ ok: true, value: { type: 'none' } });
      expect(await profile.start(storageOf(memory)).readDeviceSecrets()).toEqual(kept(secret));
    });

    it('two windows that keep a first secret at the same moment end with the same one', async () => {
      const store = aProfile().start(storageOf(makeMemorySafeStorage()));
      const answers = await Promise.all([store.writeDeviceSecret(secret), store.writeDeviceSecret(other)]);
      expect(answers).toEqual([
        { ok: true, value: null },
        { ok: false, error: { type: 'alreadyKept' } },
      ]);
      expect(await store.readDeviceSecrets()).toEqual(kept(secret));
    });

    it('a keystore that opens to anything but a secret gives nothing', async () => {
      const memory = makeMemorySafeStorage();
      const profile = aProfile();
      const store = profile.start(storageOf(memory));
      const { by, blob } = await openKeystore(storageOf(memory), 'linux').seal('geen geheim van 32 bytes');
      const entry = { by, blob: Buffer.from(blob).toString('base64') };
      writeFileSync(profile.file, JSON.stringify({ version: 1, secrets: [entry] }));
      expect(await store.readDeviceSecrets()).toEqual(kept());
    });

    it.each(['', '{', '{"version":2,"secrets":[]}', '{"version":1,"secrets":[{"by":"plain","blob":"AAAA"}]}'])(
      'a file that reads as %j stays closed, and is never written over',
      async (text) => {
        const profile = aProfile();
        writeFileSync(profile.file, text);
        const store = profile.start(storageOf(makeMemorySafeStorage()));
        expect(await store.readDeviceSecrets()).toEqual(closed);
        expect(await store.writeDeviceSecret(secret)).toEqual(closed);
        expect(readFileSync(profile.file, 'utf8')).toBe(text);
      },
    );
  });
};

adapterContract('async', (memory) => memory.async);
adapterContract('sync', (memory) => memory.sync);

it('nothing of the shell asks Electron to pretend: with its own password everything would be available and nothing safe', () => {
  const files = readdirSync('src/electron', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  expect(files).toContain('keystore.ts');
  for (const name of files) {
    expect(readFileSync(path.join('src/electron', name), 'utf8'), name).not.toContain('setUsePlainTextEncryption');
  }
});

describe('from one form of safeStorage to the other', () => {
  it('takes the asynchronous verbs where both are there', async () => {
    const memory = makeMemorySafeStorage();
    await aProfile()
      .start({ ...memory.sync, ...memory.async })
      .writeDeviceSecret(secret);
    expect(memory.calls).toEqual({ encryptStringAsync: 1 });
  });

  it('what an older Electron sealed opens in a newer one, and is sealed anew by it', async () => {
    const memory = makeMemorySafeStorage();
    const profile = aProfile();
    await profile.start(memory.sync).writeDeviceSecret(secret);
    expect(await profile.start(memory.async).readDeviceSecrets()).toEqual(kept(secret));
    expect(profile.entries()).toMatchObject([{ by: 'async' }]);
    expect(await profile.start(memory.async).readDeviceSecrets()).toEqual(kept(secret));
    expect(memory.calls).toMatchObject({ encryptString: 1, encryptStringAsync: 1 });
  });

  it('an older Electron does not try what a newer one sealed, and loses nothing of it', async () => {
    const memory = makeMemorySafeStorage();
    const profile = aProfile();
    await profile.start(memory.async).writeDeviceSecret(secret);
    expect(await profile.start(memory.sync).readDeviceSecrets()).toEqual(kept());
    expect(memory.calls['decryptString']).toBeUndefined();
    expect(await profile.start(memory.async).readDeviceSecrets()).toEqual(kept(secret));
  });

  it('seals anew once when the keystore asks for it', async () => {
    const memory = makeMemorySafeStorage();
    const profile = aProfile();
    const store = profile.start(memory.async);
    await store.writeDeviceSecret(secret);
    const [before] = profile.entries();
    memory.rotate();
    expect(await store.readDeviceSecrets()).toEqual(kept(secret));
    expect(await store.readDeviceSecrets()).toEqual(kept(secret));
    expect(profile.entries()).toHaveLength(1);
    expect(profile.entries()[0]?.blob).not.toBe(before?.blob);
    expect(memory.calls['encryptStringAsync']).toBe(2);
  });
});
