import type { OutboxItem, OutboxReport } from '../../../store/sync-verbs.ts';
import type { OpenVault } from '../../../store/vault.ts';
import { readRecordName } from '../../app/record-name.ts';
import { useStaffNames } from '../../app/staff-names.ts';
import { useLive } from '../../app/use-live.ts';
import { ListRow } from '../../components/list-row.tsx';
import { StatusTag } from '../../components/status-tag.tsx';
import { outboxTexts } from '../../texts/outbox.ts';

interface NamedItem extends OutboxItem {
  readonly name: string | null;
}

const readReport = async (vault: OpenVault): Promise<OutboxReport & { readonly mine: readonly NamedItem[] }> => {
  const report = await vault.sync.outbox();
  const named = report.mine.map(async (item) => ({
    ...item,
    name: item.isErased ? outboxTexts.erased : await readRecordName(vault, item.table, item.id),
  }));
  // What cannot go comes first: it asks something of a person.
  const mine = (await Promise.all(named)).sort((a, b) => Number(b.blockedBy !== null) - Number(a.blockedBy !== null));
  return { ...report, mine };
};

const titleOf = ({ table, name }: NamedItem): string => {
  const kind = outboxTexts.kinds[table] ?? outboxTexts.otherKind;
  return name === null ? kind : `${kind}: ${name}`;
};

const Mine = ({ mine, mineCount }: { readonly mine: readonly NamedItem[]; readonly mineCount: number }) => (
  <>
    <h3>{outboxTexts.mine}</h3>
    <ul className="list">
      {mine.map((item) => (
        <ListRow
          detail={item.blockedBy === null ? undefined : outboxTexts.causes[item.blockedBy]}
          key={`${item.table} ${item.id}`}
          side={
            <StatusTag tone={item.blockedBy === null ? 'neutral' : 'waiting'}>
              {item.blockedBy === null ? outboxTexts.goes : outboxTexts.stays}
            </StatusTag>
          }
          title={titleOf(item)}
        />
      ))}
    </ul>
    {mineCount > mine.length ? <p className="muted">{outboxTexts.mineMore(mineCount - mine.length)}</p> : null}
  </>
);

const Others = ({ ofOthers }: Pick<OutboxReport, 'ofOthers'>) => {
  const staffName = useStaffNames();
  return (
    <>
      <h3>{outboxTexts.others}</h3>
      <p className="muted">{outboxTexts.othersHelp}</p>
      <ul>
        {ofOthers.map(({ by, count }) => (
          <li key={by}>{outboxTexts.ofOne(by === null ? outboxTexts.nobody : staffName(by), count)}</li>
        ))}
      </ul>
    </>
  );
};

/** What waits: one's own work piece by piece, that of colleagues as a number, because their files are theirs to open. */
export const OutboxList = () => {
  const report = useLive(readReport, []);
  if (report === undefined) return null;
  const { mine, mineCount, ofOthers, logLines } = report;
  const isEmpty = mineCount + ofOthers.length + logLines === 0;
  return (
    <section className="stack">
      <h2>{outboxTexts.title}</h2>
      {isEmpty ? <p className="muted">{outboxTexts.none}</p> : null}
      {mineCount === 0 ? null : <Mine mine={mine} mineCount={mineCount} />}
      {ofOthers.length === 0 ? null : <Others ofOthers={ofOthers} />}
      {logLines === 0 ? null : <p className="muted">{outboxTexts.logLines(logLines)}</p>}
    </section>
  );
};
