import { describe, expect, it } from 'vitest';
import { err, ok } from '../../domain/result.ts';
import { endSession } from './end-session.ts';

const sessionWith = (endBackup: Parameters<typeof endSession>[1]['host']['endBackup']) => {
  const done: string[] = [];
  const note = (what: string) => () => void done.push(what);
  const outside = {
    host: {
      endBackup: async (isWhole: boolean) => {
        done.push(isWhole ? 'keep' : 'drop');
        return endBackup(isWhole);
      },
    },
    typesetClient: { end: note('typeset') },
    reload: note('reload'),
  };
  return { done, end: () => endSession({ lock: note('lock') }, outside) };
};

describe('the end of a lock', () => {
  it('drops the key, then the half file of a backup, and only then starts anew', async () => {
    const session = sessionWith(async () => ok({ type: 'dropped' }));
    await session.end();
    expect(session.done).toEqual(['lock', 'typeset', 'drop', 'reload']);
  });
  it('starts anew when no backup is being written, and when the machine cannot be asked', async () => {
    for (const answer of [
      async () => err({ type: 'cannotWrite' as const, message: 'notOpen' }),
      () => Promise.reject(new Error('gone')),
      () => new Promise<never>(() => undefined),
    ]) {
      const session = sessionWith(answer);
      await session.end();
      expect(session.done.at(-1)).toBe('reload');
    }
  });
});
