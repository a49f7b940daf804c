import { clientIdSchema, klusRequestIdSchema, referralIdSchema, visitIdSchema } from '../../../domain/ids.ts';
import type { VersionedTable } from '../../../store/record-versions.ts';
import { type Route, useApp } from '../../app/app-context.ts';
import { readRecordName } from '../../app/record-name.ts';
import { useStaffNames } from '../../app/staff-names.ts';
import { useLive } from '../../app/use-live.ts';
import { Button } from '../../components/button.tsx';
import { Loading } from '../../components/loading.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { versionsTexts } from '../../texts/versions.ts';
import { ChooseField } from './choose-field.tsx';

const routeOf = (table: VersionedTable, id: string): Route => {
  switch (table) {
    case 'client':
      return { page: 'client', clientId: clientIdSchema.parse(id) };
    case 'visit':
      return { page: 'visit', visitId: visitIdSchema.parse(id) };
    case 'referral':
      return { page: 'letter', referralId: referralIdSchema.parse(id) };
    case 'klusRequest':
      return { page: 'klus', klusRequestId: klusRequestIdSchema.parse(id) };
  }
};

/** Everything in one record that two laptops wrote differently, field by field. */
export const VersionsPage = (props: { readonly table: VersionedTable; readonly id: string }) => {
  const { table, id } = props;
  const { go } = useApp();
  const staffName = useStaffNames();
  const found = useLive(
    async (vault) => ({ fields: await vault.versions.of(table, id), name: await readRecordName(vault, table, id) }),
    [table, id],
  );
  if (found === undefined) return <Loading />;
  const back = <Button onPress={() => go(routeOf(table, id))}>{versionsTexts.toFile}</Button>;
  if (found.fields.length === 0)
    return (
      <div className="page narrow stack">
        <PageHeading lead={versionsTexts.doneText}>{versionsTexts.doneTitle}</PageHeading>
        <div className="actions">{back}</div>
      </div>
    );
  return (
    <div className="page narrow stack-wide">
      <PageHeading actions={back} lead={versionsTexts.lead}>
        {versionsTexts.title}
      </PageHeading>
      {found.name === null ? null : (
        <p>
          <strong>
            {versionsTexts.kinds[table]}: {found.name}
          </strong>
        </p>
      )}
      {found.fields.map((versions) => (
        <ChooseField
          id={id}
          key={`${versions.field} ${versions.seen.join(' ')}`}
          staffName={staffName}
          table={table}
          versions={versions}
        />
      ))}
    </div>
  );
};
