import type { RetentionCategory, RetentionTerm } from '../../domain/retention/terms.ts';

export const retentionCategoryTexts: Readonly<Record<RetentionCategory, string>> = {
  draft: 'Bezoek zonder uitkomst',
  adviceFile: 'Dossier zonder brief',
  referralFile: 'Dossier met een brief die vertrok',
  klusRequest: 'Klus',
  laptopCopy: 'Kopie op dit toestel',
  log: 'Logboek',
};

const unitTexts = { days: ['dag', 'dagen'], years: ['jaar', 'jaar'] } as const;

/** "10 jaar", "30 dagen", "blijvend". */
export const termText = (term: Pick<RetentionTerm, 'amount' | 'unit'> | null): string => {
  if (term === null) return 'nog niet bepaald';
  if (term.amount === null) return 'blijvend';
  return `${term.amount} ${unitTexts[term.unit][term.amount === 1 ? 0 : 1]}`;
};
