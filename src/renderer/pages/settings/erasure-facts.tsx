import type { Instant } from '../../../domain/dates.ts';
import { localDateOf } from '../../../domain/dutch-date.ts';
import type { ErasureState } from '../../../store/erasure-state.ts';
import { useApp } from '../../app/app-context.ts';
import { formatDay, formatMoment } from '../../app/format.ts';
import { useLive } from '../../app/use-live.ts';
import { erasureTexts } from '../../texts/erasure.ts';

const count = new Intl.NumberFormat('nl-BE');
const names = new Intl.ListFormat('nl-BE', { type: 'conjunction' });
const dayOf = (at: Instant): string => formatDay(localDateOf(at));

const rotationText = ({ rotation }: ErasureState): string => {
  switch (rotation.type) {
    case 'none':
      return erasureTexts.done;
    case 'running':
      return erasureTexts.running(count.format(rotation.done), count.format(rotation.total));
    case 'due':
      return erasureTexts.due(dayOf(rotation.until));
    case 'waiting':
      return erasureTexts.waiting(count.format(rotation.rows));
  }
};

/** Each place that can still hold what was erased, and until when. */
const copiesOf = (state: ErasureState, now: Instant, nameOf: (id: string) => string): readonly string[] => [
  ...(state.backupsUntil !== null && state.backupsUntil > now ? [erasureTexts.backups(dayOf(state.backupsUntil))] : []),
  ...(state.notRenewed.length > 0 ? [erasureTexts.notRenewed(names.format(state.notRenewed.map(nameOf)))] : []),
  ...(state.isRecoveryKeyOlder ? [erasureTexts.recoveryKey] : []),
];

/** What became of what was erased: whether its key is gone, and until when an old copy can exist. */
export const ErasureFacts = () => {
  const { today, now } = useApp();
  const state = useLive((vault) => vault.erasure.state(), []);
  const staff = useLive((vault) => vault.staff(), []) ?? [];
  if (state === undefined) return null;
  const nameOf = (id: string): string => staff.find((member) => member.id === id)?.name ?? id;
  const copies = copiesOf(state, now(), nameOf);
  return (
    <section className="stack">
      <h2>{erasureTexts.title}</h2>
      {state.lastAt === null ? (
        <p>{erasureTexts.never}</p>
      ) : (
        <>
          <p>{erasureTexts.lastAt(formatMoment(state.lastAt, today()))}</p>
          <p>{rotationText(state)}</p>
          <h3>{erasureTexts.copiesTitle}</h3>
          {copies.length === 0 ? (
            <p>{erasureTexts.none}</p>
          ) : (
            <ul className="bulleted">
              {copies.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
};
