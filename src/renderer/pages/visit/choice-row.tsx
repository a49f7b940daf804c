/** One answer as a large row: the browser's own radio or checkbox, with the key of its place before it. */
export const ChoiceRow = (props: {
  readonly type: 'radio' | 'checkbox';
  readonly name: string;
  readonly mark: string;
  readonly text: string;
  readonly help?: string | undefined;
  readonly isChosen: boolean;
  readonly onPress: () => void;
}) => (
  <label className={props.isChosen ? 'choice-row is-chosen' : 'choice-row'}>
    <span aria-hidden="true" className="key-mark">
      {props.mark}
    </span>
    <input checked={props.isChosen} name={props.name} onChange={props.onPress} type={props.type} />
    <span>
      {props.text}
      {props.help === undefined ? null : <span className="choice-help">{props.help}</span>}
    </span>
  </label>
);
