import type { Organisation } from '../domain/catalogue/organisation.ts';
import type { LocalDate } from '../domain/dates.ts';
import { formatDutchDate } from '../domain/dutch-date.ts';
import type { LetterClient } from './letter-input.ts';
import type { Fact, Mark, SheetPaper } from './paper.ts';
import { personRows } from './person-rows.ts';

export interface AttendanceCertificateInput {
  readonly client: LetterClient;
  /** The day on which the person was here. */
  readonly day: LocalDate;
  /** "14:05"; '' is written by hand. */
  readonly from: string;
  readonly to: string;
  /** The name alone: a function would tell what somebody came for. */
  readonly issuedBy: string;
  readonly organisation: Organisation;
  readonly date: LocalDate;
  readonly mark: Mark;
}

/** "Aanwezigheidsattest", for an employer or a school: who, which day, from when to when. Nothing about why. */
export const makeAttendanceCertificate = (input: AttendanceCertificateInput): SheetPaper => {
  const { organisation, date } = input;
  const hours: readonly Fact[] = [
    { field: 'from', label: 'Van', value: input.from },
    { field: 'to', label: 'Tot', value: input.to },
  ];
  const unknown = hours.filter(({ value }) => value === '').map(({ label }) => label);
  return {
    kind: 'attendanceCertificate',
    templateId: 'aanwezigheidsattest',
    templateVersion: 1,
    mark: input.mark,
    // Metadata: no name.
    title: 'Aanwezigheidsattest',
    accentColour: organisation.accentColour,
    sender: organisation.letterhead,
    day: date,
    date: formatDutchDate(date),
    intro: 'Deze persoon was bij ons op de dag en de uren die hier staan.',
    blocks: [
      {
        type: 'step',
        title: 'Aanwezig',
        rows: [
          ...personRows('attendanceCertificate', input.client),
          { field: 'day', label: 'Dag', value: formatDutchDate(input.day) },
          ...hours.filter(({ value }) => value !== ''),
          { field: 'issuedBy', label: 'Opgemaakt door', value: input.issuedBy },
        ],
      },
      { type: 'fillIn', labels: [...unknown, 'Handtekening'] },
    ],
    footer: 'Dit blad zegt niet waarvoor iemand hier was.',
  };
};
