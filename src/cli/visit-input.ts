import { readFileSync } from 'node:fs';
import type { Organisation } from '../domain/catalogue/organisation.ts';
import type { LocalDate, PartialDate } from '../domain/dates.ts';
import { parseVisitFile } from '../domain/intake/parse-visit-file.ts';
import type { VisitFile } from '../domain/intake/visit-file.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { fileFrom } from './arguments.ts';

const readText = (typed: string): Result<string, string> => {
  try {
    return ok(readFileSync(fileFrom(typed), 'utf8').replace(/^\uFEFF/, ''));
  } catch {
    return err('Het bestand met de antwoorden is er niet of is niet te lezen.');
  }
};

const readJson = (text: string): Result<unknown, string> => {
  try {
    return ok(JSON.parse(text));
  } catch {
    return err('Het bestand met de antwoorden is geen geldige JSON.');
  }
};

/** Born after today, even when the unknown parts are taken as early as possible. */
const isFuture = ({ year, month, day }: PartialDate, today: LocalDate): boolean => {
  const two = (part: number | null): string => String(part ?? 1).padStart(2, '0');
  return year !== null && `${year}-${two(month)}-${two(day)}` > today;
};

/** Reads and checks a visit file; fails with one Dutch line. */
export const readVisit = (typed: string, organisation: Organisation, today: LocalDate): Result<VisitFile, string> => {
  const text = readText(typed);
  if (!text.ok) return text;
  const json = readJson(text.value);
  if (!json.ok) return json;
  const visit = parseVisitFile(json.value, organisation);
  if (!visit.ok) return err(visit.error.message);
  const { birthDate } = visit.value;
  if (birthDate !== undefined && isFuture(birthDate, today)) {
    return err('Het bestand klopt niet: birthDate ligt in de toekomst.');
  }
  return ok(visit.value);
};
