import type { ReactNode } from 'react';

/** What will come here, and the first step. */
export const EmptyState = (props: { readonly title: string; readonly text: string; readonly action?: ReactNode }) => (
  <div className="empty">
    <p className="empty-title">{props.title}</p>
    <p>{props.text}</p>
    {props.action === undefined ? null : <div className="actions">{props.action}</div>}
  </div>
);
