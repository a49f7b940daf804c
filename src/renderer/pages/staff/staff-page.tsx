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
import { newMemberPlace } from './new-member-place.ts';

/** Brings the dictionaries that weigh a passphrase. */
const AddColleague = fetchedWhenShown(async () => (await import('./add-colleague.tsx')).AddColleague);

const StaffList = (props: { readonly staff: readonly StaffMember[] }) => {
  const { vault } = useApp();
  return (
    <ul className="list">
      {[...props.staff]
        .sort((one, other) => one.name.localeCompare(other.name, 'nl'))
        .map((member) => (
          <ListRow
            detail={[member.function, member.phone].filter((part) => part !== '').join(', ')}
            key={member.id}
            side={member.roles.map((role) => roleNames[role]).join(', ')}
            title={member.id === vault.me.id ? `${member.name} ${staffTexts.you}` : member.name}
          />
        ))}
    </ul>
  );
};

const StaffOverview = (props: { readonly added: StaffMember | null; readonly onAdd: () => void }) => {
  const { vault } = useApp();
  const staff = useLive((open) => open.staff(), []);
  return (
    <>
      <PageHeading
        actions={
          vault.isPractice ? null : (
            <Button onPress={props.onAdd} variant="primary">
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
      {props.added === null ? null : (
        <Note tone="good">
          <p role="status">{staffTexts.added(props.added.name)}</p>
        </Note>
      )}
      {staff === undefined ? <Loading /> : <StaffList staff={staff} />}
    </>
  );
};

/** Who works here. Adding somebody asks the administrator's passphrase again; the store checks the role. */
export const StaffPage = () => {
  const { vault } = useApp();
  const [isAdding, setAdding] = useState(useIsHalfTyped(newMemberPlace));
  const [added, setAdded] = useState<StaffMember | null>(null);
  if (!vault.hasRole('administrator'))
    return (
      <div className="page narrow">
        <PageHeading>{staffTexts.title}</PageHeading>
        <EmptyState text={staffTexts.notAdministratorText} title={staffTexts.notAdministratorTitle} />
      </div>
    );
  const close = (member: StaffMember | null) => {
    setAdding(false);
    setAdded(member);
  };
  return (
    <div className={isAdding ? 'page narrow' : 'page narrow stack'}>
      {isAdding ? <AddColleague onClose={close} /> : <StaffOverview added={added} onAdd={() => setAdding(true)} />}
    </div>
  );
};
