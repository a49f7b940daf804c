import type { SettingOutcome as Outcome } from '../../app/use-setting.ts';
import { Note } from '../../components/note.tsx';
import { frameTexts } from '../../texts/frame.ts';
import { settingsTexts } from '../../texts/settings.ts';

/** What became of a change: said once, under the field. */
export const SettingOutcome = ({ outcome }: { readonly outcome: Outcome }) => (
  <>
    <p className="small muted" role="status">
      {outcome === 'saved' ? settingsTexts.saved : ''}
    </p>
    {outcome === 'refused' ? (
      <Note tone="problem">
        <p>{frameTexts.notKept}</p>
      </Note>
    ) : null}
  </>
);
