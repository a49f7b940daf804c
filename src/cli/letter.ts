import { defaultOrganisationId } from '../domain/catalogue/default-organisation.ts';
import { instantSchema } from '../domain/dates.ts';
import { localDateOf } from '../domain/dutch-date.ts';
import { findingKinds, findingKindTexts } from '../domain/referral/finding-kinds.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { findSensitiveTextInLetter } from '../letter/free-text-check.ts';
import type { LetterInput } from '../letter/letter-input.ts';
import { makeLetter } from '../letter/make-letter.ts';
import { type TypesetFailure, typesetPaper } from '../typeset/typeset.ts';
import { fileFrom, readArguments, readDate } from './arguments.ts';
import { readFontFiles } from './font-files.ts';
import { chooseRecipient, letterInputOfVisit } from './letter-of-visit.ts';
import { readOrganisation } from './organisation-file.ts';
import { readAskedTemplate, readTemplates } from './template-files.ts';
import { readVisit } from './visit-input.ts';
import { writeWhole } from './write-file.ts';

const usage =
  'Geef een bestand met antwoorden en een naam voor de pdf: letter antwoorden.json brief.pdf [--to deOpstap|vdab] [--date JJJJ-MM-DD] [--organisation NAAM] [--template sjabloon.json].';

const failureLine = (failure: TypesetFailure): string => {
  switch (failure.type) {
    case 'noGlyph':
      return `Deze tekens kan de brief niet afdrukken: ${failure.characters.map((c) => JSON.stringify(c)).join(' ')}.`;
    case 'addressTooLong':
      return 'Het adres past niet in het venster van de omslag. Maak het korter, of geef de brief mee.';
    case 'inWindow':
      return 'In het venster van de omslag zou nog iets anders te zien zijn. Maak de naam boven de brief korter.';
    case 'tooLong':
      return 'De tekst is te lang. Maak een naam of een zin korter.';
    case 'unresolved':
      return 'In de brief is nog iets niet ingevuld.';
    case 'textLost':
      return 'Een deel van de tekst zou wegvallen. Maak een naam of een zin korter.';
  }
};

interface Order {
  readonly input: LetterInput;
  readonly target: string;
}

/** Everything that can be wrong before the letter is made. The clock is read here and nowhere else. */
const readOrder = (argv: readonly string[]): Result<Order, string> => {
  const args = readArguments(argv, { options: ['to', 'date', 'organisation', 'template'], flags: [] });
  if (!args.ok) return args;
  const { files, option } = args.value;
  const [from, to, ...more] = files;
  if (from === undefined || to === undefined || more.length > 0) return err(usage);
  if (!to.toLowerCase().endsWith('.pdf')) return err('De naam van de brief moet op .pdf eindigen.');
  const organisation = readOrganisation(option('organisation') ?? defaultOrganisationId);
  if (!organisation.ok) return organisation;
  const date = readDate(option('date'), localDateOf(instantSchema.parse(new Date().toISOString())));
  if (!date.ok) return date;
  const visit = readVisit(from, organisation.value, date.value);
  if (!visit.ok) return visit;
  const recipient = chooseRecipient(option('to'), visit.value, organisation.value, date.value);
  if (!recipient.ok) return recipient;
  const input = letterInputOfVisit(visit.value, recipient.value, organisation.value, date.value);
  if (!input.ok) return input;
  const asked = option('template');
  const template = readAskedTemplate(asked === undefined ? undefined : fileFrom(asked), recipient.value);
  if (!template.ok) return template;
  const templates = readTemplates(organisation.value.id, ...template.value);
  return ok({ input: { ...input.value, templates }, target: fileFrom(to) });
};

/** Nobody who runs the command can answer for such a word, so there is no accept: the line names the kinds, never the words. */
const freeTextFault = (input: LetterInput): string | null => {
  const found = findSensitiveTextInLetter(input, []).map(({ kind }) => kind);
  const kinds = findingKinds.filter((kind) => found.includes(kind)).map((kind) => findingKindTexts[kind]);
  return kinds.length === 0 ? null : `In de vrije tekst staat iets dat niet in een brief hoort (${kinds.join(', ')}).`;
};

/** Lays the letter out and writes it whole, or writes nothing and gives one Dutch line. */
const run = async (argv: readonly string[]): Promise<Result<null, string>> => {
  const order = readOrder(argv);
  if (!order.ok) return order;
  const letter = makeLetter(order.value.input);
  if (!letter.ok) return err('Deze brief kan niet: er ontbreekt een naam of een doel.');
  const fault = freeTextFault(order.value.input);
  if (fault !== null) return err(fault);
  const pdf = await typesetPaper(letter.value, readFontFiles());
  return pdf.ok ? writeWhole(order.value.target, pdf.value) : err(failureLine(pdf.error));
};

const outcome = await run(process.argv.slice(2));
if (!outcome.ok) {
  process.stderr.write(`${outcome.error}\n`);
  process.exitCode = 1;
}
