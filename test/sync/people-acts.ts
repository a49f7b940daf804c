import fc from 'fast-check';

/** What goes wrong with the n-th message of an exchange. `crash`: the laptop stops so many turns after the answer came. */
export interface WireFault {
  readonly at: number;
  readonly type: 'requestLost' | 'answerLost' | 'crash';
  readonly turns: number;
}

const laptop = fc.nat(2);
/** Of those who are there then. */
const place = fc.nat(9);
const fault = fc.option(
  fc.record({
    at: fc.nat(4),
    type: fc.constantFrom('requestLost' as const, 'answerLost' as const, 'crash' as const),
    turns: fc.nat(40),
  }),
  { freq: 3 },
);
const of = <Type extends string>(type: Type) => ({ type: fc.constant(type), laptop });

const act = fc.oneof(
  { weight: 6, arbitrary: fc.record(of('write')) },
  { weight: 8, arbitrary: fc.record({ ...of('sync'), fault }) },
  { weight: 3, arbitrary: fc.record({ ...of('signIn'), place }) },
  { weight: 2, arbitrary: fc.record({ ...of('enrol'), fault }) },
  { weight: 1, arbitrary: fc.record({ ...of('roles'), place, fault }) },
  { weight: 2, arbitrary: fc.record({ ...of('revoke'), place, fault }) },
  { weight: 3, arbitrary: fc.record({ ...of('erase'), place, fault }) },
  { weight: 2, arbitrary: fc.record(of('takeKeys')) },
  { weight: 1, arbitrary: fc.record(of('passphrase')) },
  { weight: 1, arbitrary: fc.record({ ...of('renewAccess'), place, fault }) },
  { weight: 1, arbitrary: fc.constant({ type: 'copyServer' as const }) },
  { weight: 1, arbitrary: fc.constant({ type: 'restoreServer' as const }) },
);
export type PeopleAct = typeof act extends fc.Arbitrary<infer One> ? One : never;

export const peopleStories = (longest: number): fc.Arbitrary<readonly PeopleAct[]> =>
  fc.array(act, { minLength: 5, maxLength: longest, size: 'max' });
