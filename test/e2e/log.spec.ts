import { cutLog } from './damage.ts';
import { expect, test } from './desk-fixture.ts';
import { appBehindScreen } from './devtools.ts';
import { inspectScreen } from './inspect-screen.ts';
import { goOn, say } from './intake.ts';
import { preview } from './letters.ts';
import { addColleague, an, bea, lock, setUpOffice, signIn } from './people.ts';
import { fillIdentity, startVisit, toQuestions, toStart } from './visit.ts';

test('who opens an old file says why; the log tells it, the person can take it home, and a cut log is seen', async ({
  desk,
}) => {
  const page = await desk.open();
  const administrator = await setUpOffice(page, an);
  const social = await addColleague(page, administrator, bea);
  await toStart(page);
  await startVisit(page);
  await fillIdentity(page, { surname: 'Voorbeeld', firstName: 'Testpersoon', year: '1990' });
  await toQuestions(page);
  await say(page, 'aboutSelf', { type: 'choices', choices: ['self'] });
  await goOn(page);
  await toStart(page);
  // Long ago, and a colleague's.
  const app = await appBehindScreen(page);
  await app.evaluate(async ({ vault }) => {
    const [visit] = await vault.visits.all();
    const owner = (await vault.staff()).find(({ name }) => name === 'Bea Proefpersoon')?.id;
    if (visit === undefined || owner === undefined) throw new Error('no visit');
    const day = '2026-01-06' as typeof visit.day;
    await vault.visits.change(visit.id, { state: 'closed', outcome: 'informed', day, owner });
  });

  await test.step('nothing of the file is shown before there is a reason', async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('voorbeeld');
    await expect(page.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Waarom open je dit dossier?', level: 1 })).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText('Voorbeeld');
    await inspectScreen(page, desk.shell, 'file: why');
    await page.getByRole('button', { name: 'Dossier openen' }).click();
    await expect(page.getByText('Kies of schrijf eerst waarom.')).toBeVisible();
    await page.getByRole('radio', { name: 'Iets anders' }).click();
    await page.getByRole('textbox', { name: 'Welke reden?' }).fill('Voorbeeld belt');
    await page.getByRole('button', { name: 'Dossier openen' }).click();
    await expect(page.getByText('In deze reden staat de naam van de persoon.', { exact: false })).toBeVisible();
    await inspectScreen(page, desk.shell, 'file: why, with a name');
    await page.getByRole('radio', { name: 'De persoon is hier of belt' }).click();
    await page.getByRole('button', { name: 'Dossier openen' }).click();
    await expect(page.getByRole('heading', { name: 'Testpersoon Voorbeeld', level: 1 })).toBeVisible();
  });

  await test.step('the person can read it on paper: functions, no names', async () => {
    await page.getByRole('button', { name: 'Wie zag dit dossier' }).click();
    const paper = await preview(page);
    await expect(paper).toContainText('Wie zag mijn dossier');
    await expect(paper).toContainText(/Onthaalmedewerker opende het\s+dossier\.\s+Reden: De persoon is hier of\s+belt/);
    await expect(paper).not.toContainText('An Voorbeeld');
    await page.keyboard.press('Escape');
  });

  await test.step('the administrator reads the log', async () => {
    await page.getByRole('button', { name: 'Logboek' }).click();
    await expect(page.getByText('Het logboek is volledig', { exact: false })).toBeVisible();
    const opened = page.getByRole('row').filter({ hasText: 'opende het dossier' });
    await expect(opened).toContainText(['De persoon is hier of belt']);
    await expect(opened).toContainText(['An Voorbeeld']);
    await expect(page.getByRole('row').filter({ hasText: 'wijzigde het bezoek (Over wie)' })).toHaveCount(1);
    await inspectScreen(page, desk.shell, 'log');
  });

  await test.step('for a social worker of the house it is her own work, and the log is not hers', async () => {
    await lock(page);
    await signIn(page, social);
    await toStart(page);
    await expect(page.getByRole('button', { name: 'Logboek' })).toHaveCount(0);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('voorbeeld');
    await expect(page.getByRole('option')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Testpersoon Voorbeeld', level: 1 })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Wie zag dit dossier' })).toBeVisible();
  });

  await test.step('a line that was taken out is missed', async () => {
    await lock(page);
    await cutLog(page);
    await signIn(page, administrator);
    await page.getByRole('button', { name: 'Logboek' }).click();
    await expect(page.getByText(/Er ontbreken regels van (An Voorbeeld|Bea Proefpersoon)/)).toBeVisible();
  });
});
