import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { officeIdSchema } from '../../../src/domain/ids.ts';
import { openSafetyStore } from '../../../src/machine/safety-store.ts';

/** The real journal of the machine behind a page of the bench: appended and flushed to this folder. */
export const safetyRoute = (profile: string) => {
  const safety = openSafetyStore(profile, randomUUID);
  const bodyOf = async (request: IncomingMessage): Promise<Uint8Array> => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(Buffer.from(piece));
    return new Uint8Array(Buffer.concat(pieces));
  };
  /** `/safety/VERB/OFFICE/STEP`; answers what the verb answered, null for another address. */
  return async (request: IncomingMessage): Promise<unknown> => {
    const [, place, verb, office, step] = (request.url ?? '').split('/');
    if (place !== 'safety') return null;
    const officeId = officeIdSchema.safeParse(office).data;
    const body = await bodyOf(request);
    if (verb === 'readSafetyFiles') return safety.readSafetyFiles();
    if (verb === 'writeSentinel') return safety.writeSentinel(JSON.parse(Buffer.from(body).toString('utf8')));
    if (officeId === undefined) return null;
    if (verb === 'appendJournal') return safety.appendJournal(officeId, body);
    if (verb === 'rewriteJournal' && (step === 'begin' || step === 'more' || step === 'end' || step === 'endKeeping'))
      return safety.rewriteJournal(officeId, step, body);
    return null;
  };
};
