import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advise } from '../../../src/domain/advice/advise.ts';
import { neededPermissions } from '../../../src/domain/advice/ama-permission.ts';
import { recipientIds } from '../../../src/domain/catalogue/pathways.ts';
import type { Answer, Answers } from '../../../src/domain/intake/answers.ts';
import type { Question } from '../../../src/domain/intake/question.ts';
import { questionsFor } from '../../../src/domain/intake/questions.ts';
import { relevantAnswers } from '../../../src/domain/intake/relevant.ts';
import { faultsInWording } from '../../../src/domain/plain-language.ts';
import { makeClientSheet } from '../../../src/letter/client-sheet.ts';
import type { SheetPaper } from '../../../src/letter/paper.ts';
import { paperStrings } from '../../../src/letter/paper-strings.ts';
import { aidApplicationOf } from '../../../src/letter/receipt.ts';
import { typesetPaper } from '../../../src/typeset/typeset.ts';
import { permissionRequest } from './activation-papers.ts';
import { attendanceCertificate, consentRecord, receipt } from './every-paper.ts';
import * as the from './letter-fixtures.ts';

const organisation = the.organisation();
const canary = 'KANARIE';

const answerTo = (question: Question): fc.Arbitrary<Answer | undefined> => {
  const silent = fc.constantFrom<Answer | undefined>(undefined, { type: 'unknown' }, { type: 'declined' });
  if (question.type === 'date') {
    const date = fc.constant<Answer>({ type: 'date', date: { year: 2027, month: 1, day: 31 } });
    return fc.oneof({ arbitrary: date, weight: 3 }, silent);
  }
  const ids = question.choices.map(({ id }) => id);
  const choices = fc
    .subarray(ids, { minLength: 1, maxLength: question.type === 'one' ? 1 : 3 })
    .map((chosen): Answer => ({ type: 'choices', choices: chosen, text: canary }));
  return fc.oneof({ arbitrary: choices, weight: 5 }, silent);
};

const anyAnswers: fc.Arbitrary<Answers> = fc
  .record(Object.fromEntries(questionsFor(organisation).map((question) => [question.id, answerTo(question)])))
  .map((answers) =>
    relevantAnswers(
      Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined)),
      organisation,
    ),
  );

const sheetOf = (answers: Answers) => {
  const situation = the.situation({ answers });
  return makeClientSheet({
    clientName: null,
    situation,
    advice: advise(situation, organisation, the.today),
    organisation,
    date: the.today,
    mark: { type: 'practice' },
  });
};

/** What else such a visit can give, each as the screens make it. */
const otherPapersOf = (answers: Answers): readonly SheetPaper[] => {
  const application = aidApplicationOf(advise(the.situation({ answers }), organisation, the.today));
  return [
    ...(application === null ? [] : [receipt({ application })]),
    attendanceCertificate(),
    ...neededPermissions({ answers }).flatMap(({ giver }) =>
      giver === 'ocmw' ? [] : [permissionRequest({ asked: giver })],
    ),
  ];
};

const formOf = (paper: SheetPaper): 'u' | 'je' => (paper.kind === 'permissionRequest' ? 'u' : 'je');

/** What somebody said in own words that a letter may tell: the name of a mediator, a language that is not on the list. */
const ownWords: readonly string[] = ['vdabMediator', 'interpreter'];

describe('elk mogelijk bezoek', () => {
  it('geeft ook andere papieren in klare taal, zonder wat de cliënt in eigen woorden zei', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        for (const paper of otherPapersOf(answers)) {
          const strings = paperStrings(paper);
          const faults = strings.flatMap((text) => faultsInWording(text, formOf(paper)).map((word) => [word, text]));
          expect([paper.kind, faults]).toEqual([paper.kind, []]);
          expect(strings.join('\n')).not.toContain(canary);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('geeft een bewijs van het akkoord waarin alleen de namen van tolk en bemiddelaar in eigen woorden staan', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...recipientIds), (answers, recipient) => {
        const paper = consentRecord({}, { recipient, situation: the.situation({ answers }) });
        expect(paperStrings(paper).flatMap((text) => faultsInWording(text, 'je'))).toEqual([]);
        const rows = paper.blocks.flatMap((block) => (block.type === 'step' ? block.rows : []));
        const told = rows.filter(({ value }) => value.includes(canary)).map(({ field }) => field);
        expect(told.filter((field) => !ownWords.includes(field))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('geeft een blad in klare taal, zonder wat de cliënt in eigen woorden zei', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const strings = paperStrings(sheetOf(answers));
        expect(strings.flatMap((text) => faultsInWording(text, 'je').map((word) => `${word}: ${text}`))).toEqual([]);
        expect(strings.join('\n')).not.toContain(canary);
      }),
      { numRuns: 300 },
    );
  });

  it('geeft een blad van hoogstens twee bladzijden', async () => {
    await fc.assert(
      fc.asyncProperty(anyAnswers, async (answers) => {
        expect(await typesetPaper(sheetOf(answers), the.fonts)).toMatchObject({ ok: true });
      }),
      { numRuns: 25 },
    );
  });
});
