import { describe, expect, it } from 'vitest';
import { onPage, standardWindow, usualWindows } from '../../../domain/catalogue/letter-window.ts';
import { draftOfUsual, draftOfWindow, measureFieldId, readWindowDraft, usualOf } from './window-draft.ts';

describe('het venster typen', () => {
  it('staat er zoals op de omslag gemeten, met een komma', () => {
    expect(draftOfWindow(standardWindow)).toEqual({
      envelope: 'dl',
      left: '110',
      top: '50,5',
      width: '90',
      height: '45',
    });
    expect(readWindowDraft(draftOfWindow(standardWindow))).toEqual({ window: standardWindow, mistakes: [] });
  });

  it('een gewoon venster is een keuze, andere maten zijn eigen maten', () => {
    const right = draftOfUsual('right');
    expect(usualOf(right)).toBe('right');
    expect(readWindowDraft(right).window).toEqual(onPage(usualWindows.right));
    expect(usualOf({ ...right, left: '104' })).toBe('own');
    expect(usualOf({ ...right, envelope: 'c56' })).toBe('own');
  });

  it.each(['', 'abc', '12,34', '-5', '1000', '4 0', '1e2'])('"%s" is geen maat', (left) => {
    const read = readWindowDraft({ ...draftOfUsual('right'), left });
    expect(read.window).toBeNull();
    expect(read.mistakes).toEqual([
      { fieldId: measureFieldId('left'), text: 'Typ een getal in millimeter, bijvoorbeeld 105 of 42,5.' },
    ]);
  });

  it('zegt per veld wat er niet kan', () => {
    const read = readWindowDraft({ envelope: 'dl', left: '130', top: '20', width: '100', height: '20' });
    expect(read.window).toBeNull();
    expect(read.mistakes.map(({ fieldId }) => fieldId)).toEqual(['window-top', 'window-width', 'window-height']);
    expect(read.mistakes[0]?.text).toContain('40 mm');
  });
});
