import { contactOf } from '../domain/catalogue/contact.ts';
import type { Organisation } from '../domain/catalogue/organisation.ts';
import type { RecipientId } from '../domain/catalogue/pathways.ts';
import type { LocalDate } from '../domain/dates.ts';
import { formatDutchDate } from '../domain/dutch-date.ts';
import { addressInOneLine } from './address-in-one-line.ts';
import type { Block, Fact, Mark, SheetPaper } from './paper.ts';

/** Nothing of the file goes in: whose letter it was, only we can look up. */
export interface ReplySlipInput {
  readonly recipient: RecipientId;
  readonly reference: string;
  readonly organisation: Organisation;
  readonly date: LocalDate;
  readonly mark: Mark;
}

type Choices = Extract<Block, { readonly type: 'tickBoxes' }>['items'];

const laterAnswer = { text: 'De brief is aangekomen, het antwoord volgt nog', line: '' };
const notNow = { text: 'Dit past nu niet', line: '' };
const didNotCome = { text: 'De persoon kwam niet', line: '' };
const doesNotWant = { text: 'De persoon ziet ervan af', line: '' };

/** What can have become of a letter, as its recipient would say it. */
const choicesOf: Readonly<Record<RecipientId, Choices>> = {
  deOpstap: [
    laterAnswer,
    { text: 'Er is een eerste gesprek', line: 'op' },
    { text: 'De begeleiding is begonnen', line: 'op' },
    notNow,
    didNotCome,
    doesNotWant,
  ],
  vdab: [
    { text: 'De persoon is ingeschreven als werkzoekende', line: 'op' },
    { text: 'Er is een gesprek', line: 'op' },
    { text: 'Het afsprakenblad voor wijk-werken is klaar', line: 'op' },
    notNow,
    didNotCome,
    doesNotWant,
  ],
};

const given = (field: string, label: string, value: string): readonly Fact[] =>
  value === '' ? [] : [{ field, label, value }];

const wayBack = (organisation: Organisation): readonly Fact[] => {
  const { address, phones, email } = contactOf(organisation, 'sociaalHuis');
  return [
    ...given('where', 'Adres', address === null ? '' : addressInOneLine(address)),
    ...given('phone', 'Telefoon', phones[0]?.number ?? ''),
    ...given('email', 'E-mail', email),
  ];
};

/** "Antwoordblad": the recipient of a letter ticks what became of it and sends it back. No name: the reference says enough. */
export const makeReplySlip = ({ recipient, reference, organisation, date, mark }: ReplySlipInput): SheetPaper => ({
  kind: 'replySlip',
  templateId: 'antwoordblad',
  templateVersion: 1,
  mark,
  title: `Antwoord aan ${organisation.name}`,
  accentColour: organisation.accentColour,
  sender: organisation.letterhead,
  day: date,
  date: formatDutchDate(date),
  intro: `Dit blad hoort bij onze brief aan ${contactOf(organisation, recipient).name}. Wilt u aankruisen wat ervan kwam, en ons dit blad bezorgen? Er staat met opzet geen naam op: ons kenmerk zegt genoeg.`,
  blocks: [
    { type: 'referenceCode', label: 'Ons kenmerk', reference },
    { type: 'heading', text: 'Wat kwam ervan?' },
    { type: 'tickBoxes', items: choicesOf[recipient] },
    { type: 'fillIn', labels: ['Ingevuld door', 'Datum'] },
    {
      type: 'step',
      title: 'Terug naar',
      rows: [{ field: 'office', label: 'Wie', value: organisation.name }, ...wayBack(organisation)],
    },
  ],
  footer: 'Wilt u niets schrijven over de persoon zelf, ook de naam niet?',
});
