import { describe, expect, it } from 'vitest';
import { instantSchema, localDateSchema } from '../../../domain/dates.ts';
import { hoursOfVisit, readHours } from './attendance-hours.ts';

const at = (text: string) => instantSchema.parse(text);
const visit = {
  day: localDateSchema.parse('2026-11-22'),
  startedAt: at('2026-11-22T08:05:00.000Z'),
  changedAt: at('2026-11-22T08:40:00.000Z'),
  state: 'open',
} as const;

describe('de uren op een aanwezigheidsattest', () => {
  it('lopen van het begin van het bezoek tot nu, in Belgische tijd', () => {
    expect(hoursOfVisit(visit, at('2026-11-22T08:50:00.000Z'))).toEqual({ from: '09:05', to: '09:50' });
  });

  it('eindigen bij een afgerond bezoek toen het afgerond werd', () => {
    const closed = { ...visit, state: 'closed' } as const;
    expect(hoursOfVisit(closed, at('2026-11-22T15:00:00.000Z')).to).toBe('09:40');
  });

  it('zeggen niets over een andere dag: ook niet net na middernacht', () => {
    expect(hoursOfVisit(visit, at('2026-11-22T23:10:00.000Z')).to).toBe('');
    expect(hoursOfVisit({ ...visit, startedAt: at('2026-11-20T08:00:00.000Z') }, visit.changedAt).from).toBe('');
  });

  it.each([
    ['9:05', '09:05'],
    ['9.05', '09:05'],
    ['9u05', '09:05'],
    [' 14:30 ', '14:30'],
    ['', ''],
  ])('getypt als "%s" is %s', (typed, from) => {
    expect(readHours({ from: typed, to: '' })).toEqual({ hours: { from, to: '' }, faults: {} });
  });

  it.each(['24:00', '9:60', '9', 'negen uur', '9:5', '-1:00', '９:05'])(
    '"%s" is geen uur en komt niet op het attest',
    (typed) => {
      expect(readHours({ from: typed, to: '10:00' })).toEqual({
        hours: { from: '', to: '10:00' },
        faults: { from: 'notATime' },
      });
    },
  );

  it('een einde vóór het begin komt niet op het attest', () => {
    expect(readHours({ from: '10:00', to: '9:59' })).toEqual({
      hours: { from: '10:00', to: '' },
      faults: { to: 'beforeFrom' },
    });
    expect(readHours({ from: '10:00', to: '10:00' }).faults).toEqual({});
  });
});
