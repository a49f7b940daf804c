import { ok } from '../../src/domain/result.ts';
import {
  endpoints,
  type PullAnswer,
  type PushAnswer,
  type PushRequest,
  pullAnswerSchema,
  pushAnswerSchema,
  pushRequestSchema,
} from '../../src/protocol/sync-messages.ts';
import type { Exchange } from '../../src/sync/exchange.ts';

/** What a server makes of its own honest answer before it gives it. */
export interface Lie {
  readonly pull?: (answer: PullAnswer) => PullAnswer;
  /** `store`: what is really done with the push. */
  readonly push?: (request: PushRequest, store: (request: PushRequest) => Promise<PushAnswer>) => Promise<PushAnswer>;
}

const parsed = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));
const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

/** The real server, whose answers are bent while `lie` says how; null: it is honest again. */
export const lyingServer = (honest: Exchange) => {
  let lie: Lie | null = null;
  const exchange: Exchange = async (request) => {
    if (lie?.push !== undefined && request.path === endpoints.push.path) {
      const store = async (message: PushRequest): Promise<PushAnswer> => {
        const answer = await honest({ ...request, body: bytesOf(message) });
        if (!answer.ok) throw new Error(answer.error.type);
        return pushAnswerSchema.parse(parsed(answer.value.body));
      };
      const said = await lie.push(pushRequestSchema.parse(parsed(request.body)), store);
      return ok({ status: 200, body: bytesOf(said) });
    }
    const answer = await honest(request);
    if (!answer.ok || lie?.pull === undefined || request.path !== endpoints.pull.path) return answer;
    return ok({ status: 200, body: bytesOf(lie.pull(pullAnswerSchema.parse(parsed(answer.value.body)))) });
  };
  return {
    exchange,
    tell: (next: Lie | null): void => {
      lie = next;
    },
  };
};
