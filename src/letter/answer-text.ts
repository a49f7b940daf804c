import { formatPartialDate } from '../domain/identity/partial-date.ts';
import type { Answer } from '../domain/intake/answers.ts';
import type { Question } from '../domain/intake/question.ts';

/** The two answers that every question takes. */
export const unsaidTexts = { unknown: 'Weet ik niet', declined: 'Zeg ik liever niet' } as const;

const choiceText = (question: Question, id: string): string =>
  question.choices.find((choice) => choice.id === id)?.text ?? id;

/** What was said, in the words of the question. */
export const answerText = (question: Question, answer: Answer): string => {
  switch (answer.type) {
    case 'unknown':
    case 'declined':
      return unsaidTexts[answer.type];
    case 'date':
      return formatPartialDate(answer.date);
    case 'choices': {
      const said = answer.choices.map((id) => choiceText(question, id)).join(', ');
      return answer.text === undefined || answer.text.trim() === '' ? said : `${said}: ${answer.text}`;
    }
  }
};
