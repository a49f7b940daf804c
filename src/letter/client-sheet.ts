import type { Advice, TodayTask } from '../domain/advice/advice.ts';
import type { Organisation } from '../domain/catalogue/organisation.ts';
import type { LocalDate } from '../domain/dates.ts';
import { formatDutchDate } from '../domain/dutch-date.ts';
import { relevantAnswers } from '../domain/intake/relevant.ts';
import type { Situation } from '../domain/intake/situation.ts';
import type { Referral } from '../domain/referral/referral.ts';
import { clientSheetSteps, socialWorkerStep } from './client-sheet-steps.ts';
import type { Block, Mark, SheetPaper } from './paper.ts';
import { writtenOut } from './written-out.ts';

export interface ClientSheetInput {
  /** First name and surname, or null for who stays nameless. */
  readonly clientName: string | null;
  readonly situation: Situation;
  readonly advice: Advice;
  readonly organisation: Organisation;
  /** As chosen for the letter to VDAB; left out while there is none. */
  readonly vdabPurpose?: Referral['vdabPurpose'];
  readonly date: LocalDate;
  readonly mark: Mark;
}

const taskText = (task: TodayTask): string =>
  task.before === undefined ? task.text : `${task.text} Doe dit uiterlijk op ${formatDutchDate(task.before)}.`;

/** Only what the client does; what the front desk and the social worker do today is not on the client's paper. */
const taskBlocks = ({ todayTasks }: Advice): readonly Block[] => {
  const own = todayTasks.filter(({ by }) => by === 'client');
  return own.length === 0
    ? []
    : [
        { type: 'heading', text: 'Dit doe je eerst' },
        { type: 'list', items: own.map(taskText) },
      ];
};

/** The sheet that every visit ends with: who, where, when, what to bring. Je-form, and it works without a name. */
export const makeClientSheet = (input: ClientSheetInput): SheetPaper => {
  const about = {
    advice: input.advice,
    answers: relevantAnswers(input.situation.answers, input.organisation),
    organisation: input.organisation,
    date: input.date,
    isNamed: input.situation.isNamed,
    vdabPurpose: input.vdabPurpose ?? null,
  };
  const steps = clientSheetSteps(about);
  const name = input.clientName?.trim() ?? '';
  return {
    kind: 'clientSheet',
    templateId: 'blad-client',
    templateVersion: 2,
    mark: input.mark,
    // Metadata: no name.
    title: 'Jouw volgende stappen',
    accentColour: input.organisation.accentColour,
    sender: input.organisation.letterhead,
    day: input.date,
    date: formatDutchDate(input.date),
    intro: `${name === '' ? '' : `Voor ${name}. `}Hier lees je bij wie je terechtkunt, waar en wanneer, en wat je meebrengt.`,
    blocks: writtenOut([
      ...taskBlocks(input.advice),
      ...(steps.length === 0
        ? [
            { type: 'paragraph', text: 'We vonden vandaag nog geen dienst die zeker past.' } as const,
            socialWorkerStep(about),
          ]
        : [{ type: 'heading', text: 'Hier kun je terecht' } as const, ...steps]),
    ]),
    footer: 'Is iets niet duidelijk? Vraag het aan het onthaal van het Sociaal Huis.',
  };
};
