import { Agent, request as askServer } from 'node:http';
import type { Route } from '../store/browser.ts';

/** Where a page's requests go, by the first part after /relay/, and what is added to them. */
export interface Goal {
  readonly address: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Carries requests of a page on to a server, as the browser edition does: the page asks its own origin, the token is added here. */
export const relay = (goals: ReadonlyMap<string, Goal>): Route => {
  const agent = new Agent({ keepAlive: true });
  return (request, response) => {
    const [, name = '', rest = ''] = /^\/relay\/([^/]+)(\/.*)$/.exec(request.url ?? '') ?? [];
    const goal = goals.get(name);
    if (goal === undefined) return false;
    const { hostname, port } = new URL(goal.address);
    const { host: _host, ...headers } = request.headers;
    const onward = askServer(
      { agent, hostname, port, path: rest, method: request.method, headers: { ...headers, ...goal.headers } },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      },
    );
    onward.on('error', () => response.destroy());
    request.pipe(onward);
    return true;
  };
};
