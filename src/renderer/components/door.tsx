import { type ReactNode, useEffect, useRef } from 'react';
import { frameTexts } from '../texts/frame.ts';

/** The page before somebody is inside: one column, the name of the app, one thing to do. */
export const Door = (props: {
  readonly title: string;
  readonly above?: string | undefined;
  readonly lead?: string | undefined;
  readonly children: ReactNode;
}) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${props.title} - ${frameTexts.appName}`;
    window.scrollTo(0, 0);
    // A new step is heard from its heading; a field that took the focus keeps it.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [props.title]);
  return (
    <main className="door">
      <p className="door-name">{frameTexts.appName}</p>
      <div className="door-body stack">
        <header>
          {props.above === undefined ? null : <p className="muted small">{props.above}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {props.title}
          </h1>
          {props.lead === undefined ? null : <p className="lead">{props.lead}</p>}
        </header>
        {props.children}
      </div>
    </main>
  );
};
