import { useState } from 'react';
import type { StaffMember } from '../../../domain/dossier/records.ts';
import { useApp } from '../../app/app-context.ts';
import { useIsHalfTyped } from '../../app/use-half-typed.ts';
import { useLive } from '../../app/use-live.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { fetchedWhenShown } from '../../components/fetched-when-shown.tsx';
import { ListRow } from '../../components/list-row.tsx';
import { Loading } from '../../components/loading.tsx';
import { Note } from '../../components/note.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { roleNames } from '../../texts/roles.ts';
import { staffTexts } from '../../texts/staff.ts';
import { ColleaguePage } from './colleague-page.tsx';
import { newMemberPlace } from './new-member-place.ts';

/** Brings the dictionaries that weigh a passphrase. */
const AddColleague = fetchedWhenShown(async () => (await import('./add-colleague.tsx')).AddColleague);

const StaffList = (props: {
  readonly staff: readonly StaffMember[];
  readonly onOpen: ((member: StaffMember) => void) | null;
}) => {
  const { vault } = useApp();
  const { onOpen } = props;
  const shutOut = useLive((open) => open.deviceStanding(), [])?.shutOut ?? [];
  return (
    <ul className="list">
      {[...props.staff]
        .sort((one, other) => one.name.localeCompare(other.name, 'nl'))
        .map((member) => (
          <ListRow
            detail={[member.function, member.phone].filter((part) => part !== '').join(', ')}
            key={member.id}
            onOpen={onOpen === null ? undefined : () => onOpen(member)}
            side={member.roles.map((role) => roleNames[role]).join(', ')}
            text={shutOut.includes(member.id) ? staffTexts.shutOut : undefined}
            title={member.id === vault.me.id ? `${member.name} ${staffTexts.you}` : member.name}
          />
        ))}
    </ul>
  );
};

type View =
  | { readonly type: 'overview'; readonly notice: string | null }
  | { readonly type: 'adding' }
  | { readonly type: 'colleague'; readonly member: StaffMember };

const StaffOverview = (props: { readonly notice: string | null; readonly onView: (view: View) => void }) => {
  const { vault } = useApp();
  const staff = useLive((open) => open.staff(), []);
  return (
    <>
      <PageHeading
        actions={
          vault.isPractice ? null : (
            <Button onPress={() => props.onView({ type: 'adding' })} variant="primary">
              {staffTexts.add}
            </Button>
          )
        }
        lead={staffTexts.lead}
      >
        {staffTexts.title}
      </PageHeading>
      {vault.isPractice ? (
        <Note tone="info">
          <p>{staffTexts.practiceNote}</p>
        </Note>
      ) : null}
      {props.notice === null ? null : (
        <Note tone="good">
          <p role="status">{props.notice}</p>
        </Note>
      )}
      {staff === undefined ? (
        <Loading />
      ) : (
        <StaffList
          onOpen={vault.isPractice ? null : (member) => props.onView({ type: 'colleague', member })}
          staff={staff}
        />
      )}
    </>
  );
};

/** Who works here. Whatever changes about it asks the administrator's passphrase again; the store checks the role. */
export const StaffPage = () => {
  const { vault } = useApp();
  const isHalfTyped = useIsHalfTyped(newMemberPlace);
  const [view, setView] = useState<View>(isHalfTyped ? { type: 'adding' } : { type: 'overview', notice: null });
  const toOverview = (notice: string | null) => setView({ type: 'overview', notice });
  if (!vault.may('enrol'))
    return (
      <div className="page narrow">
        <PageHeading>{staffTexts.title}</PageHeading>
        <EmptyState text={staffTexts.notAdministratorText} title={staffTexts.notAdministratorTitle} />
      </div>
    );
  switch (view.type) {
    case 'overview':
      return (
        <div className="page narrow stack">
          <StaffOverview notice={view.notice} onView={setView} />
        </div>
      );
    case 'adding':
      return (
        <div className="page narrow">
          <AddColleague onClose={(member) => toOverview(member === null ? null : staffTexts.added(member.name))} />
        </div>
      );
    case 'colleague':
      return (
        <div className="page narrow">
          <ColleaguePage member={view.member} onClose={toOverview} />
        </div>
      );
  }
};
