import { describe, expect, it } from 'vitest';
import { createIdleCheck } from './idle-operations.ts';

const written = (operations: readonly string[]): readonly string[] => {
  const isIdle = createIdleCheck();
  return operations.filter((operation) => !isIdle(operation));
};

const operatorOf = (operation: string): string => operation.slice(operation.lastIndexOf(' ') + 1);

type Settings = Readonly<Record<string, string>>;

const setBy = (set: Settings, operator: string, operation: string): Settings =>
  // A reader forgets the colour with the colour space.
  operator === 'cs' ? { ...set, cs: operation, scn: 'black' } : { ...set, [operator]: operation };

/** What a reader of the page draws, each time with all that is set. */
const drawnWith = (operations: readonly string[]): readonly string[] => {
  const saved: Settings[] = [];
  let set: Settings = {};
  let path: readonly string[] = [];
  const drawn: string[] = [];
  const draw = (what: readonly string[]): void => {
    if (what.length > 0) drawn.push(JSON.stringify([what, Object.entries(set).toSorted()]));
  };
  const acts: Readonly<Record<string, (operation: string) => void>> = {
    q: () => saved.push(set),
    Q: () => {
      set = saved.pop() ?? {};
    },
    re: (operation) => {
      path = [...path, operation];
    },
    f: () => {
      draw(path);
      path = [];
    },
    TJ: (operation) => draw([operation]),
  };
  for (const operation of operations) {
    const operator = operatorOf(operation);
    const act = acts[operator];
    if (act === undefined) set = setBy(set, operator, operation);
    else act(operation);
  }
  return drawn;
};

/** Pages of what pdfkit writes, the same every time: few values, so that they repeat. */
const page = (seed: number): readonly string[] => {
  let state = seed;
  const next = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  const pieces: readonly (() => readonly string[])[] = [
    () => ['q', `${next(2)} w`, `[<000${next(9)}> 0] TJ`],
    () => ['q', '/DeviceRGB cs', `0.${next(2)} 0 0 scn`, 'f', 'Q', '3 0 3 3 re', 'f'],
    () => ['Q'],
    () => [`/Device${next(2) === 0 ? 'RGB' : 'CMYK'} cs`, `0.${next(2)} 0 0 scn`],
    () => [`${next(2)} w`, `/Gs${next(2)} gs`],
    () => [`${next(9)} 0 3 3 re`, 'f'],
    () => [`[<000${next(9)}> 0] TJ`],
  ];
  return Array.from({ length: 120 }, () => pieces[next(pieces.length)]?.() ?? []).flat();
};

describe('wat op een bladzijde niets doet, wordt weggelaten', () => {
  it('een tweede keer dezelfde kleur, dikte of doorzichtigheid, en vullen zonder vorm', () => {
    const colour = ['/DeviceRGB cs', '0 0 0 scn'];
    expect(written([...colour, '1 w', '/Gs1 gs', 'f', ...colour, '1 w', '/Gs1 gs', '0 0 3 3 re', 'f', 'f'])).toEqual([
      ...colour,
      '1 w',
      '/Gs1 gs',
      '0 0 3 3 re',
      'f',
    ]);
  });

  it('wat er stond voor het bewaren, komt terug', () => {
    expect(written(['1 w', 'q', '2 w', 'Q', '1 w', '2 w', 'q', '2 w', 'Q'])).toEqual([
      '1 w',
      'q',
      '2 w',
      'Q',
      '2 w',
      'q',
      'Q',
    ]);
  });

  it('een andere kleurruimte vergeet de kleur', () => {
    const operations = ['/DeviceRGB cs', '0 0 0 scn', '/Spot cs', '/DeviceRGB cs', '0 0 0 scn'];
    expect(written(operations)).toEqual(operations);
  });

  it('honderd bladzijden: alles wordt met hetzelfde getekend', () => {
    const pages = Array.from({ length: 100 }, (_, index) => page(index + 1));
    expect(pages.map((operations) => drawnWith(written(operations)))).toEqual(pages.map(drawnWith));
    expect(pages.flatMap(written).length).toBeLessThan(pages.flat().length * 0.9);
  });
});
