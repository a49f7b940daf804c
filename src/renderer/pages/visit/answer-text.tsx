import { useEffect, useRef, useState } from 'react';
import { cleanText } from '../../../domain/identity/clean-text.ts';
import type { Choice } from '../../../domain/intake/question.ts';
import { TextField } from '../../components/text-field.tsx';
import { intakeTexts } from '../../texts/intake.ts';
import type { Intake } from './use-intake.ts';

const quietMs = 300;

/** A few words more with an answer. Kept after a quiet moment, and in any case before the question is left. */
export const AnswerText = (props: { readonly asked: NonNullable<Choice['asksText']>; readonly intake: Intake }) => {
  const { asked, intake } = props;
  const { answer } = intake;
  const [typed, setTyped] = useState(answer?.type === 'choices' ? (answer.text ?? '') : '');
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const pending = useRef(false);

  const keep = (): null => {
    if (timer.current !== null) clearTimeout(timer.current);
    const text = cleanText(typed).text.trim().slice(0, asked.maxLength);
    if (pending.current && answer?.type === 'choices')
      intake.say(text === '' ? { type: 'choices', choices: answer.choices } : { ...answer, text });
    pending.current = false;
    return null;
  };
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  const { beforeLeaving } = intake;
  // biome-ignore lint/correctness/useExhaustiveDependencies: registered once, reads the latest
  useEffect(() => {
    beforeLeaving(() => latest.current());
    return () => {
      latest.current();
      beforeLeaving(null);
    };
  }, []);

  const left = asked.maxLength - typed.length;
  const removed = cleanText(typed).removed ? intakeTexts.removedCharacters : undefined;
  return (
    <TextField
      autoFocus
      help={removed ?? (left <= 60 ? intakeTexts.charactersLeft(left) : undefined)}
      label={asked.label}
      maxLength={asked.maxLength}
      onBlur={keep}
      onChange={(text) => {
        setTyped(text);
        pending.current = true;
        if (timer.current !== null) clearTimeout(timer.current);
        timer.current = setTimeout(() => latest.current(), quietMs);
      }}
      value={typed}
    />
  );
};
