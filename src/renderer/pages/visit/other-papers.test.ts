import { expect, it } from 'vitest';
import * as the from '../../../../test/unit/letters/letter-fixtures.ts';
import type { PathwayId } from '../../../domain/catalogue/pathways.ts';
import type { Answers } from '../../../domain/intake/answers.ts';
import { otherPapers } from './other-papers.ts';

const chosen = (...choices: readonly string[]) => ({ type: 'choices', choices }) as const;

const shown = (open: readonly PathwayId[], answers: Answers, surname: string | null = 'Voorbeeld') =>
  otherPapers(
    the.advice(Object.fromEntries(open.map((id) => [id, 'fitsIf']))),
    { answers, mandate: null },
    surname === null ? null : the.client({ surname }),
  );

it.each([
  ['de coach, ook zonder naam', ['workCoach'], {}, null, ['coachSheet']],
  ['zelfstandigen', ['selfEmployed'], {}, 'Voorbeeld', ['selfEmployedSheet']],
  ['zelfstandigen zonder naam', ['selfEmployed'], {}, null, []],
  ['VDAB kent de persoon', [], { vdabRegistered: chosen('yes') }, 'Voorbeeld', ['mlpSheet']],
  ['leefloon', ['wijkWerkenWorker'], { income: chosen('leefloon') }, 'Voorbeeld', ['wijkWerkNote']],
  [
    'leefloon van een ander OCMW',
    ['wijkWerkenWorker'],
    { income: chosen('leefloon'), leefloonPayer: chosen('otherOcmw') },
    'Voorbeeld',
    [],
  ],
  ['een uitkering: langs VDAB', ['wijkWerkenWorker'], { income: chosen('unemploymentBenefit') }, 'Voorbeeld', []],
  [
    'voor iemand anders, zonder diens woord',
    ['selfEmployed'],
    { aboutSelf: chosen('someoneElse'), vdabRegistered: chosen('yes') },
    'Voorbeeld',
    [],
  ],
] as const)('%s', (_, open, answers, surname, papers) => {
  expect(shown(open, answers, surname)).toEqual(papers);
});
