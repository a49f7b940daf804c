import { expect, test } from '@playwright/test';
import { launchElectron } from '../e2e/launch-electron.ts';
import { an, type Member, setUpOffice, signIn } from '../e2e/people.ts';
import { fillIdentity, startVisit } from '../e2e/visit.ts';

const told = ['suspend', 'resume', 'lock-screen', 'user-did-resign-active'] as const;

test('the screen locks when the system says that nobody is there any more, and keeps what was typed', async () => {
  const { app, page, messages } = await launchElectron();
  const member: Member = await setUpOffice(page, an);
  await startVisit(page);
  for (const [round, event] of told.entries()) {
    await test.step(event, async () => {
      const surname = `Slaapwandel${round}`;
      await fillIdentity(page, { surname });
      await app.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event);
      await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible();
      expect(await page.content()).not.toContain(surname);
      await signIn(page, member);
      await expect(page.getByLabel('Familienaam')).toHaveValue(surname);
    });
  }
  await test.step('on the lock screen it changes nothing', async () => {
    await page.keyboard.press('Control+l');
    await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible();
    await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
    await signIn(page, member);
  });
  expect(messages.filter((message) => /^(error|warning)/.test(message))).toEqual([]);
  await app.close();
});
