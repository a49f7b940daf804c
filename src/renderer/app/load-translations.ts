import type { PlaceLanguage } from '../../domain/catalogue/place-language.ts';
import { type TranslationWords, translationWordsSchema } from '../../letter/translation-words.ts';

const files = import.meta.glob<unknown>('../../../assets/translations/*.json', { eager: true, import: 'default' });

/** The words that came with the app for this language. A file that is missing or does not parse is a mistake of the build. */
export const translationWords = (language: PlaceLanguage): TranslationWords =>
  translationWordsSchema.parse(files[`../../../assets/translations/${language}.json`]);
