import type { Client, Correction } from '../../domain/dossier/records.ts';
import { correctionWords } from '../../letter/identity-words.ts';
import { correctionTexts } from '../texts/corrections.ts';

/** Nobody needs to read the end of a number over a shoulder. */
const masked = (text: string): string => text.replace(/-\d{3}\.\d{2}$/, '-•••.••');

const shown = (text: string): string => (text === '' ? correctionTexts.empty : masked(text));

/** "Telefoon: 0470 00 00 01 wordt 0470 00 00 02". */
export const correctionText = (client: Client, correction: Correction): string => {
  const { label, before, after } = correctionWords(client, correction);
  return correctionTexts.change(label, shown(before), shown(after));
};
