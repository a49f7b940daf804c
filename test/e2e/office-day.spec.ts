import type { Page } from '@playwright/test';
import { expect, test } from './desk-fixture.ts';
import { appBehindScreen } from './devtools.ts';
import { referralWith } from './gated-letter.ts';
import { inspectScreen } from './inspect-screen.ts';
import { answerAll, goOn, questionHeading, questionOf, say, toAdvice } from './intake.ts';
import { prepareLetter, preview, referenceOnScreen } from './letters.ts';
import { addColleague, an, bea, lock, type Member, type Person, setUpOffice, signIn } from './people.ts';
import { fillIdentity, fixture, openRow, search, startVisit, toQuestions, toStart } from './visit.ts';

const cas: Person = { name: 'Cas Proefpersoon', function: 'diensthoofd', roles: ['Beheerder'] };
const answers = fixture('pathway-de-opstap-fits').answers;

/** The front desk begins a visit and has to leave in the middle of it. */
const beginVisit = async (page: Page): Promise<void> => {
  await startVisit(page);
  await fillIdentity(page, { surname: 'Voorbeeld', firstName: 'Testpersoon', year: '1990', section: '8610 Handzame' });
  await toQuestions(page);
  await say(page, 'aboutSelf', { type: 'choices', choices: ['self'] });
  await goOn(page);
  await page.getByRole('button', { name: 'Even pauzeren' }).click();
  await page.getByLabel('Wat is de volgende stap?').fill('An moest weg, begin bij de hulpvraag');
  await page.getByRole('button', { name: /^Bezoek pauzeren/ }).click();
};

/** A colleague goes on where it stood, up to a letter that waits for approval. */
const goOnWithVisit = async (page: Page): Promise<string> => {
  await openRow(page, /Testpersoon Voorbeeld/);
  await expect(page.getByText('Volgende stap: An moest weg, begin bij de hulpvraag')).toBeVisible();
  await page.getByRole('button', { name: 'Overnemen van An Voorbeeld' }).click();
  await page.getByRole('button', { name: 'Bezoek verderzetten' }).click();
  await expect(questionHeading(page)).toHaveText(questionOf('requestForHelp').text);
  await answerAll(page, answers);
  await toAdvice(page);
  await prepareLetter(page, 'De Opstap', { forms: ['Vrijwilligerswerk'], reason: 'Wil onder de mensen komen.' });
  const reference = await referenceOnScreen(page);
  await page.getByRole('button', { name: 'Klaarzetten voor goedkeuring' }).click();
  return reference;
};

/** At the same table, without signing out who sits there. */
const approveHere = async (page: Page, social: Member): Promise<void> => {
  await page.getByRole('button', { name: 'Hier laten goedkeuren' }).click();
  const form = page.getByRole('form', { name: 'Goedkeuren aan deze tafel' });
  await form.getByLabel('Wachtzin', { exact: true }).fill(social.passphrase);
  await form.getByRole('button', { name: 'Brief goedkeuren' }).click();
  await expect(page.getByText(`Goedgekeurd door ${social.name}`, { exact: false })).toBeVisible();
};

const takeAccessAway = async (page: Page, administrator: Member, who: Person): Promise<void> => {
  await page.getByRole('button', { name: 'Medewerkers' }).click();
  await page.getByRole('main').getByRole('button', { name: who.name }).click();
  await page.getByRole('button', { name: 'Toegang intrekken' }).click();
  await page.getByLabel('Waarom').fill('De opdracht is afgelopen.');
  await page.getByLabel('Jouw wachtzin').fill(administrator.passphrase);
  await page.getByRole('button', { name: 'Toegang intrekken', exact: true }).click();
  await expect(page.getByText(`${who.name} kan hier niet meer aanmelden.`, { exact: false })).toBeVisible();
};

test('three people on one laptop without a network: enrol, work, hand over, approve at the table, lock, revoke', async ({
  desk,
}) => {
  test.setTimeout(240_000);
  let page = await desk.open();
  const administrator = await setUpOffice(page, cas);
  const front = await addColleague(page, administrator, an);
  const social = await addColleague(page, administrator, bea);

  await lock(page);
  await signIn(page, front);
  await beginVisit(page);
  await lock(page);

  await signIn(page, administrator);
  await toStart(page);
  const reference = await goOnWithVisit(page);
  await approveHere(page, social);
  await expect(await preview(page)).not.toContainText('CONCEPT');
  const id = await test.step('the approval is hers, who is signed in stayed, and the log holds', async () => {
    const app = await appBehindScreen(page);
    const referral = await referralWith(app, reference);
    const seen = await app.evaluate(async ({ vault }) => {
      const log = await vault.audit.all();
      return {
        me: vault.me.name,
        bea: (await vault.staff()).find(({ name }) => name === 'Bea Proefpersoon')?.id,
        faults: log.ok ? log.value.faults.length : -1,
      };
    });
    expect(seen).toMatchObject({ me: cas.name, faults: 0 });
    expect(referral).toMatchObject({ state: 'approved', approval: { by: seen.bea } });
    return referral.id;
  });

  await takeAccessAway(page, administrator, an);
  await lock(page);
  await expect(page.getByRole('radio', { name: an.name })).toHaveCount(0);

  await test.step('after a restart the others find everything, under the new key', async () => {
    await desk.close();
    page = await desk.open();
    await signIn(page, social);
    await expect(page.getByRole('radio', { name: an.name })).toHaveCount(0);
    expect((await search(page, 'voorbeeld')).join()).toContain('Testpersoon Voorbeeld');
    const app = await appBehindScreen(page);
    const after = await app.evaluate(async ({ vault }, referralId) => {
      await vault.erasure.settled();
      return {
        state: (await vault.referrals.get(referralId))?.state,
        release: (await vault.referrals.release(referralId)) !== null,
        visits: (await vault.visits.all()).length,
        setAside: (await vault.setAside()).length,
        rotation: (await vault.erasure.state()).rotation.type,
      };
    }, id);
    expect(after).toEqual({ state: 'approved', release: true, visits: 1, setAside: 0, rotation: 'none' });
  });

  await test.step('an answer that a colleague wrote down stands on the page of today until it is seen', async () => {
    const app = await appBehindScreen(page);
    await app.evaluate(async ({ vault }, referralId) => {
      const left = await vault.referrals.issue(referralId, 'carried', null);
      const answered = await vault.referrals.move(referralId, { to: 'accepted', note: '' });
      if (!left.ok || !answered.ok) throw new Error('no answer');
    }, id);
    await toStart(page);
    await expect(page.getByRole('heading', { name: 'Antwoord binnen' })).toHaveCount(0);
    await lock(page);
    await signIn(page, administrator);
    await toStart(page);
    await expect(page.getByRole('listitem').filter({ hasText: `genoteerd door ${bea.name}` })).toContainText(
      'aanvaard',
    );
    await inspectScreen(page, desk.shell, 'start: an answer came in');
    await page.getByRole('button', { name: 'Gezien' }).click();
    await expect(page.getByRole('heading', { name: 'Antwoord binnen' })).toHaveCount(0);
  });
});
