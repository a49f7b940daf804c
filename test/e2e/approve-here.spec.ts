import { expect, test } from './desk-fixture.ts';
import { appBehindScreen } from './devtools.ts';
import { referralWith } from './gated-letter.ts';
import { inspectScreen } from './inspect-screen.ts';
import { answerAll, toAdvice } from './intake.ts';
import { prepareLetter, preview, referenceOnScreen } from './letters.ts';
import { addColleague, an, bea, lock, setUpOffice, signIn } from './people.ts';
import { fillIdentity, fixture, startVisit, toQuestions } from './visit.ts';

/** What De Opstap can do for this person is to be found out there. */
const open = 'Nog open: samen bekijken welke activering past';
const reason = 'Herstelt van een burn-out en wil onder de mensen komen.';

test('a social worker approves at the table of a front-desk worker, who stays signed in', async ({ desk }) => {
  const page = await desk.open();
  const administrator = await setUpOffice(page, an);
  const social = await addColleague(page, administrator, bea);
  await lock(page);
  await signIn(page, administrator);
  await startVisit(page);
  await fillIdentity(page, { surname: 'Voorbeeld', firstName: 'Testpersoon', year: '1990', section: '8610 Handzame' });
  await toQuestions(page);
  await answerAll(page, fixture('pathway-de-opstap-fits').answers);
  await toAdvice(page);
  await prepareLetter(page, 'De Opstap', { forms: [open], reason });
  const reference = await referenceOnScreen(page);
  await page.getByRole('button', { name: 'Klaarzetten voor goedkeuring' }).click();
  await expect(page.getByText('Dit kan goedkeuren: Bea Proefpersoon.')).toBeVisible();
  const concept = await preview(page);
  for (const text of ['CONCEPT', open]) await expect(concept).toContainText(text);

  await page.getByRole('button', { name: 'Hier laten goedkeuren' }).click();
  const form = page.getByRole('form', { name: 'Goedkeuren aan deze tafel' });
  await expect(form.getByRole('radio')).toHaveCount(1);
  await expect(form.getByRole('radio', { name: 'Bea Proefpersoon' })).toBeChecked();
  await inspectScreen(page, desk.shell, 'letter: approving here');
  const approve = form.getByRole('button', { name: 'Brief goedkeuren' });
  const passphrase = form.getByLabel('Wachtzin', { exact: true });

  await test.step('a word that does not belong in a letter is decided on first', async () => {
    await passphrase.fill(social.passphrase);
    await expect(approve).toBeDisabled();
    await form.getByRole('checkbox', { name: '"burn-out" bewust laten staan' }).click();
    await expect(approve).toBeEnabled();
  });

  await test.step('a wrong passphrase, and that of the front desk, approve nothing', async () => {
    await passphrase.fill(administrator.passphrase);
    await approve.click();
    await expect(passphrase).toHaveAccessibleDescription(/Deze wachtzin klopt niet/);
    await expect(passphrase).toHaveValue('');
    const app = await appBehindScreen(page);
    expect(await referralWith(app, reference)).toMatchObject({ state: 'awaitingApproval', approval: null });
  });

  await test.step('the right one approves this letter, in the name of the social worker', async () => {
    await passphrase.fill(social.passphrase);
    await expect(approve).toBeEnabled();
    await approve.click();
    await expect(page.getByText(/^Goedgekeurd door Bea Proefpersoon/)).toBeVisible();
    const paper = await preview(page);
    await expect(paper).toContainText('Bea Proefpersoon');
    await expect(paper).not.toContainText('CONCEPT');
    await expect(page.getByText('An Voorbeeld').first()).toBeVisible();
    const app = await appBehindScreen(page);
    const { approval, acceptedFindings } = await referralWith(app, reference);
    const ids = await app.evaluate(async ({ vault }) => ({
      me: vault.me.id,
      isSocialWorker: vault.may('approveLetter'),
      bea: (await vault.staff()).find(({ name }) => name === 'Bea Proefpersoon')?.id,
    }));
    expect(ids.isSocialWorker).toBe(false);
    expect(approval?.by).toBe(ids.bea);
    expect(acceptedFindings.map(({ by }) => by)).toEqual([ids.bea]);
  });

  await test.step('the next letter asks for the passphrase again', async () => {
    await page.reload();
    await signIn(page, administrator);
    const app = await appBehindScreen(page);
    const other = await app.evaluate(async ({ vault, newId }, wanted) => {
      const known = (await vault.referrals.all()).find((referral) => referral.reference === wanted);
      if (known === undefined) throw new Error('no letter');
      const id = newId() as typeof known.id;
      const untouched = { approval: null, consent: null, acceptedFindings: [], history: [] } as const;
      await vault.referrals.add({ ...known, ...untouched, id, state: 'draft' });
      await vault.referrals.recordConsent(id, { given: true, how: 'spoken' });
      await vault.referrals.move(id, { to: 'awaitingApproval', note: '' });
      return id;
    }, reference);
    await app.evaluate(({ go }, referralId) => go({ page: 'letter', referralId }), other);
    await expect(page.getByRole('button', { name: 'Hier laten goedkeuren' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Brief afdrukken' })).toHaveCount(0);
  });
});
