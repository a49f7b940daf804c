import type { Organisation } from '../domain/catalogue/organisation.ts';
import type { Instant } from '../domain/dates.ts';
import { type FileNote, newestNoteFirst } from '../domain/dossier/file-note.ts';
import type { Choice, Client, FileDecision, Visit } from '../domain/dossier/records.ts';
import type { ReferralId, StaffMemberId } from '../domain/ids.ts';
import { questionsFor } from '../domain/intake/questions.ts';
import type { Referral } from '../domain/referral/referral.ts';
import { type AccessFile, accessFileSchema } from './access-file-schema.ts';
import { answerText } from './answer-text.ts';
import { type FieldWordsOptions, fieldWords } from './field-words.ts';
import { correctionWords } from './identity-words.ts';
import type { Block } from './paper.ts';
import { readLetterPaper } from './paper-schema.ts';

export interface AccessFileInput {
  readonly client: Client;
  readonly visits: readonly Visit[];
  readonly referrals: readonly Referral[];
  readonly notes: readonly FileNote[];
  /** The letter values (JSON) that were approved or left. */
  readonly letters: ReadonlyMap<ReferralId, string>;
  readonly accesses: AccessFile['accesses'];
  readonly retention: AccessFile['retention'];
  /** The function under which a colleague worked. */
  readonly functionOf: (id: StaffMemberId) => string;
  readonly organisation: Organisation;
  readonly outcomes: FieldWordsOptions['outcomes'];
  readonly madeAt: Instant;
}

const saidIn = (block: Block): readonly string[] => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.text];
    case 'facts':
      return block.rows.map(({ label, value }) => `${label}: ${value}`);
    case 'list':
    case 'numbered':
      return block.items;
    case 'step':
      return [block.title, ...block.rows.map(({ label, value }) => `${label}: ${value}`)];
    case 'keyGroups':
    case 'fillIn':
    case 'tickBoxes':
    case 'referenceCode':
      return [];
  }
};

/** The text of a letter, without the frame around it. */
const saidBy = (value: string | undefined): string[] => {
  const letter = value === undefined ? null : readLetterPaper(value);
  return letter === null ? [] : [letter.subject, letter.salutation, ...letter.blocks.flatMap(saidIn), letter.closing];
};

/** Everything that is kept about one person, by date; colleagues by their function. */
export const makeAccessFile = (input: AccessFileInput): AccessFile => {
  const { client, functionOf, organisation } = input;
  const questions = questionsFor(organisation);
  const { corrections, restrictions, holds, ...person } = client;

  const choicesOf = (choices: readonly Choice[] = []) =>
    choices.map(({ field, dropped, by, at }) => {
      const { label, text } = fieldWords(field, dropped, input);
      return { field, label, notChosen: text, by: functionOf(by), at };
    });

  const visitOf = (visit: Visit) => ({
    id: visit.id,
    day: visit.day,
    startedAt: visit.startedAt,
    changedAt: visit.changedAt,
    by: functionOf(visit.owner),
    state: visit.state,
    birthDate: visit.birthDate,
    answers: questions.flatMap((question) => {
      const answer = visit.answers[question.id];
      if (answer === undefined) return [];
      return [{ question: question.id, asked: question.text, answer, said: answerText(question, answer) }];
    }),
    mandate: visit.mandate === null ? null : { ...visit.mandate, recordedBy: functionOf(visit.mandate.recordedBy) },
    outcome: visit.outcome,
    nextStep: visit.nextStep,
    choices: choicesOf(visit.choices),
  });

  const letterOf = (referral: Referral) => {
    const { addressCheck, consent, approval, issued } = referral;
    return {
      id: referral.id,
      visitId: referral.visitId,
      recipient: referral.recipient,
      reference: referral.reference,
      state: referral.state,
      forms: referral.forms,
      vdabPurpose: referral.vdabPurpose,
      reasonSentence: referral.reasonSentence,
      ticked: referral.ticked,
      delivery: referral.delivery,
      addressCheck: addressCheck === null ? null : { ...addressCheck, by: functionOf(addressCheck.by) },
      consent:
        consent === null
          ? null
          : { given: consent.given, how: consent.how, explainedBy: functionOf(consent.explainedBy), at: consent.at },
      acceptedFindings: referral.acceptedFindings.map((found) => ({ ...found, by: functionOf(found.by) })),
      preparedBy: functionOf(referral.preparedBy),
      approval: approval === null ? null : { by: functionOf(approval.by), at: approval.at },
      issued: issued === null ? null : { by: functionOf(issued.by), at: issued.at, day: issued.day, way: issued.way },
      history: referral.history.map((move) => ({ ...move, by: functionOf(move.by) })),
      said: saidBy(input.letters.get(referral.id)),
      choices: choicesOf(referral.choices),
    };
  };

  const decisionOf = (decision: FileDecision) => ({ ...decision, by: functionOf(decision.by) });

  return accessFileSchema.parse({
    schema: 'doorwijzer-access/1',
    office: organisation.name,
    madeAt: input.madeAt,
    person,
    visits: input.visits.toSorted((a, b) => a.startedAt.localeCompare(b.startedAt)).map(visitOf),
    letters: input.referrals.toSorted((a, b) => a.changedAt.localeCompare(b.changedAt)).map(letterOf),
    notes: input.notes
      .toSorted((a, b) => newestNoteFirst(b, a))
      .map(({ id, writtenAt, writtenBy, text }) => ({ id, writtenAt, by: functionOf(writtenBy), text })),
    corrections: corrections.map((correction) => ({
      field: correction.field,
      ...correctionWords(client, correction),
      why: correction.why,
      by: functionOf(correction.by),
      at: correction.at,
    })),
    restrictions: restrictions.map(decisionOf),
    holds: holds.map(decisionOf),
    accesses: input.accesses,
    retention: input.retention,
  });
};
