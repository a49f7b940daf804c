import { useEffect, useRef, useState } from 'react';
import { parsePartialDate } from '../../../domain/identity/partial-date.ts';
import { useApp } from '../../app/app-context.ts';
import { useHalfTyped } from '../../app/use-half-typed.ts';
import { PartialDateField } from '../../components/partial-date-field.tsx';
import { dateFaultText } from '../../texts/typed-faults.ts';
import { typedDate, typedDateSchema } from './identity-form.ts';
import type { Intake } from './use-intake.ts';

type Typed = ReturnType<typeof typedDate>;

const isEmpty = (typed: Typed): boolean => Object.values(typed).every((part) => part.trim() === '');

/** A date of which parts may be unknown. A date that can be read is kept as it is typed; the fault waits for leaving. */
export const AnswerDate = (props: { readonly intake: Intake; readonly label: string; readonly place: string }) => {
  const { today } = useApp();
  const { answer, say, beforeLeaving } = props.intake;
  // What cannot be read yet is in no answer.
  const half = useHalfTyped(props.place, typedDateSchema, typedDate(answer?.type === 'date' ? answer.date : null));
  const [typed, setTyped] = useState<Typed>(half.value);
  const [fault, setFault] = useState<string | null>(null);
  const parse = (value: Typed) => parsePartialDate(value.day, value.month, value.year, today(), { mayBeFuture: true });

  const check = (): string | null => {
    const parsed = isEmpty(typed) ? null : parse(typed);
    const wrong = parsed === null || parsed.ok ? null : dateFaultText(parsed.error);
    setFault(wrong);
    return wrong;
  };
  const latest = useRef(check);
  useEffect(() => {
    latest.current = check;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: registered once, reads the latest
  useEffect(() => {
    beforeLeaving(() => latest.current());
    return () => beforeLeaving(null);
  }, []);
  // "Weet ik niet" empties the boxes: one question has one answer.
  const isOtherAnswer = answer?.type === 'unknown' || answer?.type === 'declined';
  useEffect(() => {
    if (isOtherAnswer) setTyped(typedDate(null));
  }, [isOtherAnswer]);

  return (
    <PartialDateField
      autoFocus
      error={fault ?? undefined}
      label={props.label}
      onChange={(value) => {
        setTyped(value);
        setFault(null);
        const parsed = isEmpty(value) ? null : parse(value);
        if (parsed?.ok === false) return half.set(value);
        half.done();
        say(parsed === null ? undefined : { type: 'date', date: parsed.value });
      }}
      value={typed}
    />
  );
};
