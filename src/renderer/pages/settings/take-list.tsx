import type { WhyNotHere } from '../../../store/list-desk.ts';
import { useApp } from '../../app/app-context.ts';
import { useConfirmedAct } from '../../app/use-confirmed-act.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmedForm } from '../../components/confirmed-form.tsx';
import { Note } from '../../components/note.tsx';
import { takeListTexts } from '../../texts/take-list.ts';

/** Why colleagues and laptops are not looked after here, and the way out when that is for good. */
export const ListNotHere = ({ why, onTake }: { readonly why: WhyNotHere; readonly onTake: () => void }) => {
  const { title, text } = takeListTexts.notHere[why];
  return (
    <Note title={title} tone="info">
      <p>{text}</p>
      <div className="actions">
        <Button onPress={onTake}>{takeListTexts.open}</Button>
      </div>
    </Note>
  );
};

/** What it does, when not to do it, and the administrator's own passphrase. */
export const TakeList = (props: {
  readonly why: WhyNotHere;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) => {
  const { vault } = useApp();
  const act = useConfirmedAct({
    check: () => [],
    act: (mine) => vault.laptops.takeList(mine),
    onDone: props.onDone,
  });
  return (
    <ConfirmedForm
      act={act}
      isDanger
      onCancel={props.onCancel}
      texts={{ ...takeListTexts, lead: takeListTexts.leads[props.why] }}
    >
      <ul className="bulleted">
        {takeListTexts.what.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </ConfirmedForm>
  );
};
