import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settings } from '../../../src/server/configuration.ts';
import { hasProgram } from '../../run/system-packages.ts';
import { startProcess } from '../../server/server-process.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'doorwijzer-installed-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the one file that a municipality installs', () => {
  const built = path.join(folder, 'doorwijzer-server.mjs');
  beforeAll(() => {
    execFileSync('vite', ['build', '-c', 'src/server/vite.config.ts', '--outDir', folder], { stdio: 'pipe' });
  });

  it('runs with Node alone, and holds nothing of the app', async () => {
    const server = await startProcess({ DATA_FOLDER: path.join(folder, 'data') }, { entry: built });
    expect(await (await fetch(`${server.address}/health`)).json()).toEqual({ status: 'ok' });
    expect(await server.end('SIGTERM')).toBe(0);
    const text = readFileSync(built, 'utf8');
    expect(text).not.toMatch(/from "(?:fastify|kysely|pg|zod)"/);
    for (const part of ['src/renderer', 'src/store', 'src/crypto', 'react-dom']) expect(text).not.toContain(part);
  });

  it('is what the container and the service start, with settings that it knows', () => {
    const [dockerfile, service] = ['Dockerfile', 'doorwijzer-server.service'].map((name) =>
      readFileSync(path.join('assets/server', name), 'utf8'),
    );
    for (const text of [dockerfile, service]) expect(text).toContain('doorwijzer-server.mjs');
    const named = `${dockerfile}${service}`.matchAll(/^(?:ENV|Environment=)\s*(.*)$/gm);
    const keys = [...named].flatMap(([, line = '']) => line.split(' ').map((pair) => pair.split('=')[0]));
    expect(keys.filter((key) => key === undefined || !(key in settings))).toEqual([]);
    expect(keys.length).toBeGreaterThan(3);
  });
});

describe.runIf(hasProgram('openssl'))('TLS by certificate files', () => {
  const [cert, key] = [path.join(folder, 'cert.pem'), path.join(folder, 'key.pem')];
  const renew = () =>
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:P-256',
        '-nodes',
        '-subj',
        '/CN=localhost',
      ].concat([...['-addext', 'subjectAltName=DNS:localhost', '-days', '2', '-keyout', key, '-out', cert]]),
      { stdio: 'pipe' },
    );
  /** Protocol and fingerprint as a laptop sees them, with this certificate and no other as the one it trusts. */
  const shakeHands = (address: string) =>
    new Promise<{ readonly protocol: string | null; readonly fingerprint: string }>((resolve, reject) => {
      const port = Number(new URL(address).port);
      const socket = connect({ host: '127.0.0.1', port, servername: 'localhost', ca: readFileSync(cert) }, () => {
        resolve({ protocol: socket.getProtocol(), fingerprint: socket.getPeerCertificate().fingerprint256 });
        socket.destroy();
      });
      socket.on('error', reject);
    });

  it('is spoken from the start, and a renewed certificate is used without a restart', async () => {
    renew();
    const place = { DATA_FOLDER: path.join(folder, 'tls'), TLS_CERT: cert, TLS_KEY: key };
    const server = await startProcess(place);
    const first = await shakeHands(server.address);
    expect([server.address.startsWith('https:'), first.protocol]).toEqual([true, 'TLSv1.3']);
    await expect(fetch(server.address.replace('https:', 'http:'))).rejects.toThrow();
    renew();
    server.child.kill('SIGHUP');
    const again = () =>
      shakeHands(server.address).then(
        ({ fingerprint }) => fingerprint !== first.fingerprint,
        () => false,
      );
    await expect.poll(again, { timeout: 20_000 }).toBe(true);
    expect(await server.end('SIGTERM')).toBe(0);
  });
});
