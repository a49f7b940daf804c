import type { SetAsideRow } from '../../../store/vault.ts';
import { useLive } from '../../app/use-live.ts';
import { ListRow } from '../../components/list-row.tsx';
import { outboxTexts } from '../../texts/outbox.ts';

/** What came and did not get in, by reason: how much, what it means and what a person can do. `held`: with what is only counted. */
export const HeldList = ({ held }: { readonly held: number }) => {
  const rows = useLive(async (vault) => (await vault.setAside()).filter(({ isArrived }) => isArrived), []);
  if (rows === undefined || held === 0) return null;
  const byReason = Map.groupBy(rows, ({ reason }: SetAsideRow) => reason);
  return (
    <section className="stack">
      <h2>{outboxTexts.heldTitle}</h2>
      <p>{outboxTexts.heldLead}</p>
      <ul className="list">
        {[...byReason].map(([reason, ones]) => (
          <ListRow
            detail={outboxTexts.held[reason].todo}
            key={reason}
            side={<span>{outboxTexts.heldCount(ones.length)}</span>}
            title={outboxTexts.held[reason].what}
          />
        ))}
      </ul>
      {held > rows.length ? <p className="muted">{outboxTexts.heldLeft(held - rows.length)}</p> : null}
    </section>
  );
};
