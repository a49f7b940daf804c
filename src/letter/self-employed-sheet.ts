import { contactOf } from '../domain/catalogue/contact.ts';
import type { LocalDate } from '../domain/dates.ts';
import type { StaffMember } from '../domain/dossier/records.ts';
import { formatDutchDate } from '../domain/dutch-date.ts';
import { hasChosen } from '../domain/intake/said.ts';
import { checkedOn, contactRows } from './contact-rows.ts';
import type { Block, Fact, Mark, SheetPaper } from './paper.ts';
import { type AboutVisit, visitRows } from './visit-rows.ts';

export interface SelfEmployedSheetInput extends AboutVisit {
  /** Who follows it up here; null where nobody is named. */
  readonly socialWorker: Pick<StaffMember, 'name' | 'phone'> | null;
  readonly date: LocalDate;
  readonly mark: Mark;
}

const aboutRow = ({ situation }: SelfEmployedSheetInput): Fact => ({
  field: 'topic',
  label: 'Waarover',
  value: hasChosen(situation.answers, 'selfEmployed', 'stopped')
    ? 'Vragen over een zaak die gestopt is'
    : 'Vragen over werken als zelfstandige',
});

const helperBlocks = ({ socialWorker, organisation }: SelfEmployedSheetInput): readonly Block[] => {
  if (socialWorker === null) return [];
  const phone = socialWorker.phone.trim();
  const rows: readonly Fact[] = [
    { field: 'socialWorker', label: 'Naam', value: `${socialWorker.name}, ${organisation.name}` },
    ...(phone === '' ? [] : [{ field: 'socialWorkerPhone', label: 'Telefoon', value: phone }]),
  ];
  return [{ type: 'step', title: 'Wie je hier verder helpt', rows }];
};

/** For who is or was self-employed: where to go, and who comes, to show there. What it is about, the client writes or says. */
export const makeSelfEmployedSheet = (input: SelfEmployedSheetInput): SheetPaper => {
  const { organisation, situation, date } = input;
  const contact = contactOf(organisation, 'selfEmployedHelp');
  // Who stays nameless shows nothing.
  const person = situation.isNamed ? visitRows('selfEmployedSheet', input) : { rows: [], lines: [] };
  return {
    kind: 'selfEmployedSheet',
    templateId: 'blad-zelfstandige',
    templateVersion: 1,
    mark: input.mark,
    // Metadata: no name.
    title: 'Hulp als je zelfstandige bent of was',
    accentColour: organisation.accentColour,
    sender: organisation.letterhead,
    day: date,
    date: formatDutchDate(date),
    intro: 'Toon dit blad op je afspraak. Zo hoef je niet alles opnieuw te vertellen.',
    blocks: [
      {
        type: 'step',
        title: contact.name,
        rows: [
          ...contactRows(organisation, 'selfEmployedHelp', date),
          { field: 'checkedOn', label: 'Nagekeken op', value: checkedOn(contact) },
        ],
      },
      { type: 'step', title: 'Wie op gesprek komt', rows: [...person.rows, aboutRow(input)] },
      ...helperBlocks(input),
      { type: 'fillIn', labels: [...person.lines, 'Je vraag', 'Je afspraak: dag en uur'] },
    ],
    footer: 'Meer staat er niet op. De rest vertel je zelf, als je dat wil.',
  };
};
