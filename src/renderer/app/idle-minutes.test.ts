import { expect, it } from 'vitest';
import { readIdleMinutes } from './idle-minutes.ts';

it.each(['1', '5', '10'])('het huis kan kiezen voor %s minuten', (minutes) =>
  expect(readIdleMinutes(minutes)).toBe(minutes),
);

it.each([null, '', '0', '11', '-3', '2.5', '1e9', 'nooit', ' 3'])('%j wordt vijf minuten', (setting) =>
  expect(readIdleMinutes(setting)).toBe('5'),
);
