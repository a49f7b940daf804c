import type { LocalDate } from '../domain/dates.ts';
import { formatDutchDate } from '../domain/dutch-date.ts';
import type { SheetPaper } from './paper.ts';

export interface RecoverySheetInput {
  readonly officeName: string;
  /** As `setUp` returned it: groups of characters. */
  readonly recoveryKey: string;
  readonly date: LocalDate;
}

/** Printed in black: the sheet lies in a safe for years. */
const black = '#1a1a1a';

/** The recovery key of the office on paper: shown once, never saved as a file. */
export const makeRecoverySheet = ({ officeName, recoveryKey, date }: RecoverySheetInput): SheetPaper => ({
  kind: 'recoverySheet',
  templateId: 'blad-herstelsleutel',
  templateVersion: 1,
  mark: { type: 'none' },
  title: 'Herstelsleutel',
  accentColour: black,
  sender: [officeName, 'Doorwijzer'],
  day: date,
  date: formatDutchDate(date),
  intro:
    'Met deze sleutel krijgt het team weer toegang als iedereen de wachtzin vergeten is. Bewaar dit blad in de kluis.',
  blocks: [
    { type: 'keyGroups', groups: recoveryKey.split(/[\s-]+/u).filter((group) => group !== '') },
    {
      type: 'list',
      items: [
        'Leg dit blad in de kluis van het Sociaal Huis. Maak geen foto en geen kopie op een computer.',
        'Wie dit blad en een laptop van het team heeft, kan alle dossiers openen.',
        'De sleutel heeft geen letter I, L of O. Wat er zo uitziet, is een één of een nul.',
        'Is het blad kwijt, zeg dat dan meteen aan de beheerder.',
      ],
    },
  ],
  footer: 'Vertrouwelijk: alleen voor de kluis.',
});
