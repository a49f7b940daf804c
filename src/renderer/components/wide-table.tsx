import type { ReactNode } from 'react';

/** A table that needs its columns side by side: on a narrow screen it scrolls in its own frame, also by keyboard. */
export const WideTable = (props: {
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse (WCAG 2.1.1)
  <section aria-label={props.label} className="wide-table" tabIndex={0}>
    <table className={props.className}>{props.children}</table>
  </section>
);
