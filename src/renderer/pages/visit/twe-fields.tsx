import { Checkbox } from '../../components/checkbox.tsx';
import type { FieldMistake } from '../../components/error-summary.tsx';
import { PartialDateField } from '../../components/partial-date-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { tweTexts } from '../../texts/twe.ts';
import { foundIn, type TweForm, tweFieldIds } from './twe-form.ts';

export type Article = 'artikel60' | 'artikel61';

/** The day of the decision, and who, where, from when and how long. */
export const TweFields = (props: {
  readonly article: Article;
  readonly form: TweForm;
  readonly mistakes: readonly FieldMistake[];
  readonly otherNames: readonly string[];
  readonly onChange: (form: TweForm) => void;
}) => {
  const { article, form, mistakes, otherNames, onChange } = props;
  const { placement } = form;
  const mistakeAt = (id: string) => mistakes.find(({ fieldId }) => fieldId === id)?.text;
  const text = (part: keyof TweForm['placement']) => ({
    maxLength: 80,
    value: placement[part],
    onChange: (value: string) => onChange({ ...form, placement: { ...placement, [part]: value } }),
  });
  const found = (part: keyof TweForm['placement']) => foundIn(placement[part], otherNames);
  return (
    <>
      <PartialDateField
        autoFocus
        error={mistakeAt(tweFieldIds.decidedOn)}
        help={tweTexts.decidedOnHelp}
        id={tweFieldIds.decidedOn}
        label={tweTexts.decidedOn}
        onChange={(decidedOn) => onChange({ ...form, decidedOn })}
        value={form.decidedOn}
      />
      <TextField
        {...text('employer')}
        error={mistakeAt(tweFieldIds.employer) ?? found('employer')}
        help={tweTexts.employerHelp[article]}
        id={tweFieldIds.employer}
        label={tweTexts.employer[article]}
      />
      <TextField {...text('place')} error={found('place')} label={tweTexts.place} />
      <TextField
        {...text('start')}
        error={found('start')}
        help={tweTexts.startHelp}
        label={tweTexts.start}
        width="medium"
      />
      <TextField
        {...text('hours')}
        error={found('hours')}
        help={tweTexts.hoursHelp}
        label={tweTexts.hours}
        width="medium"
      />
      {article === 'artikel60' ? null : (
        <Checkbox
          error={mistakeAt(tweFieldIds.hasAgreed)}
          id={tweFieldIds.hasAgreed}
          isSelected={form.hasAgreed}
          label={tweTexts.agreed}
          onChange={(hasAgreed) => onChange({ ...form, hasAgreed })}
        />
      )}
    </>
  );
};
