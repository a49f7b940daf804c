import { Dialog } from '../components/dialog.tsx';
import { frameTexts } from '../texts/frame.ts';
import { shortcutRegistry } from './use-shortcuts.ts';

const KeysTable = () => (
  <table className="keys-table">
    <thead>
      <tr>
        <th scope="col">{frameTexts.key}</th>
        <th scope="col">{frameTexts.keyDoes}</th>
      </tr>
    </thead>
    <tbody>
      {shortcutRegistry.all().map((shortcut) => (
        <tr key={shortcut.id}>
          <td>
            <kbd>{shortcut.keys}</kbd>
          </td>
          <td>{shortcut.label}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** The keys of what is on screen now. */
export const KeysDialog = (props: { readonly isOpen: boolean; readonly onClose: () => void }) => (
  <Dialog isOpen={props.isOpen} onClose={props.onClose} title={frameTexts.keysTitle}>
    <KeysTable />
  </Dialog>
);
