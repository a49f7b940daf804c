import { err, ok } from '../domain/result.ts';
import type { Host, JoinFailure, JoinRequest } from '../host/port.ts';
import { endpoints, redeemAnswerSchema, refusalSchema } from '../protocol/sync-messages.ts';
import { createPokeStream, type PokeTimes, pokeTimes } from './poke-stream.ts';
import type { Membership, ServerFile } from './server-file.ts';
import { type Fetch, type Patience, patience, sendMessage } from './server-transport.ts';

/** What the port says about the server of the office. */
export type ServerVerbs = Pick<Host, 'readServer' | 'joinServer' | 'leaveServer' | 'exchange' | 'awaitPoke'>;

export interface ServerLink {
  readonly verbs: ServerVerbs;
  /** Nothing listens to the server any more. */
  readonly close: () => void;
}

export interface LinkDeps {
  readonly file: ServerFile;
  readonly fetch: Fetch;
  readonly random: () => number;
  readonly times?: PokeTimes & Patience;
}

const nothing = new Uint8Array();
/** The server says something every 25 seconds. */
const silentMs = 60_000;
const changed = 'event: changed';

const parsed = (body: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return undefined;
  }
};

const refusedJoin = (body: unknown): JoinFailure => {
  const said = refusalSchema.safeParse(body).data?.error;
  if (said === 'noSuchCode' || said === 'tooOften') return { type: said };
  return { type: said === undefined ? 'notTheServer' : 'unavailable' };
};

/** Reads one stream of pokes to its end. That it opened counts as one: what happened meanwhile was not heard. */
const readPokes = async (fetch: Fetch, membership: Membership, ended: AbortSignal, onPoke: () => void) => {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), silentMs);
  try {
    const response = await fetch(`${membership.address}${endpoints.poke.path}`, {
      headers: { authorization: `Bearer ${membership.token}`, accept: 'text/event-stream' },
      signal: AbortSignal.any([ended, silence.signal]),
      redirect: 'error',
      credentials: 'omit',
      cache: 'no-store',
    });
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
    if (response.status !== 200 || !isStream) return;
    onPoke();
    let tail = '';
    for await (const piece of response.body ?? []) {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), silentMs);
      const text = tail + Buffer.from(piece).toString('latin1');
      if (text.includes(changed)) onPoke();
      tail = text.slice(text.lastIndexOf('\n') + 1).slice(-changed.length);
    }
  } catch {
    // Gone, or told to end: whoever keeps it open tries again.
  } finally {
    clearTimeout(timer);
    silence.abort();
  }
};

/** The one server that this laptop speaks with. */
export const openServerLink = ({
  file,
  fetch,
  random,
  times = { ...pokeTimes, ...patience },
}: LinkDeps): ServerLink => {
  /** Read once: asking the keystore at every message could ask the person. */
  let known: Membership | null = null;
  const membership = async () => {
    if (known !== null) return ok(known);
    const found = await file.open();
    if (!found.ok) return found;
    if (found.value === null) return err({ type: 'noServer' } as const);
    known = found.value;
    return ok(known);
  };

  const pokes = createPokeStream(
    async (signal, onPoke) => {
      const found = await membership();
      if (found.ok) await readPokes(fetch, found.value, signal, onPoke);
    },
    random,
    times,
  );

  const forgetKnown = (): void => {
    known = null;
    pokes.close();
  };

  const join = async ({ address, code, device }: JoinRequest) => {
    const body = Buffer.from(JSON.stringify({ code, device }));
    const { path, method } = endpoints.redeem;
    const answer = await sendMessage(fetch, { url: `${address}${path}`, method, token: null, body }, times);
    if (!answer.ok) return answer;
    const said = parsed(answer.value.body);
    if (answer.value.status !== 200) return err(refusedJoin(said));
    const redeemed = redeemAnswerSchema.safeParse(said);
    if (!redeemed.success) return err({ type: 'notTheServer' } as const);
    const kept = await file.keep({ address, device, token: redeemed.data.token });
    if (kept.ok) forgetKnown();
    return kept;
  };

  const verbs: ServerVerbs = {
    readServer: () => file.read(),
    joinServer: join,
    leaveServer: async () => {
      const left = await file.forget();
      if (left.ok) forgetKnown();
      return left;
    },
    exchange: async ({ method, path, body }) => {
      const found = await membership();
      if (!found.ok) return found;
      const { address, token } = found.value;
      return sendMessage(
        fetch,
        { url: `${address}${path}`, method, token, body: method === 'GET' ? nothing : body },
        times,
      );
    },
    awaitPoke: async () => {
      const found = await membership();
      return found.ok ? pokes.next() : found;
    },
  };
  return { verbs, close: pokes.close };
};
