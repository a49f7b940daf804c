import type { PutBackFailure } from './lost-office.ts';

/** Thrown inside a stream of rows that breaks off; becomes the failure it carries. */
export class BrokenStream extends Error {
  override readonly name = 'BrokenStream';
  readonly failure: PutBackFailure;
  constructor(failure: PutBackFailure) {
    super(failure.type);
    this.failure = failure;
  }
}
