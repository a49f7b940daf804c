import { localDateSchema } from '../dates.ts';
import type { Source } from './advice.ts';

const checkedOn = localDateSchema.parse('2026-11-22');
const source = (title: string, url: string): Source => ({ title, url, checkedOn });

/** Where the rules come from. The two seed pages first; the others are newer than them or say what they leave out. */
export const sources = {
  kortemark: source('Sociaal Huis Kortemark, Werk en opleiding', 'https://www.kortemark.be/werk-en-opleiding'),
  ieper: source('Stad Ieper, Wijk-werken', 'https://www.ieper.be/wijk-werken'),
  ama: source(
    'Departement Zorg, Arbeidsmatige activiteiten',
    'https://www.departementwvg.be/arbeidsmatige-activiteiten',
  ),
  werkervaringsstage: source('Liantis, de werkervaringsstage (27 december 2022)', 'https://www.liantis.be'),
  rva: source('RVA, beperking van de werkloosheidsuitkering (2 maart 2026)', 'https://www.rva.be/nieuws/2026/03/02'),
  rvaVolunteering: source('RVA, infoblad T42: vrijwilligerswerk (1 januari 2024)', 'https://www.rva.be'),
  leefloonVolunteering: source(
    'Vreemdelingenrecht, vrijwilligerswerk en leefloon',
    'https://www.vreemdelingenrecht.be',
  ),
  riziv: source('RIZIV, vrijwilligerswerk tijdens arbeidsongeschiktheid', 'https://www.inami.fgov.be'),
  application: source('POD Maatschappelijke Integratie, PrimaBook', 'https://primabook.mi-is.be'),
  forwarding: source('Brussel, gids sociale diensten (1 oktober 2024)', 'https://bdas-wwsb.brussels'),
  selfEmployedLeefloon: source('POD Maatschappelijke Integratie, veelgestelde vragen', 'https://www.mi-is.be/nl/faq'),
  leefloonRegistration: source('Unizo, leefloon en inschrijving bij VDAB (2023)', 'https://www.unizo.be'),
  wijkWerkToeleiding: source('Welzijnsband, wijk-werker', 'https://www.welzijnsband.be/wijkwerker'),
  wijkWerkIncapacitated: source('Werken Leie en Schelde, wijk-werken', 'https://www.werkenleieenschelde.be'),
  twe: source(
    'VDAB, draaiboek tijdelijke werkervaring OCMW',
    'https://www.vdab.be/tijdelijkewerkervaring/draaiboek-twe-ocmw',
  ),
  rvaAdviceOrder: source('OCMW Sint-Truiden, einde werkloosheid (15 september 2025)', 'https://www.ocmw-st-truiden.be'),
  language: source('Taalwetwijzer van de Vlaamse overheid', 'https://www.vlaanderen.be/taalwetwijzer'),
  house: source('Werkwijze van dit Sociaal Huis, nog te bevestigen', ''),
} as const satisfies Readonly<Record<string, Source>>;
