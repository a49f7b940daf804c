import type { Result } from '../../domain/result.ts';
import type { Paper } from '../../letter/paper.ts';
import type { TypesetFailure } from '../../typeset/typeset.ts';
import { trustedScriptUrl } from '../trusted-urls.ts';
import typesetWorkerUrl from './typeset-worker.ts?worker&url';
import { createWorkerClient, type WorkerClient } from './worker-call.ts';

export interface TypesetClient {
  readonly typeset: (paper: Paper) => Promise<Result<Uint8Array, TypesetFailure>>;
  /** Ends the worker: the words of earlier letters go with it. */
  readonly end: () => void;
}

/** Lays out papers in a worker that starts with the first one and stays warm until `end`. */
export const createTypesetClient = (): TypesetClient => {
  let client: WorkerClient<Paper, Result<Uint8Array, TypesetFailure>> | null = null;
  const start = (): WorkerClient<Paper, Result<Uint8Array, TypesetFailure>> =>
    createWorkerClient(new Worker(trustedScriptUrl(typesetWorkerUrl), { type: 'module', name: 'typeset-worker' }));
  return {
    typeset: (paper) => {
      client ??= start();
      return client.ask(paper);
    },
    end: () => {
      client?.end();
      client = null;
    },
  };
};
