import { describe, expect, it } from 'vitest';
import { organisation } from '../../../test/unit/letters/letter-fixtures.ts';
import { onPage, standardWindow, usualWindows } from '../../domain/catalogue/letter-window.ts';
import { windowInUse } from './letter-window.ts';

const left = onPage(usualWindows.left);

describe('het venster waarvoor brieven gemaakt worden', () => {
  it('wat het huis instelde, gaat voor op wat meegeleverd is', () => {
    const shipped = { ...organisation(), letterWindow: standardWindow };
    expect(windowInUse(JSON.stringify(left), shipped)).toEqual({ window: left, isSet: true });
    expect(windowInUse(null, shipped)).toEqual({ window: standardWindow, isSet: true });
  });

  it.each([null, '', 'geen json', '{}', JSON.stringify({ ...left, left: 150 })])(
    '%s: een begin, en dat staat er ook',
    (kept) => {
      expect(windowInUse(kept, organisation())).toEqual({ window: standardWindow, isSet: false });
    },
  );
});
