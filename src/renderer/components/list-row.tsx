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
  /** Left out: the row only tells. */
  readonly onOpen?: (() => void) | undefined;
}

const Content = (props: ListRowProps) => (
  <>
    <span className="list-main">
      <span className="list-title">{props.title}</span>
      {props.detail === undefined ? null : <span className="muted small">{props.detail}</span>}
      {props.text === undefined ? null : <span>{props.text}</span>}
    </span>
    {props.side === undefined ? null : <span className="list-side">{props.side}</span>}
  </>
);

/** A row that opens something (the whole row is the target) or only tells. Belongs in `<ul className="list">`. */
export const ListRow = (props: ListRowProps) => (
  <li>
    {props.onOpen === undefined ? (
      <div className="list-row">
        <Content {...props} />
      </div>
    ) : (
      <button className="list-row" onClick={props.onOpen} type="button">
        <Content {...props} />
      </button>
    )}
  </li>
);
