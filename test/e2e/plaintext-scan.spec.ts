import { appendFileSync, existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { type PrivateCups, startPrivateCups, whyNoCups } from '../contract/private-cups.ts';
import { missedControls, plainRowScript, plantControls } from '../leak-scan/controls.ts';
import { inspectFolder } from '../leak-scan/scan-folder.ts';
import type { Desk } from './desk.ts';
import { expect, test } from './desk-fixture.ts';
import { answerAll, goOn, say, toAdvice } from './intake.ts';
import { prepareLetter, preview } from './letters.ts';
import { addColleague, type Founder, lock, type Member, type Person, setUpOffice, signIn } from './people.ts';
import { fillIdentity, fixture, openRow, openStep, search, startVisit, toQuestions, toStart } from './visit.ts';

/** Every word below stands nowhere else: not in the product, not in the engine. */
const founder: Person = { name: 'Loketrude Balieveer', function: 'Onthaalkundigste', roles: ['Onthaal'] };
const colleague: Person = {
  name: 'Werkhilde Vrijgeefsen',
  function: 'Begeleidkundigste',
  roles: ['Maatschappelijk werker'],
};
const visitor = {
  formOfAddress: 'heer',
  surname: 'Quibbelaere',
  firstName: 'Zefyrinusje',
  day: '14',
  month: '5',
  year: '1979',
  phone: '0470 91 82 73',
  street: 'Molshoopdreefje',
  houseNumber: '2',
  section: '8610 Handzame',
  nationalNumber: '79.05.14-999.81',
} as const;
const words = {
  somethingElse: 'Kantklosserijvraag',
  mediator: 'Bemiddelientje',
  socialWorker: 'Steunpilaarster',
  reason: 'Bloembindersdroom',
  nextStep: 'Terugbelbelofte',
  klusTask: 'Haagknipperijtje',
  klusPlace: 'Achtertuinpaadje',
  klusName: 'Klusvraagsterke',
  klusPhone: '0470 64 53 42',
} as const;

const phoneSpellings = (typed: string): readonly string[] => {
  const digits = typed.replaceAll(' ', '').slice(1);
  return [typed, digits, digits.replace(/^(\d{3})(\d\d)(\d\d)(\d\d)$/, '$1 $2 $3 $4')];
};

/** Two of the words after each other: one alone stands in the list that the app proposes from. */
const pairsOf = (phrase: string): readonly string[] => {
  const parts = phrase.split(/[\s-]+/);
  return parts.slice(1).flatMap((part, at) => [`${parts[at]} ${part}`, `${parts[at]}-${part}`]);
};

const canariesOf = (members: readonly [Founder, Member]): readonly string[] => [
  ...members.flatMap((member) => [...member.name.split(' '), member.function, ...pairsOf(member.passphrase)]),
  ...members[0].recoveryKey,
  ...[visitor.surname, visitor.firstName, visitor.street, visitor.nationalNumber],
  visitor.nationalNumber.replaceAll(/\D/g, ''),
  ...phoneSpellings(visitor.phone),
  ...phoneSpellings(words.klusPhone),
  ...Object.entries(words).flatMap(([id, word]) => (id === 'klusPhone' ? [] : [word])),
];

const askNationalNumber = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Instellingen' }).click();
  const box = page.getByRole('checkbox', { name: 'Rijksregisternummer vragen' });
  await box.click();
  await expect(box).toBeChecked();
  await toStart(page);
};

const answers = {
  ...fixture('pathway-de-opstap-fits').answers,
  requestForHelp: { type: 'choices', choices: ['findWork', 'somethingElse'], text: words.somethingElse },
  vdabMediator: { type: 'choices', choices: ['yes'], text: words.mediator },
  socialWorker: { type: 'choices', choices: ['yes'], text: words.socialWorker },
} as const;

/** Identity, questions, advice, sheet, and the letter made ready for approval. */
const visitUpToApproval = async (page: Page): Promise<void> => {
  await startVisit(page);
  await fillIdentity(page, visitor);
  await toQuestions(page);
  await answerAll(page, answers);
  await toAdvice(page);
  await page.getByRole('button', { name: 'Blad voor de cliënt tonen' }).click();
  await preview(page);
  await page.keyboard.press('Escape');
  const reason = `Wil ervaring opdoen in een ${words.reason}.`;
  await prepareLetter(page, 'De Opstap', { forms: ['Tewerkstelling via artikel 60'], reason });
  await page.getByRole('button', { name: 'Klaarzetten voor goedkeuring' }).click();
  await expect(page.getByText(`Dit kan goedkeuren: ${colleague.name}.`)).toBeVisible();
};

/** The last way to save on screen, pressed; the browser's download ends in the folder too. */
const saveTo = async (page: Page, desk: Desk): Promise<void> => {
  const press = () => page.getByRole('button', { name: 'Opslaan als pdf' }).click();
  if (desk.shell === 'electron') return press();
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  await download.saveAs(join(desk.savedPapers, download.suggestedFilename()));
};

/** Approved, printed where there is a printer, and saved outside the profile. */
const release = async (page: Page, desk: Desk, canPrint: boolean): Promise<void> => {
  await page.getByRole('button', { name: 'Goedkeuren', exact: true }).click();
  await openRow(page, new RegExp(visitor.surname));
  await preview(page);
  await page.getByRole('button', { name: 'Brief goedkeuren' }).click();
  await expect(page.getByText(`Goedgekeurd door ${colleague.name}`)).toBeVisible();
  await page.getByRole('button', { name: canPrint ? 'Brief afdrukken' : 'Opslaan als pdf' }).click();
  const isThere = page.getByRole('button', { name: 'Ja, de brief is bewaard' });
  const left = page.getByText(/^(Afgedrukt|Opgeslagen als pdf), /);
  await expect(left.or(isThere)).toBeVisible();
  if (await isThere.isVisible()) await isThere.click();
  await expect(left).toBeVisible();
  await saveTo(page, desk);
  await expect(page.getByText('Opgeslagen.', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Naar het bezoek' }).click();
  await openStep(page, 'Afronden');
  await page.getByLabel('Wat is de volgende stap?').fill(words.nextStep);
  await page.getByRole('button', { name: /^Bezoek afronden/ }).click();
};

const writeKlus = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Klus laten doen' }).click();
  await page.getByLabel('Wat moet er gebeuren?').fill(words.klusTask);
  await page.getByLabel('Waar is het?').fill(words.klusPlace);
  await page.getByRole('radio', { name: 'Een privépersoon' }).click();
  await page.getByLabel('Naam', { exact: true }).fill(words.klusName);
  await page.getByLabel('Telefoon of gsm').fill(words.klusPhone);
  await page.getByRole('button', { name: 'Klus afronden' }).click();
  await expect(page.getByRole('heading', { name: 'Vandaag', level: 1 })).toBeVisible();
};

/** The administrator's backup of the day, on a stick: a folder of its own. */
const takeBackup = async (page: Page, desk: Desk, stick: string): Promise<void> => {
  await page.getByRole('button', { name: 'Instellingen' }).click();
  const press = () => page.getByRole('button', { name: 'Back-up maken' }).click();
  const [download] = await Promise.all([desk.shell === 'electron' ? null : page.waitForEvent('download'), press()]);
  await expect(page.getByText(/De back-up (is opgeslagen|staat bij je downloads)\./)).toBeVisible();
  await download?.saveAs(join(desk.savedPapers, download.suggestedFilename()));
  const name = readdirSync(desk.savedPapers).find((file) => file.endsWith('.dwb')) ?? 'none';
  mkdirSync(stick);
  renameSync(join(desk.savedPapers, name), join(stick, name));
  await toStart(page);
};

const practiseAndComeBack = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Oefenen' }).click();
  await expect(page.getByRole('button', { name: 'Ga naar echt' })).toBeVisible();
  await page.getByRole('button', { name: 'Ga naar echt' }).click();
  await expect(page.getByRole('heading', { name: 'Aanmelden' })).toBeVisible();
};

test.describe('what lies on the disk of the laptop', () => {
  let cups: PrivateCups | null = null;
  test.beforeAll(async () => {
    cups = whyNoCups() === null ? await startPrivateCups() : null;
  });
  test.afterAll(() => cups?.stop());

  test('a full day, a power cut: nothing of anybody can be read from it; what was planted is found', async ({
    desk,
  }) => {
    test.slow();
    const laptop = dirname(desk.profile);
    const [temporary, stick] = [join(laptop, 'tmp'), join(laptop, 'stick')];
    mkdirSync(temporary);
    const env = { ...cups?.env, TMPDIR: temporary };
    /** Profile (with journal and sentinel), temporary folder and the stick with the backup; the saved papers lie where a person put them. */
    const look = (canaries: readonly string[]) => {
      const reports = [desk.profile, temporary, stick]
        .filter(existsSync)
        .map((folder) => inspectFolder(folder, canaries));
      return { hits: reports.flatMap(({ hits }) => hits), unopened: reports.flatMap(({ unopened }) => unopened) };
    };
    const clean = { hits: [], unopened: [] };
    let page = await desk.open(env);

    const members = await test.step('two members of staff', async () => {
      const first = await setUpOffice(page, founder);
      await askNationalNumber(page);
      return [first, await addColleague(page, first, colleague)] as const;
    });
    const canaries = canariesOf(members);
    const [first, second] = members;

    await test.step('a full day', async () => {
      await toStart(page);
      await visitUpToApproval(page);
      await lock(page);
      await signIn(page, second);
      await release(page, desk, cups !== null);
      expect(await search(page, visitor.surname)).toEqual([expect.stringContaining(visitor.surname)]);
      await writeKlus(page);
      await lock(page);
      await signIn(page, first);
      await takeBackup(page, desk, stick);
      await lock(page);
      await practiseAndComeBack(page);
      await desk.close();
    });
    const journal = readdirSync(join(desk.profile, 'safety')).find((file) => file.startsWith('journal-')) ?? 'none';
    expect(statSync(join(desk.profile, 'safety', journal)).size).toBeGreaterThan(10_000);
    const [backup = 'none'] = readdirSync(stick);
    expect(statSync(join(stick, backup)).size).toBeGreaterThan(10_000);
    expect(inspectFolder(desk.savedPapers, canaries).hits).toContainEqual(
      expect.objectContaining({ canary: visitor.surname }),
    );
    expect(look(canaries)).toEqual(clean);

    const atWork = ['Stroompannekens', 'Halfwegstraatje', 'Onderbrokenwens'] as const;
    await test.step('a power cut in the middle of work', async () => {
      page = await desk.open(env);
      await signIn(page, first);
      await startVisit(page);
      await fillIdentity(page, { surname: atWork[0], street: atWork[1], year: '1990', section: '8610 Handzame' });
      await toQuestions(page);
      await say(page, 'aboutSelf', { type: 'choices', choices: ['self'] });
      await goOn(page);
      await say(page, 'requestForHelp', { type: 'choices', choices: ['somethingElse'], text: atWork[2] });
      await goOn(page);
      await desk.kill();
    });
    expect(look([...canaries, ...atWork])).toEqual(clean);

    await test.step('positive controls', async () => {
      const [rowCanary, fileCanary] = ['Rijkanariepiet', 'Plantkanariepiet'];
      page = await desk.open(env);
      expect(await page.evaluate(plainRowScript(rowCanary ?? ''))).toBe(true);
      await desk.close();
      const planted = await plantControls(desk.profile, fileCanary ?? '');
      // What a backup and a journal would give away if a word stood in them.
      for (const file of [join(stick, backup), join(desk.profile, 'safety', journal)]) {
        appendFileSync(file, visitor.surname);
        const found = inspectFolder(dirname(file), [visitor.surname]).hits.map((hit) => basename(hit.file));
        expect(found).toContain(basename(file));
      }
      const { hits } = inspectFolder(desk.profile, [rowCanary ?? '', fileCanary ?? '']);
      expect(missedControls(planted, hits)).toEqual([]);
      expect(hits.filter(({ canary }) => canary === rowCanary)).not.toEqual([]);
    });
  });
});
