import { useEffect, useRef, useState } from 'react';
import type { Question } from '../../../domain/intake/question.ts';
import { digitOf } from '../../app/key-of-event.ts';
import { useShortcuts } from '../../app/use-shortcuts.ts';
import { Button } from '../../components/button.tsx';
import { intakeTexts } from '../../texts/intake.ts';
import { AnswerDate } from './answer-date.tsx';
import { AnswerText } from './answer-text.tsx';
import { choiceKeys } from './choice-keys.ts';
import { ChoiceRow } from './choice-row.tsx';
import { pressChoice, textAskedBy } from './press-choice.ts';
import type { Intake } from './use-intake.ts';

export const questionTitleId = 'question-title';

interface CardProps {
  readonly question: Question;
  readonly intake: Intake;
}

/** The second group opens by itself when the answer is in it. */
const groupOf = ({ question, intake }: CardProps): 1 | 2 => {
  const { answer } = intake;
  const chosen = answer?.type === 'choices' ? answer.choices : [];
  const groups = question.choices.filter((choice) => chosen.includes(choice.id)).map((choice) => choice.group);
  return groups.length > 0 && groups.every((group) => group === 2) ? 2 : 1;
};

const Choices = (props: CardProps & { readonly group: 1 | 2; readonly onMore: () => void }) => {
  const { question, intake, group } = props;
  const { answer } = intake;
  const keys = choiceKeys(question, group);
  const isChosen = (id: string): boolean => answer?.type === 'choices' && answer.choices.includes(id);
  return (
    <>
      {keys.choices.map(({ digit, choice }) => (
        <ChoiceRow
          help={choice.help}
          isChosen={isChosen(choice.id)}
          key={choice.id}
          mark={String(digit)}
          name={question.id}
          onPress={() => intake.say(pressChoice(question, answer, choice.id))}
          text={choice.text}
          type={question.type === 'several' ? 'checkbox' : 'radio'}
        />
      ))}
      {keys.more === null ? null : (
        <button className="choice-row is-more" onClick={props.onMore} type="button">
          <span aria-hidden="true" className="key-mark">
            {keys.more}
          </span>
          <span>{group === 1 ? intakeTexts.more : intakeTexts.fewer}</span>
        </button>
      )}
    </>
  );
};

const useAnswerKeys = (props: CardProps, group: 1 | 2, onMore: () => void): void => {
  const { question, intake } = props;
  const keys = choiceKeys(question, group);
  const press = (event: KeyboardEvent) => {
    const digit = digitOf(event);
    if (digit === 'decline') intake.say({ type: 'declined' });
    else if (digit === 0) intake.say({ type: 'unknown' });
    else if (digit === keys.more) onMore();
    else {
      const keyed = keys.choices.find((one) => one.digit === digit);
      if (keyed !== undefined) intake.say(pressChoice(question, intake.answer, keyed.choice.id));
    }
  };
  useShortcuts([
    {
      id: 'answer',
      keys: '1 … 9',
      label: intakeTexts.keysAnswer,
      matches: (event) => digitOf(event) !== null,
      act: press,
    },
    { id: 'answer-0', keys: '0', label: intakeTexts.unknown, matches: () => false, act: press },
    {
      id: 'answer-minus',
      keys: intakeTexts.declinedKey,
      label: intakeTexts.declined,
      matches: () => false,
      act: press,
    },
  ]);
};

/** One question, large. Saved at each press; "Verder" only moves on. */
export const QuestionCard = (props: CardProps) => {
  const { question, intake } = props;
  const { answer } = intake;
  const [group, setGroup] = useState<1 | 2>(() => groupOf(props));
  const title = useRef<HTMLHeadingElement>(null);
  const onMore = () => setGroup(group === 1 ? 2 : 1);
  useAnswerKeys(props, group, onMore);
  useEffect(() => title.current?.focus(), []);
  const asked = textAskedBy(question, answer);
  const help = question.help ?? (question.type === 'several' ? intakeTexts.several : undefined);
  return (
    <div className="question">
      <h1 className="question-title" id={questionTitleId} ref={title} tabIndex={-1}>
        {question.text}
      </h1>
      {help === undefined ? null : <p className="question-help">{help}</p>}
      {intake.mistake === null ? null : (
        <p className="field-error" role="alert">
          {intake.mistake}
        </p>
      )}
      <fieldset aria-labelledby={questionTitleId} className="choices">
        {question.type === 'date' ? (
          <AnswerDate intake={intake} label={question.label} place={intake.placeOf(question.id)} />
        ) : null}
        <Choices {...props} group={group} onMore={onMore} />
        {asked === null ? null : <AnswerText asked={asked} intake={intake} key={asked.label} />}
      </fieldset>
      <div className="question-foot">
        <fieldset aria-label={intakeTexts.noAnswer} className="choices-apart">
          <ChoiceRow
            isChosen={answer?.type === 'unknown'}
            mark="0"
            name={question.id}
            onPress={() => intake.say({ type: 'unknown' })}
            text={intakeTexts.unknown}
            type="radio"
          />
          <ChoiceRow
            isChosen={answer?.type === 'declined'}
            mark={intakeTexts.declinedKey}
            name={question.id}
            onPress={() => intake.say({ type: 'declined' })}
            text={intakeTexts.declined}
            type="radio"
          />
        </fieldset>
        <div className="question-actions">
          <Button onPress={intake.goBack} shortcut="Esc" variant="quiet">
            {intakeTexts.back}
          </Button>
          <Button onPress={intake.goOn} shortcut="Enter" variant="primary">
            {intakeTexts.next}
          </Button>
        </div>
      </div>
    </div>
  );
};
