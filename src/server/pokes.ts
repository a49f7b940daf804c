import type { ServerResponse } from 'node:http';
import type { Caller } from './devices.ts';

/** More laptops than that in one office do not listen; they still ask by themselves. */
export const listenersPerOffice = 100;
const heartbeatMs = 25_000;
/** Who does not read for this long a queue is gone. */
const unreadBytes = 16 * 1024;

const send = (answer: ServerResponse, text: string): void => {
  if (answer.writableLength > unreadBytes) answer.destroy();
  else answer.write(text);
};

export interface Pokes {
  /** Keeps the answer open; false when the office has its number of listeners. */
  readonly listen: (caller: Caller, answer: ServerResponse) => boolean;
  /** Something changed in this office: every listener but the one who did it hears so, and nothing else. */
  readonly poke: (caller: Caller) => void;
  /** Ends what this laptop listens to. */
  readonly drop: (office: string, device: string) => void;
  readonly count: () => number;
  readonly close: () => void;
}

/** Who listens in this process. A poke is a hint: laptops also ask on their own, so a lost one delays and never loses. */
export const createPokes = (): Pokes => {
  const offices = new Map<string, Map<ServerResponse, string>>();
  const all = () => [...offices.values()].flatMap((listeners) => [...listeners.keys()]);
  const heartbeat = setInterval(() => {
    for (const answer of all()) send(answer, ': here\n\n');
  }, heartbeatMs).unref();
  const leave = (office: string, answer: ServerResponse): void => {
    const listeners = offices.get(office);
    listeners?.delete(answer);
    if (listeners?.size === 0) offices.delete(office);
  };
  return {
    listen: ({ office, device }, answer) => {
      const listeners = offices.get(office) ?? new Map<ServerResponse, string>();
      if (listeners.size >= listenersPerOffice) return false;
      offices.set(office, listeners.set(answer, device));
      answer.on('close', () => leave(office, answer));
      return true;
    },
    poke: ({ office, device }) => {
      for (const [answer, listener] of offices.get(office) ?? []) {
        if (listener !== device) send(answer, 'event: changed\ndata:\n\n');
      }
    },
    drop: (office, device) => {
      for (const [answer, listener] of offices.get(office) ?? []) if (listener === device) answer.end();
    },
    count: () => all().length,
    close: () => {
      clearInterval(heartbeat);
      for (const answer of all()) answer.end();
    },
  };
};
