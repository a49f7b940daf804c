import { useEffect, useRef, useState } from 'react';
import { parsePartialDate } from '../../../domain/identity/partial-date.ts';
import { useApp } from '../../app/app-context.ts';
import { PartialDateField } from '../../components/partial-date-field.tsx';
import { dateFaultText } from '../../texts/typed-faults.ts';
import { typedDate } from './identity-form.ts';
import type { Intake } from './use-intake.ts';

type Typed = ReturnType<typeof typedDate>;

const isEmpty = (typed: Typed): boolean => Object.values(typed).every((part) => part.trim() === '');

/** A date of which parts may be unknown. A date that can be read is kept as it is typed; the fault waits for leaving. */
export const AnswerDate = (props: { readonly intake: Intake; readonly label: string }) => {
  const { today } = useApp();
  const { answer, say, beforeLeaving } = props.intake;
  const [typed, setTyped] = useState<Typed>(() => typedDate(answer?.type === 'date' ? answer.date : null));
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
        if (isEmpty(value)) return say(undefined);
        const parsed = parse(value);
        if (parsed.ok) say({ type: 'date', date: parsed.value });
      }}
      value={typed}
    />
  );
};
