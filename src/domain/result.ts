/** An expected outcome as a value. Bugs throw; what a person or a machine can get wrong is a `Result`. */
export type Result<Value, Failure> = Ok<Value> | Err<Failure>;

export interface Ok<Value> {
  readonly ok: true;
  readonly value: Value;
}

export interface Err<Failure> {
  readonly ok: false;
  readonly error: Failure;
}

export const ok = <Value>(value: Value): Ok<Value> => ({ ok: true, value });

export const err = <Failure>(error: Failure): Err<Failure> => ({ ok: false, error });
