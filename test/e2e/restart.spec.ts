import type { Page } from '@playwright/test';
import { expect, test } from './desk-fixture.ts';
import { answerAll, goOn, questionHeading, questionOf, say, toAdvice } from './intake.ts';
import { letterHeading, prepareLetter, preview, referenceOnScreen } from './letters.ts';
import { an, setUpOffice, signIn } from './people.ts';
import { fillIdentity, fixture, type Identity, openRow, search, startVisit, toQuestions, toStart } from './visit.ts';

const lukasz = { surname: 'Święcicki-Voorbeeld', firstName: 'Łukasz', day: '30', month: '7', year: '1985' } as const;
const hilde = { surname: 'D’Hoore', firstName: 'Proef-Hilde', day: '1', month: '12', year: '1990' } as const;
const tom = { surname: 'De Smet', firstName: 'Testtom', month: '3', year: '1979', phone: '0470 00 00 00' } as const;
const reason = 'Wil opnieuw ervaring opdoen op een werkvloer.';

/** Noted and left waiting on the identity page. */
const note = async (page: Page, person: Identity): Promise<void> => {
  await startVisit(page);
  await fillIdentity(page, person);
  await page.keyboard.press('Tab');
  await toStart(page);
};

const finds = (name: string) => [expect.stringContaining(name)];

test('close and open: visits, letters and settings are there; people are found however their name is typed', async ({
  desk,
}) => {
  let page = await desk.open();
  const member = await setUpOffice(page, an);
  let reference = '';

  await test.step('a morning of work', async () => {
    await page.getByRole('button', { name: 'Instellingen' }).click();
    await page.getByRole('checkbox', { name: 'Rijksregisternummer vragen' }).click();
    await expect(page.getByText('Bewaard.', { exact: true })).toBeVisible();
    await toStart(page);
    await note(page, tom);
    await startVisit(page);
    await fillIdentity(page, hilde);
    await toQuestions(page);
    await say(page, 'aboutSelf', { type: 'choices', choices: ['self'] });
    await goOn(page);
    await expect(questionHeading(page)).toHaveText(questionOf('requestForHelp').text);
    await toStart(page);
    await startVisit(page);
    await fillIdentity(page, { ...lukasz, section: '8610 Handzame' });
    await toQuestions(page);
    await answerAll(page, fixture('pathway-de-opstap-fits').answers);
    await toAdvice(page);
    await prepareLetter(page, 'De Opstap', { forms: ['Vrijwilligerswerk'], reason });
    reference = await referenceOnScreen(page);
    await page.getByRole('button', { name: 'Klaarzetten voor goedkeuring' }).click();
    await expect(letterHeading(page, 'De Opstap')).toBeVisible();
    // What the screen says stands on disk.
    await expect(page.getByText('wacht op goedkeuring').first()).toBeVisible();
  });

  await desk.close();
  page = await desk.open();
  await signIn(page, member);

  await test.step('the day stands on the start screen', async () => {
    await toStart(page);
    const rows = page.getByRole('main').getByRole('listitem');
    for (const name of ['Testtom De Smet', 'Proef-Hilde D’Hoore', 'Łukasz Święcicki-Voorbeeld'])
      await expect(rows.filter({ hasText: name }).first()).toBeVisible();
    await expect(rows.filter({ hasText: 'wacht op goedkeuring' })).toContainText('Łukasz');
    await openRow(page, /Łukasz.*wacht op goedkeuring/s);
    await expect(page.getByText(reference).first()).toBeVisible();
    await expect(await preview(page)).toContainText(reason);
    await toStart(page);
    await openRow(page, /D’Hoore/);
    await expect(questionHeading(page)).toHaveText(questionOf('requestForHelp').text);
    await page.getByRole('button', { name: 'Instellingen' }).click();
    await expect(page.getByRole('checkbox', { name: 'Rijksregisternummer vragen' })).toBeChecked();
  });

  await test.step('search does not mind diacritics, spaces or apostrophes', async () => {
    for (const query of ['Łukasz', 'lukasz', 'swiecicki', 'ŚWIĘCICKI', '30/7/1985', '30.07.1985', 'lukasz 1985'])
      expect(await search(page, query), query).toEqual(finds('Łukasz Święcicki-Voorbeeld'));
    for (const query of ['dhoore', "D'Hoore", 'd hoore', 'hilde dhoore', '1/12/1990'])
      expect(await search(page, query), query).toEqual(finds('Proef-Hilde D’Hoore'));
    for (const query of ['desmet', 'De Smet', 'smet', 'testtom desmet', '1979'])
      expect(await search(page, query), query).toEqual(finds('Testtom De Smet'));
    expect(await search(page, '31/7/1985')).toEqual([]);
  });

  await test.step('the same person typed again is laid beside the known one, and nothing merges by itself', async () => {
    await toStart(page);
    await startVisit(page);
    await fillIdentity(page, { surname: 'Desmet', firstName: 'Testtom', day: '9', month: '3', year: '1979' });
    await page.getByRole('button', { name: 'Verder naar de vragen' }).click();
    await expect(page.getByRole('heading', { name: 'Misschien is deze persoon hier al bekend' })).toBeVisible();
    const row = (field: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: field }) });
    await expect(row('Familienaam').getByRole('cell')).toHaveText(['Desmet', 'De Smet', 'verschilt']);
    await expect(row('Voornaam').getByRole('cell')).toHaveText(['Testtom', 'Testtom', '']);
    await expect(row('Geboortedatum').getByRole('cell')).toHaveText(['9 maart 1979', 'maart 1979', 'verschilt']);
    await expect(row('Telefoon').getByRole('cell').first()).toHaveText('niet ingevuld');
    expect(await search(page, 'desmet')).toHaveLength(2);
    await page.getByRole('button', { name: 'Dit is dezelfde persoon' }).click();
    await expect(page.getByLabel('Familienaam')).toHaveValue('De Smet');
    await toQuestions(page);
    expect(await search(page, 'desmet')).toEqual(finds('Testtom De Smet'));
  });
});
