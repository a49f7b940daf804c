import type { SealingKey } from '../crypto/sealing.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { openDataKeys } from './data-keys.ts';
import { dataKeysFor, readSources, wrapChanges } from './derive-wraps.ts';
import type { ListRefusal } from './failures.ts';
import type { Session } from './session.ts';
import { longerList, putLonger, wrapsWithLast } from './take-keys.ts';

const attempts = 5;

/**
 * With the paper out of the safe at hand: changes of the list that came with a new data key become true here. On a laptop that
 * comes from a backup nobody else can: there no passphrase opens anything yet.
 */
export const takeKeysWithPaper = (session: Session, sealingKey: SealingKey): Promise<Result<null, ListRefusal>> =>
  session.list.inTurn(async () => {
    const longer = await longerList(session);
    if (longer === null) return ok(null);
    const isMeant = longer.ok && longer.value.next.recoveryKey === sealingKey.publicKey;
    if (!(longer.ok && isMeant)) return err({ type: 'keysNotHere' });
    for (let attempt = 0; attempt < attempts; attempt++) {
      const wrapsSeen = await session.db.wrapsSeen();
      const sources = await readSources(session, longer.value.next);
      const known = sources.rows.find(({ kind }) => kind === 'recovery')?.dataKeys ?? [];
      const sealed = dataKeysFor(sources, 'recovery', sealingKey.publicKey, known);
      const holder = { holder: 'recovery', sealingKey, dataKeys: sealed } as const;
      const dataKeys = await openDataKeys(session.office, longer.value.next, holder);
      if (!dataKeys.ok) break;
      const all = await wrapsWithLast(session, sources, { holder: 'recovery', sealingKey, sealed });
      const company = { ...wrapChanges(sources, all), wrapsSeen };
      if (await putLonger(session, longer.value, dataKeys.value, company)) return ok(null);
    }
    return err({ type: 'keysNotHere' });
  });
