import type { Page } from '@playwright/test';
import { expect, test } from './desk-fixture.ts';
import { appBehindScreen } from './devtools.ts';
import { addColleague, an, bea, lock, setUpOffice, signIn } from './people.ts';
import { fillIdentity, type Identity, openStep, startVisit, toQuestions, toStart } from './visit.ts';

const faulty = { surname: 'Voorbeeld', firstName: 'Test', day: '29', month: '2', year: '1988' } as const;

const goOn = (page: Page) => page.getByRole('button', { name: 'Verder naar de vragen' }).click();

/** "Verder" stays here, the sentence stands beside the field that it speaks of, and what was typed is still there. */
const expectRefused = async (page: Page, label: string, typed: string, sentence: RegExp): Promise<void> => {
  await goOn(page);
  const field = page.getByLabel(label, { exact: true });
  await expect(page.getByRole('heading', { name: 'Wie komt langs?', level: 1 })).toBeVisible();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(sentence);
  await expect(field).toHaveValue(typed);
};

/** Names with anything in them that a form can hold. */
const oddNames: readonly (readonly [typed: string, sentence: RegExp])[] = [
  ['😀 Voorbeeld', /geen tekeningetjes/],
  ['V'.repeat(401), /te lang/],
  ['\u200b\u200b', /niets leesbaars|Vul de familienaam in/],
];

/** Unusual, and somebody's name all the same. */
const rightNames = ['محمد علي', 'Nguyễn Thị Minh Khai', "D'Hoore-Van den Bulcke", 'Ł'.repeat(399)];

test.describe('what is typed wrong on the identity page', () => {
  test('a name, a date and a phone number are refused in a sentence, and stay as typed', async ({ desk }) => {
    const page = await desk.open();
    await setUpOffice(page, an);
    await startVisit(page);
    await expectRefused(page, 'Familienaam', '', /Vul de familienaam in/);
    for (const [surname, sentence] of oddNames) {
      await fillIdentity(page, { surname });
      await expectRefused(page, 'Familienaam', surname, sentence);
    }
    for (const surname of rightNames) {
      await fillIdentity(page, { surname });
      await goOn(page);
      await expect(page.getByRole('region', { name: 'Vraag', exact: true })).toBeVisible();
      await openStep(page, 'Wie');
      const field = page.getByLabel('Familienaam', { exact: true });
      await expect(field).toHaveValue(surname);
      const note = surname === 'محمد علي' ? /Dit kan een brief niet afdrukken: م ح .*Latijnse letters/ : '';
      await expect(field).toHaveAccessibleDescription(note);
    }

    const street = page.getByLabel('Straat', { exact: true });
    await street.fill('شارع');
    await expect(street).toHaveAccessibleDescription(/Dit kan een brief niet afdrukken: ش ا ر ع /);
    await street.fill('');

    await fillIdentity(page, { surname: 'Voor\u202ebeeld\u0007' });
    await expect(page.getByText('Er stonden onzichtbare tekens in. Die zijn weggelaten.')).toBeVisible();
    await toQuestions(page);
    await openStep(page, 'Wie');
    await expect(page.getByLabel('Familienaam', { exact: true })).toHaveValue('Voorbeeld');

    const dates: readonly (readonly [Identity, RegExp])[] = [
      [{ day: '31', month: '2', year: '1990' }, /bestaat niet in die maand/],
      [{ day: '1', month: '1', year: '2199' }, /in de toekomst/],
      [{ day: '1', month: '13', year: '1990' }, /van 1 tot 12/],
      [{ day: 'ee', month: '1', year: '1990' }, /alleen cijfers/],
      [{ day: '1', month: '1', year: '90' }, /vier cijfers/],
    ];
    for (const [date, sentence] of dates) {
      await fillIdentity(page, date);
      await goOn(page);
      await expect(page.getByRole('group', { name: 'Geboortedatum' })).toContainText(sentence);
      await expect(page.getByLabel('dag', { exact: true })).toHaveValue(date.day ?? '');
    }
    await fillIdentity(page, { day: '29', month: '2', year: '1988', phone: 'bel mijn zus' });
    await expectRefused(page, 'Telefoon of gsm', 'bel mijn zus', /geen letters/);
    await page.getByRole('checkbox', { name: 'Toch bewaren als "niet gecontroleerd"' }).click();
    await toQuestions(page);
    await openStep(page, 'Wie');
    await expect(page.getByLabel('Telefoon of gsm')).toHaveValue('bel mijn zus');
  });

  test('a national number: checked, held against the birth date, and kept unchecked by a social worker only', async ({
    desk,
  }) => {
    const page = await desk.open();
    const administrator = await setUpOffice(page, an);
    const social = await addColleague(page, administrator, bea);
    await page.getByRole('button', { name: 'Instellingen' }).click();
    await page.getByRole('checkbox', { name: 'Rijksregisternummer vragen' }).click();
    await expect(page.getByText('Bewaard.', { exact: true })).toBeVisible();
    await toStart(page);
    await startVisit(page);
    const label = 'Rijksregisternummer of BIS-nummer';
    const keep = page.getByRole('checkbox', { name: 'Toch bewaren als "niet gecontroleerd"' });
    await fillIdentity(page, { ...faulty, nationalNumber: '88.02.29-999.91' });
    await expectRefused(page, label, '88.02.29-999.91', /laatste twee cijfers/);
    await expect(keep).toHaveCount(0);
    await expect(page.getByText('Alleen een maatschappelijk werker kan het zo bewaren.')).toBeVisible();
    await fillIdentity(page, { day: '1', month: '3', nationalNumber: '88.02.29-999.90' });
    await expectRefused(page, label, '88.02.29-999.90', /hoort bij iemand die op 29 februari 1988 geboren is/);
    await fillIdentity(page, { day: '29', month: '2', nationalNumber: '12345' });
    await expectRefused(page, label, '12345', /11 cijfers/);

    await lock(page);
    await signIn(page, social);
    await toStart(page);
    await page
      .getByRole('main')
      .getByRole('button', { name: /Test Voorbeeld/ })
      .click();
    // What the front desk may not keep never took the place of the number that was checked.
    await page.getByRole('button', { name: 'Nummer wijzigen' }).click();
    await fillIdentity(page, { nationalNumber: '12345' });
    await goOn(page);
    await keep.click();
    await toQuestions(page);
    const app = await appBehindScreen(page);
    const kept = await app.evaluate(async ({ vault }) => (await vault.clients.all()).map((one) => one.nationalNumber));
    expect(kept).toEqual([{ typed: '12345', digits: null }]);
  });
});
