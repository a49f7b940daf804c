import { randomUUID } from 'node:crypto';
import type { JSHandle, Page } from '@playwright/test';
import { makeReference } from '../../src/domain/referral/reference.ts';
import { readStamp } from '../../src/domain/roster/paper-stamp.ts';
import { rosterEntrySchema } from '../../src/domain/roster/roster.ts';
import { approvalStatement } from '../../src/domain/roster/statements.ts';
import type { Release } from '../../src/host/port.ts';
import { nodeRosterCrypto, sha256OfBytes } from '../../src/machine/roster-crypto.ts';
import type { App } from '../../src/renderer/app/app-context.ts';
import { type PrivateCups, startPrivateCups, whyNoCups } from '../contract/private-cups.ts';
import { makeSignedOffice } from '../contract/signed-office.ts';
import { attachedTo } from '../unit/letters/pdf-tools.ts';
import type { Desk } from './desk.ts';
import { expect, test } from './desk-fixture.ts';
import { appBehindScreen, callPort, listenForSigningKey, rowsOnDisk, signerOverheard } from './devtools.ts';
import { layOutUnreleased, referralWith, tryToRelease, type UnreleasedLetter } from './gated-letter.ts';
import { answerAll, toAdvice } from './intake.ts';
import { letterHeading, prepareLetter, preview, referenceOnScreen, savedBy } from './letters.ts';
import { strangersAmong, watchRequests } from './own-requests.ts';
import { addColleague, an, bea, lock, setUpOffice, signIn } from './people.ts';
import { fillIdentity, fixture, openRow, openStep, search, startVisit, toQuestions, toStart } from './visit.ts';

const reason = 'Wil opnieuw ervaring opdoen op een werkvloer.';
const zoe = {
  formOfAddress: 'mevrouw',
  surname: 'Van den Broucke',
  firstName: 'Zoë',
  day: '29',
  month: '2',
  year: '1988',
  phone: '0470 00 00 00',
  section: '8610 Handzame',
} as const;

/** A proof for exactly these bytes, with the office's real list, signed in the name of `by` by whoever signs. */
const releaseBy = async (
  page: Page,
  app: JSHandle<App>,
  letter: UnreleasedLetter,
  reference: string,
): Promise<(by: Release['by']) => Release> => {
  const signAsAn = await signerOverheard(page);
  const rows = (await rowsOnDisk(page, 'roster')) as { readonly entry: unknown }[];
  const roster = rows.map(({ entry }) => rosterEntrySchema.parse(entry));
  const { id: referralId } = await referralWith(app, reference);
  const { officeId, at } = await app.evaluate(({ vault, now }) => ({ officeId: vault.officeId, at: now() }));
  return (by) => {
    const sha256 = sha256OfBytes(letter.bytes);
    const about = { officeId, referralId, recipient: 'deOpstap', reference } as const;
    const facts = { ...about, sha256, duplicateSha256: sha256, by, at };
    return { ...facts, signature: signAsAn(approvalStatement(facts)), roster };
  };
};

const idOf = (app: JSHandle<App>, name: string): Promise<Release['by']> =>
  app.evaluate(async ({ vault }, wanted) => {
    const found = (await vault.staff()).find((member) => member.name === wanted);
    if (found === undefined) throw new Error(`no ${wanted}`);
    return found.id;
  }, name);

/** Prints and saves past the screen with these proofs; what the port answered to each. */
const askPort = async (
  { page, shell }: { readonly page: Page; readonly shell: Desk['shell'] },
  bytes: Uint8Array,
  reference: string,
  releases: Readonly<Record<string, Release | null>>,
): Promise<Readonly<Record<string, unknown>>> => {
  const answers: Record<string, unknown> = {};
  for (const [name, release] of Object.entries(releases)) {
    const job = { bytes, fileName: `brief-${reference}.pdf`, release };
    const printed = await callPort(page, shell, 'printPaper', [job, null]);
    const saved = await callPort(page, shell, 'savePaper', [job]);
    expect(saved, `${name}: printing and saving`).toEqual(printed);
    answers[name] = printed;
  }
  return answers;
};

const refusedBecause = (why: string) => ({ ok: false, error: { type: 'notReleased', reason: why } });

/** What a scanner that thinks in QWERTY types where a Belgian keyboard is expected. */
const scannedOnAzerty = (reference: string): string => {
  const digits = 'à&é"\'(§è!ç';
  const others: Readonly<Record<string, string>> = { '-': ')', A: 'Q', Q: 'A', W: 'Z', Z: 'W', M: '?' };
  return [...reference]
    .map((character) => others[character] ?? (/\d/.test(character) ? digits.charAt(Number(character)) : character))
    .join('');
};

test.describe('a visit at the desk without a network', () => {
  let cups: PrivateCups | null = null;
  test.beforeAll(async () => {
    cups = whyNoCups() === null ? await startPrivateCups() : null;
  });
  test.afterAll(() => cups?.stop());

  test('from a new office to a released letter, and found again after a restart', async ({ desk }) => {
    let page = await desk.open(cups?.env);
    const asked = watchRequests(page);
    // The window itself is cut off; the browser edition needs its own loopback server.
    if (desk.shell === 'electron') await page.context().setOffline(true);
    const anMember = await setUpOffice(page, an);
    const beaMember = await addColleague(page, anMember, bea);
    await lock(page);
    await listenForSigningKey(page);
    await signIn(page, anMember);
    let reference = '';

    await test.step('the front desk prepares the letter', async () => {
      await startVisit(page);
      await fillIdentity(page, zoe);
      await toQuestions(page);
      await answerAll(page, fixture('pathway-de-opstap-fits').answers);
      await toAdvice(page);
      await expect(page.getByRole('heading', { name: 'Trajectbegeleiding bij De Opstap' })).toBeVisible();
      await prepareLetter(page, 'De Opstap', { forms: ['Tewerkstelling via artikel 60'], reason });
      reference = await referenceOnScreen(page);
      await page.getByRole('button', { name: 'Klaarzetten voor goedkeuring' }).click();
    });

    await test.step('no screen lets the front desk release it', async () => {
      await expect(page.getByText('Dit kan goedkeuren: Bea Proefpersoon.')).toBeVisible();
      const paper = await preview(page);
      await expect(paper).toContainText('CONCEPT');
      await expect(paper).toContainText(reason);
      for (const name of ['Brief goedkeuren', 'Brief afdrukken', 'Opslaan als pdf', 'Goedkeuren'])
        await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
      await page.keyboard.press('Control+p');
      const app = await appBehindScreen(page);
      await app.evaluate(({ go }) => go({ page: 'approvals' }));
      await expect(page.getByText('Alleen voor maatschappelijk werkers')).toBeVisible();
      await expect(page.getByRole('button', { name: /Van den Broucke/ })).toHaveCount(0);
    });

    await test.step('no call of the store releases it', async () => {
      const app = await appBehindScreen(page);
      const referral = await referralWith(app, reference);
      const letter = await layOutUnreleased(app, referral.id);
      expect(readStamp(letter.bytes)).toMatchObject({ ok: true, value: { kind: 'gated', reference } });
      const count = () => app.evaluate(async ({ vault }) => (await vault.referrals.all()).length);
      for (const state of ['awaitingApproval', 'draft'] as const) {
        if (state === 'draft')
          expect(
            await app.evaluate(
              async ({ vault }, id) => (await vault.referrals.move(id, { to: 'draft', note: '' })).ok,
              referral.id,
            ),
          ).toBe(true);
        const before = await referralWith(app, reference);
        expect(before.state).toBe(state);
        const outcome = await tryToRelease(app, referral.id, letter);
        expect(outcome).toEqual(Object.fromEntries(Object.keys(outcome).map((name) => [name, false])));
        expect(await referralWith(app, reference)).toEqual(before);
        expect(await count()).toBe(1);
      }
      const release = await app.evaluate(({ vault }, id) => vault.referrals.release(id), referral.id);
      expect(release).toBeNull();
    });

    await test.step('the port prints and saves it with no proof that the front desk can make', async () => {
      const app = await appBehindScreen(page);
      const referral = await referralWith(app, reference);
      const letter = await layOutUnreleased(app, referral.id);
      const signedByAn = await releaseBy(page, app, letter, reference);
      const [anId, beaId] = [await idOf(app, an.name), await idOf(app, bea.name)];
      const stranger = makeSignedOffice();
      const { officeId } = signedByAn(anId);
      const otherList = { ...stranger.release(letter.bytes, reference), officeId };
      const port = { page, shell: desk.shell };
      const other = sha256OfBytes(new Uint8Array(3));
      const otherBytes = { sha256: other, duplicateSha256: other };
      const tries = {
        noRelease: null,
        unknownOffice: stranger.release(letter.bytes, reference),
        badRoster: otherList,
        notSocialWorker: signedByAn(anId),
        badSignature: signedByAn(beaId),
        otherLetter: { ...signedByAn(beaId), reference: '7K3M-92' },
        otherBytes: { ...signedByAn(anId), ...otherBytes },
      };
      const expected = Object.fromEntries(Object.keys(tries).map((why) => [why, refusedBecause(why)]));
      expect(await askPort(port, letter.bytes, reference, tries)).toEqual(expected);
      // A key of one's own cannot take the place of the one that this laptop trusts.
      const trusted = await callPort(page, desk.shell, 'trustOffice', [officeId, stranger.officeKey]);
      expect(trusted).toEqual({ ok: false, error: { type: 'otherKeyTrusted' } });
      expect(await askPort(port, letter.bytes, reference, { badRoster: otherList })).toEqual({
        badRoster: refusedBecause('badRoster'),
      });
      // The proof itself is a good one: with the role its signature would have counted.
      const mine = signedByAn(anId);
      const myKey = mine.roster.flatMap((entry) =>
        entry.type === 'member' && entry.memberId === anId ? [entry.signingKey] : [],
      )[0];
      expect(nodeRosterCrypto.verify(myKey ?? '', approvalStatement(mine), mine.signature)).toBe(true);
    });

    await test.step('the social worker signs in, reads and releases it', async () => {
      const app = await appBehindScreen(page);
      const { id } = await referralWith(app, reference);
      await app.evaluate(({ go }, referralId) => go({ page: 'letter', referralId }), id);
      await page.getByRole('button', { name: 'Klaarzetten voor goedkeuring' }).click();
      await expect(page.getByText('Dit kan goedkeuren: Bea Proefpersoon.')).toBeVisible();
      await lock(page);
      await signIn(page, beaMember);
      await page.getByRole('button', { name: 'Goedkeuren', exact: true }).click();
      await openRow(page, /Zoë Van den Broucke.*wacht op goedkeuring/s);
      await expect(await preview(page)).toContainText('CONCEPT');
      await page.getByRole('button', { name: 'Brief goedkeuren' }).click();
      await expect(page.getByText(/^Goedgekeurd door Bea Proefpersoon/)).toBeVisible();
      await expect(await preview(page)).not.toContainText('CONCEPT');
      if (cups === null) await page.getByRole('button', { name: 'Opslaan als pdf' }).click();
      else await page.getByRole('button', { name: 'Brief afdrukken' }).click();
      const isThere = page.getByRole('button', { name: 'Ja, de brief is bewaard' });
      if (cups === null && desk.shell === 'chromium') await isThere.click();
      await expect(page.getByText(cups === null ? /^Opgeslagen als pdf, / : /^Afgedrukt, /)).toBeVisible();
    });

    await test.step('a copy for the partner, only when asked for, with the same letter as data inside', async () => {
      await expect(page.getByRole('button', { name: 'Kopie opslaan' })).toBeHidden();
      await page.getByText('Kopie voor de computer van De Opstap').click();
      const copy = await savedBy(desk, page, { button: 'Kopie opslaan', fileName: `brief-${reference}-gegevens.pdf` });
      expect(attachedTo(copy)).toContain(`"identifier": "${reference}"`);
    });

    await test.step('the visit shows it and is closed', async () => {
      await page.getByRole('button', { name: 'Naar het bezoek' }).click();
      await openStep(page, 'Afronden');
      await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: reference })).toContainText(
        'wacht op antwoord',
      );
      await expect(page.getByRole('radio', { name: 'Doorverwezen met een brief' })).toBeChecked();
      await page.getByRole('button', { name: /^Bezoek afronden/ }).click();
      await expect(page.getByRole('heading', { name: 'Vandaag', level: 1 })).toBeVisible();
    });

    expect(asked.length).toBeGreaterThan(0);
    expect(strangersAmong(asked, page.url())).toEqual([]);

    await desk.close();
    page = await desk.open(cups?.env);
    const again = watchRequests(page);
    await test.step('after a restart everything is found again', async () => {
      await signIn(page, anMember);
      for (const query of ['broucke', 'zoe vandenbroucke', 'VAN DEN BROUCKE', 'Zoë', '29/02/1988', '29.2.1988', '1988'])
        expect(await search(page, query), query).toEqual([expect.stringContaining('Zoë Van den Broucke')]);
      expect(await search(page, `geen ${randomUUID()}`)).toEqual([]);
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: 'Naam, geboortedatum of kenmerk' }).fill('zoe');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: 'Zoë Van den Broucke', level: 1 })).toBeVisible();
      await expect(page.getByText('Doorverwezen met een brief')).toBeVisible();
      await openRow(page, new RegExp(reference));
      await expect(letterHeading(page, 'De Opstap')).toBeVisible();
      const paper = await preview(page);
      await expect(paper).toContainText(reason);
      await expect(paper).not.toContainText('CONCEPT');
    });

    await test.step('the answer comes with the reference: typed, scanned on another keyboard, wrong, of another laptop', async () => {
      await toStart(page);
      await page.keyboard.press('Control+k');
      const box = page.getByRole('combobox', { name: 'Naam, geboortedatum of kenmerk' });
      const said = page.getByRole('dialog', { name: 'Zoeken' }).getByRole('status');
      await box.fill(reference.slice(0, -1) + (reference.endsWith('2') ? '3' : '2'));
      await expect(said).toContainText('Dit kenmerk klopt niet');
      await box.fill(makeReference(() => 7));
      await expect(said).toContainText('die brief staat niet op dit toestel');
      await box.fill(reference.toLowerCase());
      await expect(said).toContainText('de brief met dat kenmerk');
      // A scanner types and presses Enter at once.
      await box.fill('');
      await page.keyboard.insertText(scannedOnAzerty(reference));
      await page.keyboard.press('Enter');
      await expect(letterHeading(page, 'De Opstap')).toBeVisible();
      await page.getByRole('radio', { name: 'Aanvaard: er is een afspraak of een plaats' }).click();
      await page.getByRole('button', { name: 'Antwoord noteren' }).click();
      await expect(page.getByRole('heading', { name: /^Brief voor De Opstap/ })).toBeVisible();
      await expect
        .poll(async () => (await referralWith(await appBehindScreen(page), reference)).state)
        .toBe('accepted');
      expect(strangersAmong(again, page.url())).toEqual([]);
    });
  });
});
