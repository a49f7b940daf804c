import type { OpenVault } from '../../../store/vault.ts';
import { useApp } from '../../app/app-context.ts';
import { readRecordName } from '../../app/record-name.ts';
import { useLive } from '../../app/use-live.ts';
import { versionLabels } from '../../app/version-words.ts';
import { ListRow } from '../../components/list-row.tsx';
import { versionsTexts } from '../../texts/versions.ts';

const readList = async (vault: OpenVault) =>
  Promise.all(
    (await vault.versions.all()).map(async (one) => ({ ...one, name: await readRecordName(vault, one.table, one.id) })),
  );

/** Where somebody has to choose: whose and which field; what was written is read behind the door of the file. */
export const VersionList = () => {
  const { go, organisation } = useApp();
  const list = useLive(readList, []);
  if (list === undefined || list.length === 0) return null;
  return (
    <section className="stack">
      <h2>{versionsTexts.listTitle}</h2>
      <p>{versionsTexts.listLead}</p>
      <ul className="list">
        {list.map(({ table, id, fields, name }) => (
          <ListRow
            detail={versionLabels(table, fields, organisation)}
            key={`${table} ${id}`}
            onOpen={() => go({ page: 'versions', table, id })}
            title={name === null ? versionsTexts.kinds[table] : `${versionsTexts.kinds[table]}: ${name}`}
          />
        ))}
      </ul>
    </section>
  );
};
