import type { RecordVersions, VersionedTable } from '../../store/record-versions.ts';
import { useApp } from '../app/app-context.ts';
import { useLive } from '../app/use-live.ts';
import { versionLabels } from '../app/version-words.ts';
import { versionsTexts } from '../texts/versions.ts';
import { Button } from './button.tsx';
import { Note } from './note.tsx';

type Named = Pick<RecordVersions, 'table' | 'id'>;

/** In place, where something of these records was written twice: what, and the way to choose. */
export const VersionsNote = (props: {
  readonly records: readonly { readonly table: VersionedTable; readonly id: string }[];
}) => {
  const { go, organisation } = useApp();
  const all = useLive((vault) => vault.versions.all(), []) ?? [];
  const isHere = ({ table, id }: Named) => props.records.some((one) => one.table === table && one.id === id);
  return all.filter(isHere).map(({ table, id, fields }) => (
    <Note key={`${table} ${id}`} tone="attention">
      <div className="row spread">
        <p>{versionsTexts.note(versionLabels(table, fields, organisation))}</p>
        <Button onPress={() => go({ page: 'versions', table, id })}>{versionsTexts.noteOpen}</Button>
      </div>
    </Note>
  ));
};
