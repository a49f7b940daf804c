import { type ReactNode, useEffect, useRef } from 'react';
import './fresh-view.css';

/**
 * A part of a page that comes in the place of another: starts at the top, and a reader of the screen lands in it. A field
 * in it that already took the focus keeps it.
 */
export const FreshView = (props: { readonly className?: string | undefined; readonly children: ReactNode }) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    if (box.current?.contains(document.activeElement) === false) box.current.focus({ preventScroll: true });
  }, []);
  return (
    <div className={`fresh-view ${props.className ?? ''}`.trim()} ref={box} tabIndex={-1}>
      {props.children}
    </div>
  );
};
