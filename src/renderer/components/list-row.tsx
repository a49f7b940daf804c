import type { ReactNode } from 'react';

export interface ListRowProps {
  /** What this row is called: a person, mostly. */
  readonly title: string;
  /** Below the title, quiet. */
  readonly detail?: string | undefined;
  /** What is next or what it is about. */
  readonly text?: ReactNode;
  /** A status and who or when, at the end of the row. */
  readonly side?: ReactNode;
  readonly onOpen: () => void;
}

/** A row that opens something: the whole row is the target. Belongs in `<ul className="list">`. */
export const ListRow = (props: ListRowProps) => (
  <li>
    <button className="list-row" onClick={props.onOpen} type="button">
      <span className="list-main">
        <span className="list-title">{props.title}</span>
        {props.detail === undefined ? null : <span className="muted small">{props.detail}</span>}
        {props.text === undefined ? null : <span>{props.text}</span>}
      </span>
      {props.side === undefined ? null : <span className="list-side">{props.side}</span>}
    </button>
  </li>
);
