import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { endpoints } from '../../../src/protocol/sync-messages.ts';
import { addOffice } from '../../../src/server/devices.ts';
import { fingerprint, newToken } from '../../../src/server/secrets.ts';
import type { Engine } from '../../server/engines.ts';

export const offices = 300;
export const laptopsPerOffice = 5;
/** What an office has written before. */
const recordsBefore = 100;

export interface Enrolled {
  readonly office: number;
  readonly token: string;
}

/** Offices with some records and five laptops each, written as the server would have. */
export const fillOffices = async (
  engine: Engine,
  place: Readonly<Record<string, string>>,
): Promise<readonly Enrolled[]> => {
  const { db, close } = await engine.open(place);
  const [now, enrolled]: [number, Enrolled[]] = [Date.now(), []];
  for (let office = 0; office < offices; office += 1) {
    const id = `office-${office}`;
    await addOffice(db, id, now);
    const tokens = Array.from({ length: laptopsPerOffice }, newToken);
    enrolled.push(...tokens.map((token) => ({ office, token })));
    const device = (token: string, at: number) => ({
      ...{ office: id, id: `laptop-${at}`, token: fingerprint(token) },
      ...{ enrolled: now, seen: now, revoked: null },
    });
    const record = (_: unknown, at: number) => ({
      ...{ office: id, t: 'client', id: `r${at}`, rev: 'r', seq: at + 1, sv: 1, del: 0, body: randomBytes(2100) },
    });
    await db.transaction().execute(async (tx) => {
      await tx.insertInto('device').values(tokens.map(device)).execute();
      await tx
        .insertInto('record')
        .values(Array.from({ length: recordsBefore }, record))
        .execute();
      await tx.updateTable('office').set({ seq: recordsBefore }).where('id', '=', id).execute();
    });
  }
  await close();
  return enrolled;
};

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

const hostOf = (address: string) => {
  const { hostname, port } = new URL(address);
  return { hostname, port };
};

/** One message of a laptop, over connections that stay open. */
export const ask = <Answer>(address: string, token: string, path: string, message: unknown): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const asking = request({ ...hostOf(address), agent, path, method: 'POST', headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        if (answer.statusCode === 200) resolve(JSON.parse(text));
        else reject(new Error(`${answer.statusCode} ${text}`));
      });
    });
    asking.on('error', reject);
    asking.end(JSON.stringify(message));
  });

/** Listens as a laptop does while somebody is signed in; answers how to stop. */
export const listen = (address: string, token: string, onPoke: () => void): Promise<() => void> =>
  new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}` };
    const listening = request({ ...hostOf(address), path: endpoints.poke.path, headers }, (answer) => {
      answer.on('data', (part: Buffer) => {
        if (part.includes('event: changed')) onPoke();
      });
      answer.on('error', () => undefined);
      resolve(() => listening.destroy());
    });
    listening.on('error', reject);
    listening.end();
  });
