import { type ReactNode, useId, useState } from 'react';
import type { Source } from '../../../domain/advice/advice.ts';
import { formatDutchDate } from '../../../domain/dutch-date.ts';
import { intakeTexts } from '../../texts/intake.ts';

/** A line with its source behind one small button: asked for, not in the way. Addresses are text: the app opens no pages. */
export const Sourced = (props: {
  readonly source: Source;
  readonly sourcesDisagree?: string | undefined;
  /** The answers that decided, in words; null or left out where none did. */
  readonly because?: string | null;
  /** What the button says for who hears it: the source of what. */
  readonly of: string;
  readonly head: ReactNode;
  readonly children?: ReactNode;
}) => {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { source } = props;
  return (
    <>
      <div className="sourced-head">
        {props.head}
        <button
          aria-controls={id}
          aria-expanded={isOpen}
          className="source-button"
          onClick={() => setOpen(!isOpen)}
          type="button"
        >
          {intakeTexts.source}
          <span className="visually-hidden"> {props.of}</span>
        </button>
      </div>
      {props.children}
      {props.sourcesDisagree === undefined ? null : (
        <p className="small sources-disagree">
          <strong>{intakeTexts.sourcesDisagree}:</strong> {props.sourcesDisagree}
        </p>
      )}
      <p className="small source-text" hidden={!isOpen} id={id}>
        {props.because == null ? null : <span>{props.because}</span>}
        <span>{source.title}</span>
        <span className="muted">{source.url}</span>
        <span>{intakeTexts.sourceChecked(formatDutchDate(source.checkedOn))}</span>
      </p>
    </>
  );
};
