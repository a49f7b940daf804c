import { contactOf } from '../catalogue/contact.ts';
import type { Organisation } from '../catalogue/organisation.ts';
import { localDateSchema } from '../dates.ts';
import type { Source } from './advice.ts';

const checkedOn = localDateSchema.parse('2026-11-22');
const source = (title: string, url: string): Source => ({ title, url, checkedOn });

/** A source of a rule: the same everywhere, or a page that the data of the organisation name. */
export type RuleSource = Source | { readonly page: 'work' | 'workCoach' };

/** The source for this office. Without a page about work of its own, what is known about the office itself counts. */
export const sourceFor = (from: RuleSource, organisation: Organisation): Source => {
  if ('title' in from) return from;
  const about = contactOf(organisation, from.page === 'work' ? 'sociaalHuis' : 'workCoach');
  const found = from.page === 'work' ? (organisation.workPage ?? about.sources[0]) : about.sources[0];
  if (found === undefined) throw new Error(`contact ${about.id} has no source`);
  return found;
};

/** Where the rules come from. The pages of the office first; the others are newer than them or say what they leave out. */
export const sources = {
  /** The office's own page about work. */
  workPage: { page: 'work' },
  /** The page about the work coach. */
  workCoachPage: { page: 'workCoach' },
  ama: source(
    'Departement Zorg, Arbeidsmatige activiteiten',
    'https://www.departementwvg.be/arbeidsmatige-activiteiten',
  ),
  werkervaringsstage: source('Liantis, de werkervaringsstage (27 december 2022)', 'https://www.liantis.be'),
  // The whole address of this news item was not noted: the site and the title are what is known.
  rva: source('RVA, beperking van de werkloosheidsuitkering (2 maart 2026)', 'https://www.rva.be'),
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
} as const satisfies Readonly<Record<string, RuleSource>>;
