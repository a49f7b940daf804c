import { expect, test } from './desk-fixture.ts';
import { inspectScreen } from './inspect-screen.ts';
import { finishedVisit, openPerson } from './left-letter.ts';
import { preview } from './letters.ts';
import { addColleague, an, bea, lock, setUpOffice, signIn } from './people.ts';
import { fillIdentity, openRow, toStart } from './visit.ts';

const jan = { surname: 'Verbeterman', firstName: 'Testpersoon', year: '1990', phone: '0470 00 00 01' };

test('what an earlier visit noted is corrected with a reason; what stood there and the letter that says it stay', async ({
  desk,
}) => {
  const page = await desk.open();
  const founder = await setUpOffice(page, an);
  const reference = await finishedVisit(page, jan);
  await openPerson(page, jan.surname);
  await expect(page.getByText('Wat er verbeterd werd')).toHaveCount(0);
  await expect(page.getByText('Er is nog geen nota.')).toBeVisible();
  await page.getByLabel('Nieuwe nota').fill('Belde over een depressie.\nKomt dinsdag terug.');
  await expect(page.getByText('gezondheid: depressie')).toBeVisible();

  await test.step('nothing is overwritten before somebody says why', async () => {
    await page.getByRole('button', { name: 'Nieuw bezoek van deze persoon' }).click();
    await expect(page.getByRole('heading', { name: 'Wie komt langs?', level: 1 })).toBeVisible();
    await fillIdentity(page, { phone: '0470 00 00 02' });
    await expect(page.getByText('Telefoon: 0470 00 00 01 werd 0470 00 00 02')).toBeVisible();
    await page.getByRole('button', { name: 'Verder naar de vragen' }).click();
    await expect(page.getByRole('alert')).toContainText('Schrijf kort waarom je dit verbetert.');
    await inspectScreen(page, desk.shell, 'identity: correction without a reason');
  });

  await test.step('a lock loses neither the new value nor the old one', async () => {
    await page.getByLabel('Waarom verbeter je dit?').fill('Nieuw nummer');
    await lock(page);
    await signIn(page, founder);
    await expect(page.getByLabel('Telefoon of gsm')).toHaveValue('0470 00 00 02');
    await expect(page.getByLabel('Waarom verbeter je dit?')).toHaveValue('Nieuw nummer');
    await toStart(page);
    await openPerson(page, jan.surname);
    await expect(page.getByText('0470 00 00 01')).toBeVisible();
    await expect(page.getByLabel('Nieuwe nota')).toHaveValue('Belde over een depressie.\nKomt dinsdag terug.');
    await page.getByRole('button', { name: 'Nota bewaren' }).scrollIntoViewIfNeeded();
    await inspectScreen(page, desk.shell, 'client: half-typed note');
    await page.getByRole('button', { name: 'Nota bewaren' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Komt dinsdag terug.' })).toContainText('An Voorbeeld');
    await expect(page.getByLabel('Nieuwe nota')).toHaveValue('');
  });

  await test.step('with the reason it counts, and the screen names the letter that still says the old number', async () => {
    await toStart(page);
    await openRow(page, /Testpersoon Verbeterman.*Gegevens noteren/);
    await page.getByRole('button', { name: 'Verder naar de vragen' }).click();
    await expect(page.getByRole('region', { name: 'Vraag', exact: true })).toBeVisible();
    await toStart(page);
    await openPerson(page, jan.surname);
    const corrected = page.getByRole('listitem').filter({ hasText: '0470 00 00 01 werd 0470 00 00 02' });
    await expect(corrected).toContainText('Nieuw nummer');
    await expect(corrected).toContainText('An Voorbeeld, vandaag om');
    await expect(corrected).toContainText(`(${reference}) vertrok met wat er eerst stond`);
    await inspectScreen(page, desk.shell, 'client: corrected');
    await openRow(page, reference);
    const paper = await preview(page);
    await expect(paper).toContainText('0470 00 00 01');
    await expect(paper).not.toContainText('0470 00 00 02');
  });
});

test('a restricted file is read and not used, until a social worker lifts that', async ({ desk }) => {
  const page = await desk.open();
  const founder = await setUpOffice(page, an);
  const social = await addColleague(page, founder, bea);
  await toStart(page);
  const reference = await finishedVisit(page, jan);
  await lock(page);
  await signIn(page, social);
  await toStart(page);
  await openPerson(page, jan.surname);
  await page.getByRole('button', { name: 'Gebruik beperken' }).click();
  await page.getByRole('button', { name: 'Gebruik beperken' }).click();
  await expect(page.getByRole('alert')).toContainText('Schrijf kort waarom.');
  await inspectScreen(page, desk.shell, 'restriction without a reason');
  await page.getByLabel('Waarom wordt het gebruik beperkt?').fill('De persoon betwist de gegevens');
  await page.getByRole('button', { name: 'Gebruik beperken' }).click();

  const banner = page.getByText('Het gebruik van dit dossier is beperkt');
  await expect(banner).toBeVisible();
  await expect(page.getByRole('main')).toContainText('De persoon betwist de gegevens');
  await expect(page.getByRole('button', { name: 'Nieuw bezoek van deze persoon' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Wie zag dit dossier' })).toBeVisible();
  await expect(page.getByLabel('Nieuwe nota')).toHaveCount(0);
  await inspectScreen(page, desk.shell, 'client: restricted');

  await test.step('the visit and the letter are read only', async () => {
    await openRow(page, /^Bezoek van/);
    await expect(banner).toBeVisible();
    await expect(page.getByRole('button', { name: 'Bezoek opnieuw openen' })).toHaveCount(0);
    await inspectScreen(page, desk.shell, 'visit: restricted');
    await openRow(page, reference);
    await preview(page);
    await expect(banner).toBeVisible();
    await expect(page.getByRole('button', { name: 'Opnieuw afdrukken' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Opslaan als pdf' })).toHaveCount(0);
    await inspectScreen(page, desk.shell, 'letter: restricted');
  });

  await test.step('lifting it also says why, and stands in the log', async () => {
    await toStart(page);
    await openPerson(page, jan.surname);
    await page.getByRole('button', { name: 'Beperking opheffen' }).click();
    await page.getByLabel('Waarom wordt de beperking opgeheven?').fill('Uitgeklaard');
    await page.getByRole('button', { name: 'Beperking opheffen' }).click();
    await expect(page.getByRole('button', { name: 'Nieuw bezoek van deze persoon' })).toBeVisible();
    await expect(banner).toHaveCount(0);
    await lock(page);
    await signIn(page, founder);
    await page.getByRole('button', { name: 'Logboek' }).click();
    await expect(page.getByRole('row').filter({ hasText: '(gebruik beperkt)' })).toContainText('Bea Proefpersoon');
    await expect(page.getByRole('row').filter({ hasText: '(beperking opgeheven)' })).toHaveCount(1);
  });
});
