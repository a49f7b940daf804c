import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { say } from '../e2e/intake.ts';
import { an, lock, setUpOffice, signIn } from '../e2e/people.ts';
import { fillIdentity, openRow, startVisit, toQuestions, toStart } from '../e2e/visit.ts';
import { archiveText, filesInArchive, fusesOf, strangersInArchive } from '../package/read-package.ts';
import { startPackaged } from '../package/start-packaged.ts';
import { openWorkshop, type Workshop, whyNoPackage } from '../package/workshop.ts';

const reason = whyNoPackage();

test.describe('the packaged app', () => {
  test.skip(reason !== null, reason ?? '');
  test.setTimeout(300_000);
  let workshop: Workshop;
  test.beforeAll(() => {
    workshop = openWorkshop();
    workshop.run('package');
  });
  test.afterAll(() => workshop?.remove());

  test('has its fuses set: no Node, no debugger, its own archive only', async () => {
    expect(await fusesOf(workshop.app)).toMatchObject({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      GrantFileProtocolExtraPrivileges: false,
    });
    const program = path.join(workshop.app, 'doorwijzer');
    const asNode = spawnSync(program, ['-e', 'console.log("node")', '--version', '--no-sandbox'], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', DISPLAY: '' },
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(asNode.stdout).not.toContain('node');
  });

  test('holds what was built and nothing else: no source, no test people, no source maps, no stray file', () => {
    expect(filesInArchive(workshop.app)).toContain('/.vite/build/main.cjs');
    expect(strangersInArchive(workshop.app)).toEqual([]);
    const text = archiveText(workshop.app);
    expect(text).toContain('app://');
    for (const word of ['sourceMappingURL', 'Voorbeeld-Kanarie', 'An Voorbeeld', 'SECRET=planted', '"planted"']) {
      expect([word, text.includes(word)]).toEqual([word, false]);
    }
  });

  test('starts and does a visit: set-up, one answer, lock, sign in again', async () => {
    const running = await startPackaged(workshop.app);
    try {
      const { page } = running;
      const member = await setUpOffice(page, an);
      await startVisit(page);
      await fillIdentity(page, { surname: 'Verpakt-Voorbeeld', firstName: 'Vera', section: '8610 Zarren' });
      await toQuestions(page);
      await say(page, 'aboutSelf', { type: 'choices', choices: ['self'] });
      await lock(page);
      await expect(page.getByText('Verpakt-Voorbeeld')).toHaveCount(0);
      await signIn(page, member);
      await toStart(page);
      await openRow(page, /Vera Verpakt-Voorbeeld/);
      expect(page.url()).toBe('app://doorwijzer/');
      expect(running.complaints).toEqual([]);
    } finally {
      await running.close();
    }
  });
});
