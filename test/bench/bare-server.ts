import { fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The least that a server can do: take a body, bring it to disk, answer; or give bytes that it has at hand (`/page`). */
export const bareServer = async (page: Buffer) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'doorwijzer-bare-'));
  const file = openSync(path.join(folder, 'log'), 'a');
  const server = createServer((request, answer) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (request.url === '/page') {
        answer.end(page);
        return;
      }
      writeSync(file, Buffer.concat(parts));
      fsyncSync(file);
      answer.end('{"ok":true}');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
