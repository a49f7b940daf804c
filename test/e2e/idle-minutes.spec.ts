import { expect, test } from './desk-fixture.ts';
import { appBehindScreen } from './devtools.ts';
import { addColleague, an, bea, lock, setUpOffice, signIn } from './people.ts';

test('the administrator chooses after how many minutes the screen locks; it counts at once', async ({ desk }) => {
  const page = await desk.open();
  const administrator = await setUpOffice(page, an);
  const colleague = await addColleague(page, administrator, bea);
  await lock(page);
  // The first window has loaded already: the clock counts from the next load on.
  await page.clock.install();
  await page.reload();
  const openSettings = () => page.getByRole('button', { name: 'Instellingen' }).click();
  const minutes = page.getByLabel('Vergrendelen na');
  const countdown = page.getByRole('alert').filter({ hasText: 'Nog iemand daar?' });
  const expectLocked = () => expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible();

  await test.step('five minutes where nobody chose', async () => {
    await signIn(page, administrator);
    await openSettings();
    await expect(minutes).toHaveValue('5');
    await expect(minutes.getByRole('option')).toHaveCount(10);
  });

  await test.step('one minute: the screen that is open locks after one', async () => {
    await minutes.selectOption({ label: '1 minuut' });
    await expect(page.getByText('Bewaard.')).toBeVisible();
    await page.clock.fastForward('00:40');
    await expect(countdown).toBeVisible();
    await page.clock.fastForward('00:21');
    await expectLocked();
  });

  await test.step('a colleague reads it, and cannot change it', async () => {
    await signIn(page, colleague);
    await openSettings();
    await expect(page.getByText('Vergrendelen na 1 minuut. Alleen een beheerder kan dit wijzigen.')).toBeVisible();
    await expect(minutes).toHaveCount(0);
    await page.clock.fastForward('01:01');
    await expectLocked();
  });

  await test.step('an impossible value on disk is five minutes', async () => {
    await signIn(page, administrator);
    const app = await appBehindScreen(page);
    await app.evaluate(async ({ vault }) => vault.settings.set('idleMinutes', '525600'));
    await openSettings();
    await expect(minutes).toHaveValue('5');
    await page.clock.fastForward('04:20');
    await expect(countdown).toHaveCount(0);
    await page.clock.fastForward('00:41');
    await expectLocked();
  });

  await test.step('what this machine tells stands on the page', async () => {
    await signIn(page, administrator);
    await openSettings();
    const sentence =
      desk.shell === 'electron'
        ? 'Doorwijzer vergrendelt ook zodra dit toestel gaat slapen of het deksel dichtgaat.'
        : 'Dit toestel zegt niet aan Doorwijzer wanneer het gaat slapen of zijn scherm vergrendelt.';
    await expect(page.getByText(sentence)).toBeVisible();
  });
});
