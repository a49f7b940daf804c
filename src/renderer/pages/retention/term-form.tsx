import { type FormEvent, useState } from 'react';
import { type LocalDate, localDateSchema } from '../../../domain/dates.ts';
import { cleanText } from '../../../domain/identity/clean-text.ts';
import type { RetentionRules } from '../../../domain/retention/retention.ts';
import { type RetentionCategory, type RetentionTerm, termAsSetting, termOn } from '../../../domain/retention/terms.ts';
import { useApp } from '../../app/app-context.ts';
import { formatDay } from '../../app/format.ts';
import { Button } from '../../components/button.tsx';
import { ErrorSummary, type FieldMistake } from '../../components/error-summary.tsx';
import { Note } from '../../components/note.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { frameTexts } from '../../texts/frame.ts';
import { retentionCategoryTexts, retentionTexts } from '../../texts/retention.ts';

const ids = { amount: 'term-amount', source: 'term-source' } as const;
const daysPerYear = 365;

interface Draft {
  readonly length: 'limited' | 'forever';
  readonly amount: string;
  readonly unit: RetentionTerm['unit'];
  readonly from: 'today' | 'newYear';
  readonly source: string;
}

const newYearAfter = (day: LocalDate): LocalDate => localDateSchema.parse(`${Number(day.slice(0, 4)) + 1}-01-01`);

const amountOf = ({ length, amount }: Draft): number | null =>
  length === 'forever' || !/^\d{1,3}$/.test(amount.trim()) ? null : Number(amount.trim());

const amountFault = (draft: Draft, category: RetentionCategory, { warningDays }: RetentionRules): string | null => {
  if (draft.length === 'forever') return null;
  const amount = amountOf(draft);
  if (amount === null || amount < 1 || amount > 200) return retentionTexts.amountFault;
  const days = draft.unit === 'days' ? amount : amount * daysPerYear;
  return category === 'draft' && days <= warningDays ? retentionTexts.draftFault(warningDays) : null;
};

const mistakesIn = (draft: Draft, category: RetentionCategory, rules: RetentionRules): readonly FieldMistake[] => {
  const fault = amountFault(draft, category, rules);
  return [
    ...(fault === null ? [] : [{ fieldId: ids.amount, text: fault }]),
    ...(draft.source.trim() === '' ? [{ fieldId: ids.source, text: retentionTexts.sourceMissing }] : []),
  ];
};

const draftOf = (term: RetentionTerm | null): Draft => ({
  length: term !== null && term.amount === null ? 'forever' : 'limited',
  amount: term?.amount === null || term === null ? '' : String(term.amount),
  unit: term?.unit ?? 'years',
  from: 'today',
  source: '',
});

const HowLong = (props: {
  readonly draft: Draft;
  readonly mistakes: readonly FieldMistake[];
  readonly set: (patch: Partial<Draft>) => void;
}) => {
  const { draft, set } = props;
  return (
    <>
      <RadioGroup
        label={retentionTexts.howLong}
        onChange={(length) => set({ length })}
        options={[
          { value: 'limited', label: retentionTexts.limited },
          { value: 'forever', label: retentionTexts.forever },
        ]}
        value={draft.length}
      />
      {draft.length === 'forever' ? null : (
        <>
          <TextField
            error={props.mistakes.find(({ fieldId }) => fieldId === ids.amount)?.text}
            id={ids.amount}
            inputMode="numeric"
            label={retentionTexts.amount}
            maxLength={3}
            onChange={(amount) => set({ amount })}
            value={draft.amount}
            width="short"
          />
          <Select
            label={retentionTexts.unit}
            onChange={(unit) => set({ unit })}
            options={[
              { value: 'days', label: retentionTexts.units.days },
              { value: 'years', label: retentionTexts.units.years },
            ]}
            value={draft.unit}
          />
        </>
      )}
    </>
  );
};

/** Another term for one category, from a day on, under a rule; the former ones stay readable. */
export const TermForm = (props: {
  readonly category: RetentionCategory;
  readonly rules: RetentionRules;
  readonly onClose: (isSaved: boolean) => void;
}) => {
  const { vault, today } = useApp();
  const { category, rules } = props;
  const [draft, setDraft] = useState<Draft>(() => draftOf(termOn(rules.terms, category, rules.today)));
  const [mistakes, setMistakes] = useState<readonly FieldMistake[]>([]);
  const [isRefused, setRefused] = useState(false);
  const set = (patch: Partial<Draft>) => setDraft({ ...draft, ...patch });
  const newYear = newYearAfter(today());
  const save = async () => {
    const found = mistakesIn(draft, category, rules);
    setMistakes(found);
    if (found.length > 0) return;
    const [key, value] = termAsSetting({
      category,
      amount: amountOf(draft),
      unit: draft.unit,
      from: draft.from === 'today' ? today() : newYear,
      source: cleanText(draft.source).text.trim(),
      by: vault.me.id,
    });
    const saved = await vault.settings.set(key, value);
    if (saved.ok) props.onClose(true);
    else setRefused(true);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <>
      <PageHeading lead={retentionTexts.changeLead}>
        {retentionTexts.changeTitle(retentionCategoryTexts[category])}
      </PageHeading>
      <form className="stack-wide" noValidate={true} onSubmit={submit}>
        <ErrorSummary errors={mistakes} />
        {isRefused ? <Note tone="problem">{frameTexts.notKept}</Note> : null}
        <HowLong draft={draft} mistakes={mistakes} set={set} />
        <RadioGroup
          label={retentionTexts.fromWhen}
          onChange={(from) => set({ from })}
          options={[
            { value: 'today', label: retentionTexts.fromToday },
            { value: 'newYear', label: retentionTexts.fromNewYear(formatDay(newYear)) },
          ]}
          value={draft.from}
        />
        <TextField
          error={mistakes.find(({ fieldId }) => fieldId === ids.source)?.text}
          help={retentionTexts.sourceHelp}
          id={ids.source}
          label={retentionTexts.source}
          maxLength={280}
          onChange={(source) => set({ source })}
          value={draft.source}
        />
        <div className="actions">
          <Button type="submit" variant="primary">
            {retentionTexts.save}
          </Button>
          <Button onPress={() => props.onClose(false)}>{retentionTexts.cancel}</Button>
        </div>
      </form>
    </>
  );
};
