import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { electronArguments, electronExecutable, launchElectron } from '../e2e/launch-electron.ts';

test('a second start on the same profile ends and leaves the first window alone', async () => {
  const first = await launchElectron();
  try {
    const second = spawn(electronExecutable(), electronArguments(first.userDataDir), { stdio: 'ignore' });
    const [code] = await once(second, 'exit');
    expect(code).toBe(0);
    expect(await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(first.page.url()).toBe('app://doorwijzer/');
  } finally {
    await first.app.close();
  }
});
