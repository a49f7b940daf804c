import { useState } from 'react';
import type { OutboxItem, OutboxReport } from '../../../store/sync-verbs.ts';
import type { OpenVault } from '../../../store/vault.ts';
import { readRecordName } from '../../app/record-name.ts';
import { useStaffNames } from '../../app/staff-names.ts';
import { useLive } from '../../app/use-live.ts';
import { Button } from '../../components/button.tsx';
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

/** More are shown when somebody asks: what follows on the page stays in sight. */
const shownAtFirst = 8;

interface MineProps {
  readonly mine: readonly NamedItem[];
  readonly mineCount: number;
  /** The server takes nothing from this laptop now. */
  readonly isShutOut: boolean;
}

const Standing = ({ item, isShutOut }: { readonly item: NamedItem } & Pick<MineProps, 'isShutOut'>) => {
  if (item.blockedBy !== null) return <StatusTag tone="waiting">{outboxTexts.stays}</StatusTag>;
  return <StatusTag tone="neutral">{isShutOut ? outboxTexts.keeps : outboxTexts.goes}</StatusTag>;
};

const Mine = ({ mine, mineCount, isShutOut }: MineProps) => {
  const [isAll, setAll] = useState(false);
  const stuck = mine.filter(({ blockedBy }) => blockedBy !== null).length;
  const shown = isAll ? mine : mine.slice(0, Math.max(shownAtFirst, stuck));
  return (
    <>
      <h3>{outboxTexts.mine}</h3>
      <ul className="list">
        {shown.map((item) => (
          <ListRow
            detail={item.blockedBy === null ? undefined : outboxTexts.causes[item.blockedBy]}
            key={`${item.table} ${item.id}`}
            side={<Standing isShutOut={isShutOut} item={item} />}
            title={titleOf(item)}
          />
        ))}
      </ul>
      {mineCount > shown.length ? (
        <div className="row spread">
          <p className="muted">{outboxTexts.mineMore(mineCount - shown.length)}</p>
          {mine.length > shown.length ? (
            <Button onPress={() => setAll(true)}>{outboxTexts.showMore(mine.length - shown.length)}</Button>
          ) : null}
        </div>
      ) : null}
    </>
  );
};

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
export const OutboxList = ({ isShutOut }: Pick<MineProps, 'isShutOut'>) => {
  const report = useLive(readReport, []);
  if (report === undefined) return null;
  const { mine, mineCount, ofOthers, logLines } = report;
  const isEmpty = mineCount + ofOthers.length + logLines === 0;
  return (
    <section className="stack">
      <h2>{outboxTexts.title}</h2>
      {isEmpty ? <p className="muted">{outboxTexts.none}</p> : null}
      {mineCount === 0 ? null : <Mine isShutOut={isShutOut} mine={mine} mineCount={mineCount} />}
      {ofOthers.length === 0 ? null : <Others ofOthers={ofOthers} />}
      {logLines === 0 ? null : <p className="muted">{outboxTexts.logLines(logLines)}</p>}
    </section>
  );
};
