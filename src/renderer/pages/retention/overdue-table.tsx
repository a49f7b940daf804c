import { shortId } from '../../../letter/destruction-list.ts';
import { formatDay } from '../../app/format.ts';
import { WideTable } from '../../components/wide-table.tsx';
import { destructionTexts } from '../../texts/retention.ts';
import type { Overdue } from './overdue.ts';

interface Choosing {
  readonly chosen?: ReadonlySet<string>;
  readonly onChoose?: (chosen: ReadonlySet<string>) => void;
}

const ChooseCell = (props: Choosing & { readonly file: Overdue }) => {
  const { chosen = new Set<string>(), onChoose, file } = props;
  const { id } = file.retained.subject;
  if (onChoose === undefined) return null;
  const toggle = (isChosen: boolean) =>
    onChoose(new Set(isChosen ? [...chosen, id] : [...chosen].filter((one) => one !== id)));
  return (
    <td>
      <span className="choice bare">
        <input
          aria-label={destructionTexts.choose(file.name)}
          checked={chosen.has(id)}
          onChange={(event) => toggle(event.currentTarget.checked)}
          type="checkbox"
        />
      </span>
    </td>
  );
};

/** Files past their term: what, since when, under which rule, what keeps them; to choose from where `onChoose` is given. */
export const OverdueTable = (props: Choosing & { readonly files: readonly Overdue[]; readonly label: string }) => {
  const { columns } = destructionTexts;
  return (
    <WideTable className="plain-table" label={props.label}>
      <thead>
        <tr>
          {props.onChoose === undefined ? null : <th scope="col">{columns.chosen}</th>}
          <th scope="col">{columns.who}</th>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.since}</th>
          <th scope="col">{columns.due}</th>
          <th scope="col">{columns.rule}</th>
        </tr>
      </thead>
      <tbody>
        {props.files.map((file) => (
          <tr key={file.retained.subject.id}>
            <ChooseCell {...props} file={file} />
            <th scope="row">
              {file.name} <span className="muted small numeric">{shortId(file.retained.subject.id)}</span>
            </th>
            <td>{file.what}</td>
            <td>{formatDay(file.retained.since)}</td>
            <td>{formatDay(file.retained.dueOn)}</td>
            <td>
              {file.rule}
              {file.retained.keptBy === null ? null : `. ${destructionTexts.kept[file.retained.keptBy]}.`}
            </td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
};
