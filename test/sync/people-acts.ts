import fc from 'fast-check';

/**
 * What goes wrong with a message of an exchange: with the n-th, or with the one that asks for the next place of the list.
 * `cutOff`: nor does any later one arrive; `silent`: it and all later ones arrive, and no answer does; `crash`: the laptop stops
 * so many turns after the answer came; `overtaken`: the list is changed on another laptop first, and the line may be cut then.
 */
export interface WireFault {
  readonly at: number | 'claim';
  readonly type: 'requestLost' | 'answerLost' | 'cutOff' | 'silent' | 'crash' | 'overtaken';
  readonly turns: number;
}

const laptop = fc.nat(2);
/** Of those who are there then. */
const place = fc.nat(9);
const types = (...all: readonly WireFault['type'][]) => fc.constantFrom(...all);
const turns = fc.nat(40);
/** While everything is exchanged. */
const fault = fc.option(
  fc.record({ at: fc.nat(4), type: types('requestLost', 'answerLost', 'cutOff', 'silent', 'crash'), turns }),
  { freq: 3 },
);
/** While the list is changed: mostly when its next place is asked for, where it hurts. */
const listFault = fc.option(
  fc.record({
    at: fc.oneof({ weight: 3, arbitrary: fc.constant('claim' as const) }, { weight: 1, arbitrary: fc.nat(4) }),
    type: types('answerLost', 'cutOff', 'silent', 'crash', 'overtaken', 'overtaken'),
    turns,
  }),
  { freq: 3 },
);
const of = <Type extends string>(type: Type) => ({ type: fc.constant(type), laptop });

const act = fc.oneof(
  { weight: 4, arbitrary: fc.record(of('write')) },
  { weight: 2, arbitrary: fc.record(of('note')) },
  { weight: 5, arbitrary: fc.record({ ...of('sync'), fault }) },
  { weight: 3, arbitrary: fc.record({ ...of('signIn'), place }) },
  { weight: 2, arbitrary: fc.record({ ...of('enrol'), fault: listFault }) },
  { weight: 1, arbitrary: fc.record({ ...of('roles'), place, fault: listFault }) },
  { weight: 3, arbitrary: fc.record({ ...of('revoke'), place, isCrossed: fc.boolean(), fault: listFault }) },
  { weight: 3, arbitrary: fc.record({ ...of('erase'), place, fault: listFault }) },
  { weight: 2, arbitrary: fc.record(of('takeKeys')) },
  { weight: 3, arbitrary: fc.record({ ...of('passphrase'), place }) },
  { weight: 4, arbitrary: fc.record({ ...of('renewAccess'), place, isCrossed: fc.boolean(), fault: listFault }) },
  { weight: 2, arbitrary: fc.constant({ type: 'round' as const }) },
  { weight: 3, arbitrary: fc.record({ ...of('comesLate'), fault }) },
  { weight: 1, arbitrary: fc.constant({ type: 'copyServer' as const }) },
  { weight: 1, arbitrary: fc.constant({ type: 'restoreServer' as const }) },
  { weight: 1, arbitrary: fc.record(of('restoreOlder')) },
);
export type PeopleAct = typeof act extends fc.Arbitrary<infer One> ? One : never;

export const peopleStories = (longest: number): fc.Arbitrary<readonly PeopleAct[]> =>
  fc.array(act, { minLength: Math.floor(longest / 2), maxLength: longest, size: 'max' });
