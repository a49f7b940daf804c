import { useState } from 'react';
import type { Client } from '../../../domain/dossier/records.ts';
import { findSensitiveText } from '../../../domain/referral/free-text-detector.ts';
import { otherNamesIn } from '../../../letter/letter-of-visit.ts';
import { type AskedForPermission, makePermissionRequest } from '../../../letter/permission-request.ts';
import { useApp } from '../../app/app-context.ts';
import { Button } from '../../components/button.tsx';
import { Select } from '../../components/select.tsx';
import { SheetDialog } from '../../components/sheet-dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { permissionTexts } from '../../texts/permission-request.ts';
import type { VisitScreen } from './visit-screen.ts';
import { letterOfTraject, socialWorkersOf, whoFollowsUp } from './who-follows-up.ts';

type Props = Pick<VisitScreen, 'visit' | 'staff' | 'referrals'> & {
  readonly asked: AskedForPermission;
  readonly client: Client;
};

const Request = (props: Props & { readonly onClose: () => void }) => {
  const { vault, organisation, today } = useApp();
  const { asked, visit, client, staff, referrals } = props;
  const [activity, setActivity] = useState('');
  const [workerId, setWorkerId] = useState<string>(
    () => whoFollowsUp({ staff, me: vault.me.id, referrals, answers: visit.answers })?.id ?? '',
  );
  const otherNames = otherNamesIn(visit);
  const found = findSensitiveText(activity, otherNames).map(({ match }) => match);
  const workers = socialWorkersOf(staff);
  return (
    <SheetDialog
      fileName="aanvraag-toelating.pdf"
      onClose={props.onClose}
      sheet={makePermissionRequest({
        asked,
        client,
        reference: letterOfTraject(referrals)?.reference ?? null,
        activity,
        otherNames,
        socialWorker: workers.find(({ id }) => id === workerId) ?? null,
        organisation,
        date: today(),
        mark: { type: vault.isPractice ? 'practice' : 'none' },
      })}
      title={permissionTexts.paper[asked]}
    >
      <TextField
        error={found.length === 0 ? undefined : permissionTexts.found(found.join(', '))}
        help={permissionTexts.activityHelp}
        label={permissionTexts.activity}
        maxLength={200}
        onChange={setActivity}
        value={activity}
      />
      <Select
        label={permissionTexts.socialWorker}
        onChange={setWorkerId}
        options={[
          { value: '', label: permissionTexts.byHand },
          ...workers.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={workerId}
      />
    </SheetDialog>
  );
};

/** What the client signs and brings to who decides: VDAB or the advising physician. */
export const PermissionRequestButton = (props: Props) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{permissionTexts.show[props.asked]}</Button>
      {isOpen ? <Request {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
};
