import type { Organisation } from '../domain/catalogue/organisation.ts';
import { opstapFormTexts } from '../domain/catalogue/pathway-texts.ts';
import type { Instant, LocalDate } from '../domain/dates.ts';
import { identityFields } from '../domain/dossier/corrections.ts';
import type { Visit as KeptVisit } from '../domain/dossier/records.ts';
import { formatDutchDate, localDateOf } from '../domain/dutch-date.ts';
import { formatPartialDate } from '../domain/identity/partial-date.ts';
import type { OptionalFieldId, ReferralState } from '../domain/referral/referral.ts';
import type { AccessFile } from './access-file-schema.ts';
import { addressInOneLine } from './address-in-one-line.ts';
import { consentWays } from './consent-record.ts';
import { identityLabels, identityWords } from './identity-words.ts';
import type { Block, Fact, Mark, SheetPaper } from './paper.ts';
import { withMeanings } from './written-out.ts';

/** Words that the screens use too. */
export interface AccessWords {
  readonly outcomes: Readonly<Record<NonNullable<KeptVisit['outcome']>, string>>;
  readonly letterStates: Readonly<Record<ReferralState, string>>;
  readonly visitStates: Readonly<Record<AccessFile['visits'][number]['state'], string>>;
  readonly purposes: Readonly<Record<'register' | 'talk' | 'wijkWerken', string>>;
  readonly optionalFields: Readonly<Record<OptionalFieldId, string>>;
  readonly recipients: Readonly<Record<AccessFile['letters'][number]['recipient'], string>>;
}

export interface AccessSheetOptions {
  readonly words: AccessWords;
  readonly organisation: Organisation;
  readonly date: LocalDate;
  readonly mark: Mark;
  /** "25 november 2026 om 14:05". */
  readonly momentOf: (instant: Instant) => string;
}

type Visit = AccessFile['visits'][number];
type Letter = AccessFile['letters'][number];

const row = (label: string, value: string): readonly Fact[] =>
  value.trim() === '' ? [] : [{ field: 'accessFile', label, value }];

const nothing: Block = { type: 'paragraph', text: 'Niets.' };

const part = (title: string, blocks: readonly Block[]): readonly Block[] => [
  { type: 'heading', text: title },
  ...(blocks.length === 0 ? [nothing] : blocks),
];

const ways = { printed: 'afgedrukt', carried: 'meegegeven', saved: 'opgeslagen als pdf' } as const;
const scopes = { letter: 'voor deze brief', office: 'voor alle brieven' } as const;
const personBlock = ({ person }: AccessFile, { momentOf }: AccessSheetOptions): Block => ({
  type: 'step',
  title: `${person.firstName} ${person.surname}`.trim(),
  rows: [
    ...identityFields.flatMap((field) => row(identityLabels[field], identityWords[field](person))),
    ...row('Discreet', person.discreet ? 'ja: niet bellen, niets opsturen' : 'nee'),
    ...row('Dossier gemaakt', momentOf(person.createdAt)),
    ...row('Nummer van je dossier', person.id),
  ],
});

const choiceRows = (choices: Visit['choices'], momentOf: AccessSheetOptions['momentOf']): readonly Fact[] =>
  choices.flatMap(({ label, notChosen, by, at }) =>
    row(`${label}, niet gekozen`, `${notChosen || 'niets'} (twee versies, gekozen door ${by} op ${momentOf(at)})`),
  );

const visitBlock = (visit: Visit, { words, momentOf }: AccessSheetOptions): Block => ({
  type: 'step',
  title: `Bezoek van ${formatDutchDate(visit.day)}`,
  rows: [
    ...row('Bij wie', visit.by),
    ...row('Begonnen', momentOf(visit.startedAt)),
    ...row('Laatst gewijzigd', momentOf(visit.changedAt)),
    ...row('Stand', words.visitStates[visit.state]),
    ...row('Geboortedatum', visit.birthDate === null ? '' : formatPartialDate(visit.birthDate)),
    ...visit.answers.flatMap(({ asked, said }) => row(asked, said)),
    ...(visit.mandate === null
      ? []
      : row(
          'Jij gaf toestemming aan',
          `${visit.mandate.representative} (${visit.mandate.relation}), genoteerd door ${visit.mandate.recordedBy} op ${momentOf(visit.mandate.recordedAt)}`,
        )),
    ...row('Uitkomst', visit.outcome === null ? 'nog niet genoteerd' : words.outcomes[visit.outcome]),
    ...row('Volgende stap', visit.nextStep),
    ...choiceRows(visit.choices, momentOf),
  ],
});

const consentText = ({ consent }: Letter, momentOf: AccessSheetOptions['momentOf']): string => {
  if (consent === null) return 'niet gevraagd';
  const answer = consent.given ? 'ja' : 'nee';
  return `${answer}, ${consentWays[consent.how]}, uitgelegd door ${consent.explainedBy} op ${momentOf(consent.at)}`;
};

const letterBlock = (letter: Letter, { words, momentOf }: AccessSheetOptions): Block => ({
  type: 'step',
  title: `Brief aan ${words.recipients[letter.recipient]}, kenmerk ${letter.reference}`,
  rows: [
    ...row('Stand', words.letterStates[letter.state]),
    ...row('Gemaakt door', letter.preparedBy),
    ...row('Waarvoor', letter.forms.map((form) => opstapFormTexts[form]).join(', ')),
    ...row(
      'Doel',
      letter.vdabPurpose === null || letter.recipient !== 'vdab' ? '' : words.purposes[letter.vdabPurpose],
    ),
    ...row('Reden', letter.reasonSentence),
    ...row('Wat er ook in mocht', letter.ticked.map((field) => words.optionalFields[field]).join(', ')),
    ...row('Vertrekt', letter.delivery === 'post' ? 'met de post' : 'je neemt hem mee'),
    ...row('Jouw akkoord', consentText(letter, momentOf)),
    ...(letter.addressCheck === null
      ? []
      : row(
          'Adres nagekeken',
          `${addressInOneLine(letter.addressCheck.address)} (${letter.addressCheck.checkedAt}), ${scopes[letter.addressCheck.scope]}, door ${letter.addressCheck.by} op ${momentOf(letter.addressCheck.at)}`,
        )),
    ...letter.acceptedFindings.flatMap((found) =>
      row('Bleef bewust staan', `${found.id}, door ${found.by} op ${momentOf(found.at)}`),
    ),
    ...(letter.approval === null
      ? []
      : row('Goedgekeurd', `door ${letter.approval.by} op ${momentOf(letter.approval.at)}`)),
    ...(letter.issued === null
      ? []
      : row('Vertrokken', `${ways[letter.issued.way]}, door ${letter.issued.by} op ${momentOf(letter.issued.at)}`)),
    ...letter.history.flatMap((move) =>
      row(
        momentOf(move.at),
        `${words.letterStates[move.state]}, door ${move.by}${move.note === '' ? '' : `: ${move.note}`}`,
      ),
    ),
    ...row('Wat erin stond', letter.said.join('\n')),
    ...choiceRows(letter.choices, momentOf),
  ],
});

const noteBlocks = ({ notes }: AccessFile, { momentOf }: AccessSheetOptions): readonly Block[] =>
  notes.map(({ writtenAt, by, text }) => ({
    type: 'step',
    title: `Nota van ${momentOf(writtenAt)}`,
    rows: [...row('Door', by), ...row('Nota', text)],
  }));

const decisionBlocks = (
  decisions: AccessFile['holds'],
  [on, off]: readonly [string, string],
  { momentOf }: AccessSheetOptions,
): readonly Block[] =>
  decisions.map((decision) => ({
    type: 'step',
    title: decision.isOn ? on : off,
    rows: [...row('Wanneer', momentOf(decision.at)), ...row('Door', decision.by), ...row('Reden', decision.reason)],
  }));

const correctionBlocks = ({ corrections }: AccessFile, { momentOf }: AccessSheetOptions): readonly Block[] =>
  corrections.map((correction) => ({
    type: 'step',
    title: `${correction.label}, ${momentOf(correction.at)}`,
    rows: [
      ...row('Er stond', correction.before || 'niets'),
      ...row('Nu staat er', correction.after || 'niets'),
      ...row('Waarom', correction.why),
      ...row('Door', correction.by),
    ],
  }));

const accessBlocks = ({ accesses }: AccessFile, { momentOf }: AccessSheetOptions): readonly Block[] => {
  const byDay = [...Map.groupBy(accesses, ({ at }) => localDateOf(at))].sort(([a], [b]) => a.localeCompare(b));
  return byDay.map(([day, lines]) => ({
    type: 'step',
    title: formatDutchDate(day),
    rows: lines
      .toSorted((a, b) => a.at.localeCompare(b.at))
      .flatMap(({ at, by, what, why }) =>
        row(momentOf(at).split(' om ').at(-1) ?? '', `${by} ${what}.${why === '' ? '' : ` Reden: ${why}.`}`),
      ),
  }));
};

const retentionBlocks = ({ retention }: AccessFile): readonly Block[] =>
  retention.map(({ text, rule, until }) => ({
    type: 'step',
    title: text,
    rows: [
      ...row('Regel', rule),
      ...row('Tot', until === null ? 'zonder einde, of nog niet bepaald' : formatDutchDate(until)),
    ],
  }));

/** "Inzagedossier": everything that is kept about one person, for that person, in clear words. */
export const makeAccessFileSheet = (file: AccessFile, options: AccessSheetOptions): SheetPaper => {
  const { organisation, date, mark } = options;
  return {
    kind: 'accessFile',
    templateId: 'inzagedossier',
    templateVersion: 1,
    mark,
    // Metadata: no name.
    title: 'Alles wat we over jou bewaren',
    accentColour: organisation.accentColour,
    sender: organisation.letterhead,
    day: date,
    date: formatDutchDate(date),
    intro:
      'Hier lees je alles wat het Sociaal Huis op dit toestel over jou bewaart, en wie het zag. Klopt er iets niet, dan mag je vragen om het te verbeteren.',
    blocks: withMeanings([
      ...part('Wie je bent', [personBlock(file, options)]),
      ...part(
        'Je bezoeken',
        file.visits.map((visit) => visitBlock(visit, options)),
      ),
      ...part(
        'Brieven over jou',
        file.letters.map((letter) => letterBlock(letter, options)),
      ),
      ...part("Nota's over jou", noteBlocks(file, options)),
      ...part('Wat er verbeterd werd', correctionBlocks(file, options)),
      ...part('Wat er over je dossier beslist is', [
        ...decisionBlocks(file.restrictions, ['Gebruik beperkt', 'Beperking opgeheven'], options),
        ...decisionBlocks(file.holds, ['Te bewaren tot nader order', 'Gewone termijn geldt weer'], options),
      ]),
      ...part('Hoe lang we dit bewaren', retentionBlocks(file)),
      ...part('Wie je dossier zag', accessBlocks(file, options)),
    ]),
    footer: 'Een vraag of een klacht? Spreek ons aan, of de Gegevensbeschermingsautoriteit.',
  };
};
