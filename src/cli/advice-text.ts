import type { Advice, PathwayAdvice, Reason, TodayTask, Verdict } from '../domain/advice/advice.ts';
import { settledByTexts } from '../domain/advice/conditions.ts';
import type { Organisation } from '../domain/catalogue/organisation.ts';
import { pathwayTextOf } from '../domain/catalogue/pathway-texts.ts';
import type { LocalDate } from '../domain/dates.ts';
import { formatDutchDate } from '../domain/dutch-date.ts';
import type { QuestionId } from '../domain/intake/answers.ts';
import { questionsFor } from '../domain/intake/questions.ts';

const headings: readonly (readonly [Verdict, string])[] = [
  ['fits', 'PAST'],
  ['fitsIf', 'PAST ALS'],
  ['unknown', 'NOG NIET TE ZEGGEN'],
  ['doesNotFit', 'PAST NIET'],
];

const byWhom = { frontDesk: 'onthaal', socialWorker: 'maatschappelijk werker', client: 'cliënt' } as const;
const urgency = { now: 'NU', today: 'VANDAAG', soon: 'BINNENKORT' } as const;

const reasonLines = ({ text, source, sourcesDisagree }: Reason): readonly string[] => [
  `    - ${text}`,
  `      bron: ${source.title}, nagekeken op ${formatDutchDate(source.checkedOn)}`,
  ...(sourcesDisagree === undefined ? [] : [`      bronnen verschillen: ${sourcesDisagree}`]),
];

const taskLines = ({ urgency: how, by, text, before, source }: TodayTask): readonly string[] => [
  `  ${urgency[how]} (${byWhom[by]}${before === undefined ? '' : `, uiterlijk ${formatDutchDate(before)}`}): ${text}`,
  `      bron: ${source.title}, nagekeken op ${formatDutchDate(source.checkedOn)}`,
];

/** The advice for people: Dutch, grouped as on screen, each pathway with its reasons and sources. */
export const adviceText = (advice: Advice, organisation: Organisation, date: LocalDate): string => {
  const questions = questionsFor(organisation);
  const labelOf = (id: QuestionId): string => questions.find((question) => question.id === id)?.label ?? id;
  const pathwayLines = ({ pathway, reasons, conditions, missing }: PathwayAdvice): readonly string[] => [
    `  ${pathwayTextOf(pathway, organisation).name}`,
    ...reasons.flatMap(reasonLines),
    ...conditions.map(({ text, settledBy: who }) => `    als: ${text} (${settledByTexts[who]})`),
    ...(missing.length === 0 ? [] : [`    nog te weten: ${missing.map(labelOf).join(', ')}`]),
  ];
  const groups = headings.flatMap(([verdict, heading]) => {
    const inGroup = advice.pathways.filter((pathway) => pathway.verdict === verdict);
    return inGroup.length === 0 ? [] : [heading, ...inGroup.flatMap(pathwayLines), ''];
  });
  const tasks = advice.todayTasks.length === 0 ? [] : ['VANDAAG TE DOEN', ...advice.todayTasks.flatMap(taskLines), ''];
  const next = questions.find(({ id }) => id === advice.nextQuestion);
  return [
    `Advies van ${organisation.name}, ${formatDutchDate(date)}`,
    'Dit is een advies: een maatschappelijk werker beslist.',
    '',
    ...tasks,
    ...groups,
    next === undefined ? 'Er zijn geen vragen meer.' : `Volgende vraag: ${next.text}`,
  ].join('\n');
};
