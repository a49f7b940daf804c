import type { RetentionRules } from '../../../domain/retention/retention.ts';
import { type RetentionCategory, retentionCategories, termOn } from '../../../domain/retention/terms.ts';
import { useApp } from '../../app/app-context.ts';
import { formatDay } from '../../app/format.ts';
import { useStaffNames } from '../../app/staff-names.ts';
import { ListRow } from '../../components/list-row.tsx';
import { StatusTag } from '../../components/status-tag.tsx';
import { retentionCategoryTexts, retentionTexts, termText } from '../../texts/retention.ts';

const Row = (props: {
  readonly category: RetentionCategory;
  readonly rules: RetentionRules;
  readonly onChange: () => void;
}) => {
  const { vault } = useApp();
  const staffName = useStaffNames();
  const { category, rules } = props;
  const term = termOn(rules.terms, category, rules.today);
  const later = rules.terms.filter((one) => one.category === category && one.from > rules.today);
  const standing = term === null ? 'unknown' : term.by === null ? 'proposal' : 'decided';
  const rule =
    term === null
      ? retentionTexts.noSource
      : [
          term.source,
          retentionTexts.since(formatDay(term.from)),
          ...(term.by === null ? [] : [staffName(term.by)]),
        ].join(', ');
  return (
    <ListRow
      detail={retentionTexts.explained[category]}
      onOpen={vault.may('changeSettings') ? props.onChange : undefined}
      side={
        <>
          {term === null ? null : <strong>{termText(term)}</strong>}
          <StatusTag tone={standing === 'decided' ? 'done' : 'waiting'}>{retentionTexts[standing]}</StatusTag>
        </>
      }
      text={
        <span className="small">
          {rule}
          {later.map((one) => ` ${retentionTexts.later(termText(one), formatDay(one.from))}`)}
        </span>
      }
      title={retentionCategoryTexts[category]}
    />
  );
};

/** Per category: how long, since when, under which rule, and who said so. */
export const TermList = (props: {
  readonly rules: RetentionRules;
  readonly onChange: (category: RetentionCategory) => void;
}) => (
  <ul className="list">
    {retentionCategories.map((category) => (
      <Row category={category} key={category} onChange={() => props.onChange(category)} rules={props.rules} />
    ))}
  </ul>
);
