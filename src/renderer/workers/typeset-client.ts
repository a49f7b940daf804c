import type { Result } from '../../domain/result.ts';
import type { Paper } from '../../letter/paper.ts';
import type { TypesetFailure } from '../../typeset/typeset.ts';
import { trustedScriptUrl } from '../trusted-urls.ts';
import type { TypesetAnswer, TypesetQuestion } from './typeset-question.ts';
import typesetWorkerUrl from './typeset-worker.ts?worker&url';
import { createWorkerClient, type WorkerClient } from './worker-call.ts';

export interface TypesetClient {
  readonly typeset: (paper: Paper) => Promise<Result<Uint8Array, TypesetFailure>>;
  /** The characters of this text that no paper can show. */
  readonly missingCharacters: (text: string) => Promise<readonly string[]>;
  /** Starts the worker before it is needed. It needs no key: what it lays out, and answers, is about nobody. */
  readonly warmUp: () => Promise<Uint8Array>;
  /** Ends the worker: the words of earlier letters go with it. */
  readonly end: () => void;
}

/** Lays out papers in a worker that starts with the first question and stays warm until `end`. */
export const createTypesetClient = (): TypesetClient => {
  let client: WorkerClient<TypesetQuestion, TypesetAnswer> | null = null;
  const start = (): WorkerClient<TypesetQuestion, TypesetAnswer> =>
    createWorkerClient(new Worker(trustedScriptUrl(typesetWorkerUrl), { type: 'module', name: 'typeset-worker' }));
  const ask = (question: TypesetQuestion): Promise<TypesetAnswer> => {
    client ??= start();
    return client.ask(question);
  };
  return {
    typeset: async (paper) => {
      const answer = await ask({ type: 'paper', paper });
      if (answer.type !== 'paper') throw new Error('answer to another question');
      return answer.made;
    },
    missingCharacters: async (text) => {
      const answer = await ask({ type: 'missing', text });
      if (answer.type !== 'missing') throw new Error('answer to another question');
      return answer.characters;
    },
    warmUp: async () => {
      const answer = await ask({ type: 'warmUp' });
      if (answer.type !== 'warmUp') throw new Error('answer to another question');
      return answer.sample;
    },
    end: () => {
      client?.end();
      client = null;
    },
  };
};
