import type { ReactNode } from 'react';

export type NoteTone = 'info' | 'good' | 'attention' | 'problem';

/** A fact beside the work. Only a `problem` is read out at once. */
export const Note = (props: {
  readonly tone: NoteTone;
  readonly title?: string | undefined;
  readonly children: ReactNode;
}) => (
  <div className={`note ${props.tone}`} role={props.tone === 'problem' ? 'alert' : undefined}>
    {props.title === undefined ? null : <p className="note-title">{props.title}</p>}
    {props.children}
  </div>
);
