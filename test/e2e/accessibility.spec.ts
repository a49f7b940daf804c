import type { Page } from '@playwright/test';
import { referralStates } from '../../src/domain/referral/referral.ts';
import { damage } from './damage.ts';
import type { Desk } from './desk.ts';
import { expect, test } from './desk-fixture.ts';
import { appBehindScreen } from './devtools.ts';
import { focusWithoutRing, inspectScreen } from './inspect-screen.ts';
import { answerAll, choice, goOn, questionOf, questionOnScreen, say, toAdvice } from './intake.ts';
import { prepareLetter, preview } from './letters.ts';
import { loseDatabase } from './lose-database.ts';
import { type Inspect, lookAtTwePapers } from './papers-at-the-end.ts';
import { addColleague, an, bea, lock, type Member, setUpOffice, signIn } from './people.ts';
import { fillIdentity, fixture, openStep, startVisit, toQuestions, toStart } from './visit.ts';

const inspecting =
  (page: Page, desk: Desk): Inspect =>
  (name) =>
    test.step(name, () => inspectScreen(page, desk.shell, name));

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** The first run, step by step, each looked at. */
const lookAtSetup = async (page: Page, inspect: Inspect): Promise<Member> => {
  await expect(button(page, 'Verder')).toBeVisible();
  await inspect('setup: office');
  await button(page, 'Verder').click();
  await button(page, 'Verder').click();
  await inspect('setup: member with errors');
  await page.getByLabel('Voornaam en naam').fill(an.name);
  await page.getByLabel('Functie').fill(an.function);
  await page.getByRole('checkbox', { name: 'Maatschappelijk werker' }).click();
  await button(page, 'Verder').click();
  await inspect('setup: passphrase');
  const passphrase = (await page.locator('.words-text').innerText()).trim();
  await page.getByLabel('Typ de vijf woorden over').fill(passphrase);
  await button(page, 'Sleutels maken').click();
  const groups = page.getByRole('list', { name: 'Herstelsleutel in acht groepen' }).getByRole('listitem');
  await expect(groups).toHaveCount(8);
  await inspect('setup: recovery key');
  const key = (await groups.allInnerTexts()).map((text) => text.replace(/^\d\s*/, ''));
  await button(page, 'Ik heb hem op papier').click();
  await button(page, 'Klaar, naar het begin').click();
  await inspect('setup: recovery check with errors');
  for (const [index, group] of key.entries()) {
    const field = page.getByLabel(`Groep ${index + 1}`, { exact: true });
    if (await field.isVisible()) await field.fill(group);
  }
  await button(page, 'Klaar, naar het begin').click();
  await expect(page.getByRole('heading', { name: 'Vandaag', level: 1 })).toBeVisible();
  return { ...an, passphrase };
};

/** A colleague and what an administrator can change about them. */
const lookAtColleague = async (page: Page, inspect: Inspect, administrator: Member): Promise<void> => {
  await addColleague(page, administrator, bea);
  await inspect('staff: added');
  await page.getByRole('main').getByRole('button', { name: bea.name }).click();
  await inspect('colleague');
  await button(page, 'Rol wijzigen').click();
  await inspect('colleague: role');
  await button(page, 'Niet wijzigen').click();
  await button(page, 'Nieuwe wachtzin laten kiezen').click();
  await inspect('colleague: new passphrase');
  await button(page, 'Niet wijzigen').click();
  await button(page, 'Toegang intrekken').click();
  await button(page, 'Toegang intrekken').click();
  await inspect('colleague: revoke with errors');
  await button(page, 'Niet intrekken').click();
};

/** From the lock screen with the paper, and back without using it. */
const lookAtRecovery = async (page: Page, inspect: Inspect, key: readonly string[]): Promise<void> => {
  await button(page, 'Herstelsleutel gebruiken').click();
  await inspect('recovery key');
  await page.getByLabel('Groep 1', { exact: true }).fill('ABC');
  await button(page, 'Verder').click();
  await expect(page.getByRole('alert')).toContainText('Groep 1 heeft 7 tekens, je typte er 3.');
  await inspect('recovery key with errors');
  for (const [index, group] of key.entries()) await page.getByLabel(`Groep ${index + 1}`, { exact: true }).fill(group);
  await inspect('recovery key typed');
  await button(page, 'Verder').click();
  await expect(page.getByRole('heading', { name: 'Wie krijgt een nieuwe wachtzin?' })).toBeVisible();
  await inspect('recovery: who');
  await page.getByRole('radio', { name: 'Iemand die hier nog niet staat' }).click();
  await button(page, 'Bewaren en openen').click();
  await inspect('recovery: somebody new with errors');
  await button(page, 'Terug naar aanmelden').click();
};

const lookAtIdentity = async (page: Page, inspect: Inspect): Promise<void> => {
  await inspect('identity');
  await fillIdentity(page, { day: '31', month: '2', year: '1990', phone: 'zero', section: 'Andere gemeente' });
  await page.getByRole('radio', { name: 'Over iemand anders' }).click();
  await page.getByRole('checkbox', { name: /gaf toestemming/ }).click();
  await button(page, 'Verder naar de vragen').click();
  await expect(page.getByText('Vul de familienaam in', { exact: false }).first()).toBeVisible();
  await inspect('identity with errors');
  await fillIdentity(page, { section: '8610 Handzame', surname: 'Voorbeeld', firstName: 'Testpersoon' });
  await fillIdentity(page, { day: '1', phone: '0470 00 00 00' });
  await page.getByRole('radio', { name: 'Over de bezoeker zelf' }).click();
  await toQuestions(page);
};

/** One question with one answer, with several and a text, behind "meer", a date; then until nothing is left. */
const lookAtIntake = async (page: Page, inspect: Inspect): Promise<void> => {
  await page.getByRole('navigation', { name: 'Antwoorden' }).getByRole('button').first().click();
  await inspect('intake: one answer');
  await goOn(page);
  await say(page, 'requestForHelp', { type: 'choices', choices: ['rvaLetter'] });
  await inspect('intake: several answers');
  await button(page, 'Meer antwoorden').click();
  await choice(page, questionOf('requestForHelp'), 'somethingElse').click();
  await page.getByLabel('Wat dan, in een paar woorden').fill('een plek onder de mensen');
  await inspect('intake: text with an answer');
  await goOn(page);
  const { answers } = fixture('pathway-de-opstap-fits');
  while ((await questionOnScreen(page)) !== 'rvaEndDate') {
    const id = await questionOnScreen(page);
    if (id === null) throw new Error('no date was asked');
    await say(page, id, answers[id] ?? { type: 'unknown' });
    await goOn(page);
    await expect(page.getByRole('heading', { name: questionOf(id).text, level: 1 })).toBeHidden();
  }
  await page.getByLabel('dag', { exact: true }).fill('31');
  await page.getByLabel('maand', { exact: true }).fill('2');
  await button(page, 'Verder').click();
  await inspect('intake: date with an error');
  await answerAll(page, answers);
  await inspect('intake: nothing left to ask');
};

const lookAtLetter = async (page: Page, inspect: Inspect): Promise<void> => {
  await prepareLetter(page, 'De Opstap', { forms: ['Vrijwilligerswerk'], reason: 'Heeft een depressie en schulden.' });
  await expect(page.getByText('Dit hoort meestal niet in een brief')).toBeVisible();
  await inspect('referral with findings');
  await page.getByRole('radio', { name: 'Met de post' }).click();
  await inspect('referral by post');
  await button(page, 'Brief bekijken').click();
  await preview(page);
  await inspect('letter: draft with obstacles');
};

const lookAtDialogs = async (page: Page, inspect: Inspect): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Voorbeeld');
  await expect(page.getByRole('option')).toHaveCount(1);
  await inspect('search');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Toetsen op dit scherm' })).toBeVisible();
  await inspect('keys');
  await page.keyboard.press('Escape');
};

test('every screen of a new office', async ({ desk }) => {
  test.setTimeout(300_000);
  const page = await desk.open();
  const inspect = inspecting(page, desk);
  const member = await lookAtSetup(page, inspect);
  await inspect('start, empty');
  await button(page, 'Medewerkers').click();
  await inspect('staff');
  await button(page, 'Collega toevoegen').click();
  await inspect('staff: adding');
  await button(page, 'Instellingen').click();
  await inspect('settings');
  await button(page, 'Wachtzin wijzigen').click();
  await inspect('own passphrase');
  await button(page, 'Wachtzin wijzigen').click();
  await inspect('own passphrase with errors');
  await button(page, 'Goedkeuren').click();
  await inspect('approvals, empty');
  await toStart(page);
  await startVisit(page);
  await lookAtIdentity(page, inspect);
  await lookAtIntake(page, inspect);
  await toAdvice(page);
  await button(page, /^Bron/).first().click();
  await inspect('advice');
  await lookAtLetter(page, inspect);
  await toStart(page);
  await page
    .getByRole('main')
    .getByRole('button', { name: /Voorbeeld/ })
    .first()
    .click();
  await openStep(page, 'Afronden');
  await button(page, /^Blad voor de cliënt/).click();
  await preview(page);
  await inspect('client sheet');
  await page.keyboard.press('Escape');
  await inspect('finish');
  await lookAtTwePapers(page, inspect);
  await lookAtDialogs(page, inspect);
  await toStart(page);

  await startVisit(page);
  await fillIdentity(page, { surname: 'Voorbeeld', firstName: 'Testpersoon', day: '1', month: '2', year: '1990' });
  await button(page, 'Verder naar de vragen').click();
  await expect(page.getByRole('heading', { name: 'Misschien is deze persoon hier al bekend' })).toBeVisible();
  await inspect('duplicates');

  await lock(page);
  await inspect('unlock');
  await button(page, 'Openen').click();
  await inspect('unlock with an error');
  expect(await damage(page, { type: 'garble', table: 'client' })).toBe(true);
  await signIn(page, member);
  await toStart(page);
  await button(page, 'Toon welke').click();
  await inspect('set aside');
});

test('every screen about colleagues and the recovery key', async ({ desk }) => {
  test.setTimeout(300_000);
  const page = await desk.open();
  const inspect = inspecting(page, desk);
  const founder = await setUpOffice(page, an);
  await lookAtColleague(page, inspect, founder);
  await lock(page);
  await lookAtRecovery(page, inspect, founder.recoveryKey);
});

test('every screen of a full office, in practice', async ({ desk }) => {
  test.setTimeout(300_000);
  const page = await desk.open();
  const inspect = inspecting(page, desk);
  await button(page, 'Oefenen').click();
  await expect(page.getByRole('heading', { name: 'Vandaag', level: 1 })).toBeVisible({ timeout: 60_000 });
  await inspect('start, full');
  const app = await appBehindScreen(page);
  const { states, clientId, closed } = await app.evaluate(async ({ vault }) => {
    const referrals = await vault.referrals.all();
    const visits = await vault.visits.all();
    return {
      states: [...new Map(referrals.map(({ state, id }) => [state, id]))],
      clientId: visits.find((visit) => visit.clientId !== null)?.clientId ?? null,
      closed: visits.find(({ state }) => state === 'closed')?.id ?? null,
    };
  });
  expect(states.map(([state]) => state).toSorted()).toEqual([...referralStates].toSorted());
  for (const [state, id] of states) {
    await app.evaluate(({ go }, referralId) => go({ page: 'letter', referralId }), id);
    await preview(page);
    await inspect(`letter: ${state}`);
  }
  await app.evaluate(({ go }, id) => id !== null && go({ page: 'client', clientId: id }), clientId);
  await inspect('client');
  await app.evaluate(({ go }, visitId) => visitId !== null && go({ page: 'visit', visitId }), closed);
  await inspect('closed visit');
  await button(page, 'Goedkeuren').click();
  await inspect('approvals');
  await toStart(page);
  await button(page, 'Klus laten doen').click();
  await inspect('klus');
});

test('making, trying and putting back a backup', async ({ desk }) => {
  const page = await desk.open();
  const inspect = inspecting(page, desk);
  await button(page, 'Back-up terugzetten').click();
  await inspect('restore');
  await page.getByLabel('Kies een back-up').setInputFiles({ name: 'iets.dwb', mimeType: '', buffer: Buffer.from('x') });
  await expect(page.getByText('Dit bestand is geen back-up van Doorwijzer.')).toBeVisible();
  await inspect('restore with an error');
  await button(page, 'Terug').click();
  await setUpOffice(page, an);
  await button(page, 'Instellingen').click();
  await button(page, 'Back-up maken').click();
  await expect(page.getByText(/^De back-up (is opgeslagen|staat bij je downloads)/)).toBeVisible();
  await inspect('settings with a backup');
});

test('the screen for dossiers that are gone', async ({ desk }) => {
  let page = await desk.open();
  await setUpOffice(page, an);
  await lock(page);
  await desk.close();
  loseDatabase(desk);
  page = await desk.open();
  const inspect = inspecting(page, desk);
  await expect(button(page, 'Dossiers terughalen')).toBeVisible();
  await inspect('recovery');
  await button(page, 'Opnieuw beginnen').click();
  await inspect('recovery with an error');
});

test('the focus is seen in forced colours', async ({ desk }) => {
  const page = await desk.open();
  await page.emulateMedia({ forcedColors: 'active' });
  expect.soft(await focusWithoutRing(page, 8), 'setup').toEqual([]);
  await button(page, 'Oefenen').click();
  await expect(page.getByRole('heading', { name: 'Vandaag', level: 1 })).toBeVisible({ timeout: 60_000 });
  expect.soft(await focusWithoutRing(page, 20), 'start').toEqual([]);
  await startVisit(page);
  expect.soft(await focusWithoutRing(page, 20), 'identity').toEqual([]);
  await fillIdentity(page, { surname: 'Oefenvoorbeeld' });
  await toQuestions(page);
  expect.soft(await focusWithoutRing(page, 20), 'intake').toEqual([]);
});
