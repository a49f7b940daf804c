import { advise } from '../domain/advice/advise.ts';
import { isUnmetNeed } from '../domain/advice/is-unmet-need.ts';
import { defaultOrganisationId } from '../domain/catalogue/default-organisation.ts';
import { instantSchema } from '../domain/dates.ts';
import { localDateOf } from '../domain/dutch-date.ts';
import { visitFileJsonSchema } from '../domain/intake/answers-json-schema.ts';
import { situationOfFile } from '../domain/intake/situation.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { adviceText } from './advice-text.ts';
import { readArguments, readDate } from './arguments.ts';
import { readOrganisation } from './organisation-file.ts';
import { readVisit } from './visit-input.ts';

const toJson = (value: unknown): string => JSON.stringify(value, null, 2);

/** What to print, or one Dutch line about what is wrong. The clock is read here and nowhere else. */
const run = (argv: readonly string[]): Result<string, string> => {
  const args = readArguments(argv, { options: ['date', 'organisation'], flags: ['text', 'schema'] });
  if (!args.ok) return args;
  const { files, option, flag } = args.value;
  const organisation = readOrganisation(option('organisation') ?? defaultOrganisationId);
  if (!organisation.ok) return organisation;
  if (flag('schema')) return ok(toJson(visitFileJsonSchema(organisation.value)));
  const date = readDate(option('date'), localDateOf(instantSchema.parse(new Date().toISOString())));
  if (!date.ok) return date;
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) {
    return err(
      'Geef één bestand met antwoorden: advice antwoorden.json [--date JJJJ-MM-DD] [--organisation NAAM] [--text].',
    );
  }
  const visit = readVisit(file, organisation.value, date.value);
  if (!visit.ok) return visit;
  const situation = situationOfFile(visit.value);
  const advice = advise(situation, organisation.value, date.value);
  if (flag('text')) return ok(adviceText(advice, organisation.value, date.value));
  const head = { organisation: organisation.value.id, date: date.value };
  return ok(toJson({ ...head, ...advice, isUnmetNeed: isUnmetNeed(situation, advice) }));
};

const outcome = run(process.argv.slice(2));
if (outcome.ok) process.stdout.write(`${outcome.value}\n`);
else {
  process.stderr.write(`${outcome.error}\n`);
  process.exitCode = 1;
}
