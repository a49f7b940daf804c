import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Hlc, nextHlc } from './clock.ts';
import {
  joinRegisters,
  mostOthers,
  overwrite,
  protectingValue,
  type Register,
  readRegister,
  registerSchema,
} from './register.ts';

const nodes = ['a', 'b', 'c'] as const;
type Node = (typeof nodes)[number];

/** What happens to one field of one record on three laptops. */
type Step =
  | {
      readonly type: 'write';
      readonly node: Node;
      readonly value: number;
      readonly ms: number;
      readonly isChosen: boolean;
    }
  | { readonly type: 'hear'; readonly node: Node; readonly from: Node };

const node = fc.constantFrom(...nodes);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('write' as const),
      ...{ node, value: fc.nat(3), ms: fc.nat(5), isChosen: fc.boolean() },
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('hear' as const), node, from: node }) },
);
const steps = fc.array(step, { maxLength: 25 });

/** What each laptop ever held, the clock names of what was written, and of what somebody wrote over. */
interface Told {
  readonly all: readonly Register[];
  readonly last: readonly Register[];
  readonly alive: ReadonlySet<string>;
}

const clocksOf = (register: Register): readonly string[] => readRegister(register).versions.map(([, clock]) => clock);

type Write = Extract<Step, { readonly type: 'write' }>;

/** The field after a write; takes what was written over, or chosen against, out of `alive`. */
const write = (
  before: Register | undefined,
  { node: by, value, ms, isChosen }: Write,
  alive: Set<string>,
): Register => {
  const latest = before === undefined ? undefined : [...readRegister(before).seen.values()].sort().at(-1);
  const clock: Hlc = nextHlc(latest ?? null, ms, by);
  const known = before === undefined ? [] : readRegister(before).versions;
  for (const [other, name] of known) if (isChosen || other === before?.[0]) alive.delete(name);
  alive.add(clock);
  return overwrite(before, [value, clock], isChosen ? 'all' : 'shown');
};

/** The same about a yes or no: who does not choose writes on whatever form was open, also one of before the yes. */
const writeYesNo: typeof write = (before, { node: by, value, ms, isChosen }) => {
  const { versions, seen } = before === undefined ? { versions: [], seen: new Map() } : readRegister(before);
  const clock = nextHlc([...seen.values()].sort().at(-1) ?? null, ms, by);
  const after = overwrite(before, [value % 2 === 1, clock], isChosen ? 'all' : 'notYes');
  const isOpen = [true, false].every((answer) => versions.some(([one]) => one === answer));
  // Nobody chose: what two laptops left open is still a yes.
  if (isOpen && !isChosen) expect(protectingValue(after)).toBe(true);
  return after;
};

/** Plays the steps; by a rule of its own it keeps book of every write that nobody wrote over or chose against. */
const tell = (told: readonly Step[], writeWith = write): Told => {
  const here = new Map<Node, Register>();
  const all: Register[] = [];
  const alive = new Set<string>();
  const hear = (before: Register | undefined, theirs: Register | undefined) =>
    before === undefined || theirs === undefined ? (before ?? theirs) : joinRegisters(before, theirs);
  for (const one of told) {
    const before = here.get(one.node);
    const now = one.type === 'write' ? writeWith(before, one, alive) : hear(before, here.get(one.from));
    if (now === undefined) continue;
    here.set(one.node, now);
    all.push(now);
  }
  return { all, last: [...here.values()], alive };
};

const three = fc.tuple(steps, fc.nat(), fc.nat(), fc.nat()).map(([told, ...places]) => {
  const { all } = tell(told);
  return places.map((place) => all[place % Math.max(1, all.length)]);
});

const isSame = (a: Register, b: Register): boolean => JSON.stringify(a) === JSON.stringify(b);

describe('a field that several laptops write', () => {
  it('joins in any order, in any groups and as often as one likes to the same', () => {
    fc.assert(
      fc.property(three, ([a, b, c]) => {
        if (a === undefined || b === undefined || c === undefined) return true;
        return (
          isSame(joinRegisters(a, b), joinRegisters(b, a)) &&
          isSame(joinRegisters(joinRegisters(a, b), c), joinRegisters(a, joinRegisters(b, c))) &&
          isSame(joinRegisters(a, a), a)
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps every value that nobody wrote over or chose against, and no other', () => {
    fc.assert(
      fc.property(steps, (told) => {
        const { last, alive } = tell(told);
        const [first, ...rest] = last;
        if (first === undefined) return;
        const joined = rest.reduce(joinRegisters, first);
        expect([...clocksOf(joined)].sort()).toEqual([...alive].sort());
        expect(clocksOf(joined)[0]).toBe([...alive].sort().at(-1));
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps what was written before something later was written over: the first laptop had seen neither', () => {
    const [t1, t2, t3] = [nextHlc(null, 1, 'a'), nextHlc(null, 2, 'b'), nextHlc(null, 3, 'c')];
    const onC = overwrite(['van b', t2], ['van c', t3], 'shown');
    expect(onC).toEqual(['van c', t3, [t2]]);
    expect(joinRegisters(onC, ['van a', t1])).toEqual(['van c', t3, [t2], [['van a', t1]]]);
  });

  it('of one laptop keeps the last value, with nothing beside it', () => {
    const [t1, t2] = [nextHlc(null, 1, 'a'), nextHlc(null, 2, 'a')];
    expect(overwrite(['eerst', t1], ['daarna', t2], 'shown')).toEqual(['daarna', t2]);
    expect(joinRegisters(['eerst', t1], ['daarna', t2])).toEqual(['daarna', t2]);
  });

  it('is as before where nobody else wrote, also from disk', () => {
    const plain = ['waarde', nextHlc(null, 1, 'a')];
    expect(registerSchema.parse(plain)).toEqual(plain);
    expect(registerSchema.safeParse([...plain, ['no clock']]).success).toBe(false);
  });

  it('stays bounded: a write lets the oldest of too many go', () => {
    let here: Register = ['begin', nextHlc(null, 1, 'b')];
    for (let i = 0; i < 100; i++) here = joinRegisters(here, [`z${i}`, nextHlc(null, 2 + i, `n${i}`)]);
    expect(readRegister(here).versions.length).toBe(101);
    here = overwrite(here, ['einde', nextHlc(null, 600, 'b')], 'shown');
    expect(
      readRegister(here)
        .versions.map(([value]) => value)
        .slice(0, 2),
    ).toEqual(['einde', 'z98']);
    expect(readRegister(here).versions.length).toBe(1 + mostOthers);
  });

  it('never ends up without a value, whatever a damaged row says', () => {
    const [t1, t2] = [nextHlc(null, 1, 'a'), nextHlc(null, 2, 'b')];
    expect(joinRegisters(['a', t1, [t2]], ['b', t2, [t1]])).toEqual(['b', t2, [t1]]);
  });

  it('that protects somebody says yes until somebody chose, on every laptop and in any order', () => {
    fc.assert(
      fc.property(steps, fc.nat(), fc.nat(), (told, first, second) => {
        const { all } = tell(told, writeYesNo);
        const [a, b] = [first, second].map((place) => all[place % Math.max(1, all.length)]);
        if (a === undefined || b === undefined) return;
        const [one, other] = [joinRegisters(a, b), joinRegisters(b, a)];
        expect(one).toEqual(other);
        const isYesThere = readRegister(one).versions.some(([value]) => value === true);
        expect(protectingValue(one)).toBe(isYesThere);
      }),
      { numRuns: 3000 },
    );
    const [t1, t2, t3] = [nextHlc(null, 1, 'a'), nextHlc(null, 2, 'b'), nextHlc(null, 3, 'c')];
    const open = joinRegisters([true, t1], [false, t2]);
    expect(protectingValue(open)).toBe(true);
    expect(protectingValue(overwrite(open, [false, t3], 'notYes'))).toBe(true);
    expect(overwrite(open, [false, t3], 'all')).toEqual([false, t3, [t1, t2]]);
    // Nobody else wrote: who takes the yes away saw it.
    expect(overwrite([true, t1], [false, t3], 'notYes')).toEqual([false, t3, [t1]]);
  });
});
