import type { ReactNode } from 'react';

/** The one h1 of a page, with a line below it and actions beside it where there are any. */
export const PageHeading = (props: {
  readonly children: string;
  readonly lead?: string | undefined;
  readonly actions?: ReactNode;
}) => (
  <header className="page-heading">
    <div>
      <h1>{props.children}</h1>
      {props.lead === undefined ? null : <p className="lead">{props.lead}</p>}
    </div>
    {props.actions === undefined ? null : <div className="actions">{props.actions}</div>}
  </header>
);
