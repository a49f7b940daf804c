import { envelopes, type LetterWindow, millimetreText, onEnvelope } from '../domain/catalogue/letter-window.ts';
import type { Organisation } from '../domain/catalogue/organisation.ts';
import type { LocalDate } from '../domain/dates.ts';
import { formatDutchDate } from '../domain/dutch-date.ts';
import { addressLines } from '../domain/identity/belgian-address.ts';
import type { Mark, WindowSheet } from './paper.ts';
import { inventedAddress } from './template/example-letters.ts';

export interface WindowSheetInput {
  readonly window: LetterWindow;
  readonly organisation: Organisation;
  readonly date: LocalDate;
  readonly mark: Mark;
}

const steps = [
  'Druk af op ware grootte (100 %), niet op ‘passend maken’. Leg een lat op de twee lijnen met streepjes: elke lijn is precies 100 mm lang.',
  'Vouw het blad in drie bij de streepjes aan de linkerrand, met het adres naar buiten.',
  'Steek het in de omslag. Schuif het helemaal naar links, rechts, boven en onder.',
  'Kijk telkens door het venster. Je moet het hele adres zien, en nergens grijs.',
  'Zie je grijs, of verdwijnt een stuk van het adres? Meet het venster op de omslag opnieuw en pas de maten aan bij Instellingen.',
];

/** A sheet to print and fold: whether the letters of this office fit the window of its envelopes. */
export const makeWindowSheet = ({ window, organisation, date, mark }: WindowSheetInput): WindowSheet => {
  const { envelope, left, top, width, height } = onEnvelope(window);
  const size = envelopes[envelope];
  return {
    kind: 'windowSheet',
    templateId: 'proefblad-venster',
    templateVersion: 1,
    mark,
    title: 'Proefblad voor het venster',
    accentColour: organisation.accentColour,
    sender: organisation.letterhead,
    addressee: { type: 'address', label: '', lines: addressLines('Voorbeeldvereniging De Proef', inventedAddress) },
    window,
    day: date,
    date: formatDutchDate(date),
    intro: 'De zwarte lijn is het venster. Zo kijk je na of het klopt:',
    blocks: [
      { type: 'numbered', items: steps },
      { type: 'heading', text: 'De maten, gemeten op de omslag' },
      {
        type: 'facts',
        rows: [
          { field: 'left', label: 'Van de linkerrand', value: millimetreText(left) },
          { field: 'top', label: 'Van de bovenrand', value: millimetreText(top) },
          { field: 'width', label: 'Breedte', value: millimetreText(width) },
          { field: 'height', label: 'Hoogte', value: millimetreText(height) },
          { field: 'envelope', label: 'Omslag', value: `${size.height} × ${size.width} mm` },
        ],
      },
    ],
    footer: 'Proefblad: niet met de post.',
  };
};
