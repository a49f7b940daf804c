import { z } from 'zod';
import { err, ok, type Result } from '../result.ts';
import { type Organisation, organisationSchema } from './organisation.ts';

export interface BadOrganisation {
  readonly type: 'badOrganisation';
  /** One Dutch line: where and what. */
  readonly message: string;
}

const contactIds = ['sociaalHuis', 'deOpstap', 'vdab', 'wijkWerken', 'workCoach', 'selfEmployedHelp'] as const;

/** Parameters that rules lean on; the others are shown only. */
const neededParameters = [
  'amaFromAge',
  'amaFormerUpperAge',
  'forwardWithinDays',
  'decisionWithinDays',
  'benefitUrgentDays',
  'retentionDraft',
  'retentionDraftWarning',
  'retentionLaptopCopy',
  'retentionLog',
];

const isUnique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** What the schema cannot say: every contact once, ids unique, and no more places than two groups of answers can show. */
const faultIn = (organisation: Organisation): string | null => {
  const ids = organisation.contacts.map(({ id }) => id);
  const missing = contactIds.find((id) => !ids.includes(id));
  if (missing !== undefined) return `contacts: "${missing}" ontbreekt`;
  if (!isUnique(ids)) return 'contacts: een contact staat er twee keer in';
  const parameters = organisation.parameters.map(({ id }) => id);
  const absent = neededParameters.find((id) => !parameters.includes(id));
  if (absent !== undefined) return `parameters: "${absent}" ontbreekt`;
  const fixed = ['otherMunicipality', 'noFixedAddress', 'elsewhereInFlanders', 'outsideFlanders'];
  const places = [...organisation.sections, ...organisation.otherMunicipalities].map(({ id }) => id);
  if (!isUnique([...places, ...fixed])) return 'sections: een plaats staat er twee keer in';
  if (organisation.sections.length > 15) return 'sections: er kunnen er hoogstens 15 zijn';
  if (organisation.otherMunicipalities.length > 15) return 'otherMunicipalities: er kunnen er hoogstens 15 zijn';
  return null;
};

/** Reads an `organisation.json`. Fails with one Dutch line; nothing is repaired silently. */
export const parseOrganisation = (json: unknown): Result<Organisation, BadOrganisation> => {
  const parsed = organisationSchema.safeParse(json);
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    const where = first === undefined ? '' : z.core.toDotPath(first.path);
    return err({ type: 'badOrganisation', message: `Het bestand van de organisatie klopt niet bij "${where}".` });
  }
  const fault = faultIn(parsed.data);
  if (fault !== null)
    return err({ type: 'badOrganisation', message: `Het bestand van de organisatie klopt niet: ${fault}.` });
  return ok(parsed.data);
};
