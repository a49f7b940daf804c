import { z } from 'zod';
import { type DevtoolsSession, openDevtools } from './devtools-socket.ts';

/** What is looked for: words in every string of a heap, bytes in every buffer of it. */
export interface Needles {
  readonly words: readonly string[];
  /** Hexadecimal, by a name that may be printed. */
  readonly bytes: Readonly<Record<string, string>>;
}

/** Something of which the memory can be read: a page, a worker, a process of Node. */
export interface MemoryReport {
  readonly of: string;
  readonly found: readonly string[];
}

const targetList = z.array(z.object({ type: z.string(), url: z.string(), webSocketDebuggerUrl: z.string() }));
const attached = z.object({ sessionId: z.string(), targetInfo: z.object({ type: z.string(), url: z.string() }) });
const context = z.object({ context: z.object({ id: z.number(), uniqueId: z.string() }) });
const remote = z.object({ result: z.object({ objectId: z.string().optional(), value: z.unknown().optional() }) });
const queried = z.object({ objects: z.object({ objectId: z.string() }) });

/**
 * Runs where the buffers are; which of the needles lie in any of them. Chromium does not list buffers themselves, so they are
 * also looked for as what objects hold.
 */
const searchBuffers = `function (needles) {
  const isBuffer = (one) => ArrayBuffer.isView(one) || one instanceof ArrayBuffer;
  const heldBy = (one) => {
    try {
      const properties = Object.getOwnPropertyDescriptors(one);
      return Object.values(properties).map((property) => property.value).filter(isBuffer);
    } catch {
      return [];
    }
  };
  const buffers = new Set(this.flatMap((one) => (isBuffer(one) ? [one] : heldBy(one))));
  buffers.delete(ArrayBuffer.prototype);
  const asBytes = (one) =>
    ArrayBuffer.isView(one) ? new Uint8Array(one.buffer, one.byteOffset, one.byteLength) : new Uint8Array(one);
  const holds = (bytes, wanted) => {
    for (let at = bytes.indexOf(wanted[0]); at !== -1; at = bytes.indexOf(wanted[0], at + 1))
      if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
    return false;
  };
  const all = [...buffers].map(asBytes);
  const wanted = Object.entries(needles).map(([name, hex]) => [name, hex.match(/../g).map((two) => parseInt(two, 16))]);
  return wanted.filter(([, bytes]) => all.some((buffer) => holds(buffer, bytes))).map(([name]) => name);
}`;

/** The strings of a heap, garbage collected first, as the engine writes them down; small letters. */
const heapOf = async (session: DevtoolsSession): Promise<string> => {
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(String(chunk)));
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return chunks.join('').toLowerCase();
};

/** Needles in the buffers of every world of a page (its own, and the one of a preload script), or of a worker or process. */
const inBuffers = async (session: DevtoolsSession, bytes: Needles['bytes']): Promise<readonly string[]> => {
  const worlds: string[] = [];
  session.on('Runtime.executionContextCreated', (params) => worlds.push(context.parse(params).context.uniqueId));
  await session.send('Runtime.enable');
  const found: string[] = [];
  // A short array has no buffer of its own until somebody asks for it.
  const kinds = ['ArrayBuffer.prototype', 'Uint8Array.prototype', 'Object.prototype'];
  const places = worlds.flatMap((uniqueContextId) => kinds.map((expression) => ({ uniqueContextId, expression })));
  for (const place of places) {
    const evaluated = remote.parse(await session.send('Runtime.evaluate', place));
    const buffers = queried.parse(
      await session.send('Runtime.queryObjects', { prototypeObjectId: evaluated.result.objectId }),
    );
    const call = { objectId: buffers.objects.objectId, arguments: [{ value: bytes }], returnByValue: true };
    const answer = remote.parse(
      await session.send('Runtime.callFunctionOn', { functionDeclaration: searchBuffers, ...call }),
    );
    found.push(...z.array(z.string()).parse(answer.result.value));
  }
  await session.send('Runtime.disable');
  return found;
};

const search = async (of: string, session: DevtoolsSession, needles: Needles): Promise<MemoryReport> => {
  const buffers = await inBuffers(session, needles.bytes);
  const heap = await heapOf(session);
  if (heap.length < 100_000) throw new Error(`no heap of ${of}`);
  const words = needles.words.filter((word) => heap.includes(word.toLowerCase()));
  return { of, found: [...new Set([...words, ...buffers])] };
};

/** The memory behind one debugging address, and of the workers under it. */
export const searchMemory = async (of: string, address: string, needles: Needles): Promise<readonly MemoryReport[]> => {
  const socket = await openDevtools(address);
  const workers: (readonly [string, DevtoolsSession])[] = [];
  socket.on('Target.attachedToTarget', (params) => {
    const { sessionId, targetInfo } = attached.parse(params);
    workers.push([`${targetInfo.type} ${targetInfo.url.split('/').at(-1)}`, socket.child(sessionId)]);
  });
  // A process of Node has no workers of this kind and says so.
  await socket
    .send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true })
    .catch(() => undefined);
  try {
    const reports = [await search(of, socket, needles)];
    for (const [name, worker] of workers) reports.push(await search(name, worker, needles));
    return reports;
  } finally {
    socket.close();
  }
};

/** Debugging addresses that an engine or a process of Node gives out on a port of this machine. */
export const debuggingTargets = async (
  port: number,
): Promise<readonly { readonly of: string; readonly address: string }[]> => {
  const answer = await fetch(`http://127.0.0.1:${port}/json/list`);
  const targets = targetList.parse(await answer.json());
  return targets.map(({ type, url, webSocketDebuggerUrl }) => ({
    of: `${type} ${url}`,
    address: webSocketDebuggerUrl,
  }));
};
