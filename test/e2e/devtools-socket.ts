/** One conversation with an engine over its debugging socket: the page or process, and the workers that hang under it. */
export interface DevtoolsSession {
  readonly send: (method: string, params?: object) => Promise<Readonly<Record<string, unknown>>>;
  /** Calls for every event of this name, until the socket closes. */
  readonly on: (event: string, listener: (params: Readonly<Record<string, unknown>>) => void) => void;
}

export interface DevtoolsSocket extends DevtoolsSession {
  /** The same for what is attached under it, by its session id. */
  readonly child: (sessionId: string) => DevtoolsSession;
  readonly close: () => void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

/** Connects to the address that an engine gives out for debugging, on this machine only. */
export const openDevtools = async (address: string): Promise<DevtoolsSocket> => {
  const socket = new WebSocket(address);
  const waiting = new Map<number, PromiseWithResolvers<Readonly<Record<string, unknown>>>>();
  const listeners: { session: string; event: string; hear: (params: Readonly<Record<string, unknown>>) => void }[] = [];
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const message: Message = JSON.parse(String(data));
    const promise = message.id === undefined ? undefined : waiting.get(message.id);
    if (message.error !== undefined) promise?.reject(new Error(message.error.message));
    else promise?.resolve(message.result ?? {});
    for (const { session, event, hear } of listeners)
      if (event === message.method && session === (message.sessionId ?? '')) hear(message.params ?? {});
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error('no debugging socket')));
  });
  const session = (sessionId: string): DevtoolsSession => ({
    send: (method, params = {}) => {
      last += 1;
      const promise = Promise.withResolvers<Readonly<Record<string, unknown>>>();
      waiting.set(last, promise);
      socket.send(JSON.stringify({ id: last, method, params, ...(sessionId === '' ? {} : { sessionId }) }));
      return promise.promise;
    },
    on: (event, hear) => listeners.push({ session: sessionId, event, hear }),
  });
  return { ...session(''), child: session, close: () => socket.close() };
};
