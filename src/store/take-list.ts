import { err, ok } from '../domain/result.ts';
import { may } from '../domain/roster/permissions.ts';
import type { LoseLaptopFailure, TakeList } from './laptop-verbs.ts';
import type { ListTools } from './list-change.ts';
import { endMemberKeys, openMemberKeys } from './member-keys.ts';
import { metaKeys } from './rows.ts';
import { asRead, asWrite } from './session.ts';

/** For an office that cannot change its list any more: the laptop where it began is gone, or its server for good. */
export const createTakeList = ({ session, trail }: ListTools): TakeList => {
  const { db, deps, office, memberId, list } = session;
  return {
    whyNotHere: () => asRead(session, () => list.whyNotHere()),
    takeList: (passphrase) =>
      asWrite<null, LoseLaptopFailure>(session, async () => {
        if (!may(session.myRoles(), 'lookAfterLaptops')) return err({ type: 'notAdministrator' });
        const mine = await openMemberKeys(db, deps, office, memberId, passphrase);
        if (!mine.ok) return mine;
        endMemberKeys(mine.value);
        const place = await list.placeIfTaken();
        if (place === null) return ok(null);
        const subject = { table: 'staff', id: memberId, of: '' } as const;
        const event = { action: 'changed', subject, fields: ['listTaken'], reason: '' } as const;
        const clock = session.nextClock(null);
        const outcome = await trail.commitAllWith([event], clock, (lines) =>
          db.commit({ ...lines, meta: { ...lines.meta, [metaKeys.listPlace]: place }, clock }),
        );
        if (outcome !== 'done') return err({ type: 'gone' });
        session.changed();
        return ok(null);
      }),
  };
};
