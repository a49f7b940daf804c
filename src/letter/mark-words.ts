import { formatDutchDate } from '../domain/dutch-date.ts';
import type { Mark } from './paper.ts';

/** The words of a mark, on every page: a large one and a line that says what it means. Null for no mark. */
export const markWords = (mark: Mark): { readonly large: string; readonly small: string } | null => {
  switch (mark.type) {
    case 'none':
      return null;
    case 'concept':
      return { large: 'CONCEPT', small: 'Nog niet vrijgegeven: niet meegeven.' };
    case 'practice':
      return { large: 'OEFENING', small: 'Verzonnen gegevens: dit is geen echt document.' };
    case 'duplicate':
      return { large: 'DUPLICAAT', small: `van de brief van ${formatDutchDate(mark.firstIssued)}` };
  }
};
