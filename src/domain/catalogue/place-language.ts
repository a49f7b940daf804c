import type { Answers } from '../intake/answers.ts';
import { chosen } from '../intake/said.ts';
import type { Organisation } from './organisation.ts';

export type PlaceLanguage = NonNullable<Organisation['otherMunicipalities'][number]['translation']>;

/**
 * The language in which an inhabitant of this place may ask for a translation: by law it follows from where somebody lives, so
 * nothing is noted of the person. Null where everything is in Dutch.
 */
export const placeLanguage = (
  answers: Answers,
  { sections, otherMunicipalities }: Organisation,
): PlaceLanguage | null => {
  const [residence] = chosen(answers, 'residence');
  const [elsewhere] = residence === 'otherMunicipality' ? chosen(answers, 'otherMunicipality') : [];
  const place =
    sections.find(({ id }) => id === residence) ?? otherMunicipalities.find(({ id }) => id === elsewhere) ?? null;
  return place?.translation ?? null;
};
