import { expect, it } from 'vitest';
import { readStartOptions } from './start-options.ts';

it('takes the fixed port, because the port is part of where the page keeps its files', () => {
  expect(readStartOptions(['--profile', '/tmp/x'])).toEqual({
    ...{ browser: false, port: 4310, profile: '/tmp/x' },
    electronData: '/tmp/x/electron',
  });
});

it.each([[['--port', 'x']], [['--port', '70000']], [['--port', '-1']], [['--what']], [['extra']]])(
  'says one line about %j',
  (args) => {
    const options = readStartOptions([...args, '--profile', '/tmp/x']);
    expect('fault' in options && options.fault.split('\n').length).toBe(1);
  },
);
