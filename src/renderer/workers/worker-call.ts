/** One question to a worker and its answer, tied together by number. */
export interface WorkerCall<Input> {
  readonly call: number;
  readonly input: Input;
}

export type WorkerAnswer<Output> =
  | { readonly call: number; readonly ok: true; readonly output: Output }
  | { readonly call: number; readonly ok: false };

/** In the worker: answers every call; a bug is said without its contents, so that nothing personal reaches a console. */
export const answerCalls = <Input, Output>(work: (input: Input) => Promise<Output>): void => {
  self.addEventListener('message', (event: MessageEvent<WorkerCall<Input>>) => {
    const { call, input } = event.data;
    work(input).then(
      (output) => self.postMessage({ call, ok: true, output } satisfies WorkerAnswer<Output>),
      () => self.postMessage({ call, ok: false } satisfies WorkerAnswer<Output>),
    );
  });
};

export interface WorkerClient<Input, Output> {
  readonly ask: (input: Input) => Promise<Output>;
  /** Ends the worker and with it everything it remembers; calls that still wait are rejected. */
  readonly end: () => void;
}

/** In the page: asks a worker; a worker that cannot be loaded or that breaks rejects, it never hangs. */
export const createWorkerClient = <Input, Output>(worker: Worker): WorkerClient<Input, Output> => {
  const waiting = new Map<number, PromiseWithResolvers<Output>>();
  let last = 0;
  const rejectAll = (why: string): void => {
    for (const promise of waiting.values()) promise.reject(new Error(why));
    waiting.clear();
  };
  worker.addEventListener('message', (event: MessageEvent<WorkerAnswer<Output>>) => {
    const promise = waiting.get(event.data.call);
    waiting.delete(event.data.call);
    if (event.data.ok) promise?.resolve(event.data.output);
    else promise?.reject(new Error('worker failed'));
  });
  worker.addEventListener('error', () => rejectAll('worker broke'));
  return {
    ask: (input) => {
      last += 1;
      const promise = Promise.withResolvers<Output>();
      waiting.set(last, promise);
      worker.postMessage({ call: last, input } satisfies WorkerCall<Input>);
      return promise.promise;
    },
    end: () => {
      worker.terminate();
      rejectAll('worker ended');
    },
  };
};
