import { spawnSync } from 'node:child_process';
import { expect, test } from './desk-fixture.ts';
import { inspectScreen } from './inspect-screen.ts';
import { an, lock, setUpOffice, signIn } from './people.ts';
import { mountSmallDisk, whyNoSmallDisk } from './small-disk.ts';

test.describe('a profile folder that takes nothing', () => {
  const reason = whyNoSmallDisk();
  test.skip(reason !== null, reason ?? '');

  test('is said in one sentence, and nothing of it is touched', async ({ desk }) => {
    const disk = mountSmallDisk(desk.profile, 1200);
    try {
      let page = await desk.open();
      const member = await setUpOffice(page, an);
      await lock(page);
      await desk.close();
      disk.setReadOnly(true);
      if (desk.shell === 'electron') {
        page = await desk.open();
        await expect(page.getByRole('heading', { name: 'Doorwijzer mag niets bewaren op dit toestel' })).toBeVisible();
        await inspectScreen(page, desk.shell, 'closed folder');
        await desk.close();
      } else {
        // No engine starts on such a folder: the start itself says why.
        const args = ['src/browser-edition/start.ts', '--browser', '--port', '0', '--profile', desk.profile];
        const { status, stderr } = spawnSync('node', args, { encoding: 'utf8', timeout: 60_000 });
        expect(stderr.trim()).toMatch(/^De map waarin Doorwijzer de dossiers bewaart, staat op alleen lezen\. [^\n]+$/);
        expect(status).toBe(1);
      }
      disk.setReadOnly(false);
      page = await desk.open();
      await signIn(page, member);
      await desk.close();
    } finally {
      await desk.kill();
      disk.unmount();
    }
  });
});
