export type StatusTone = 'fits' | 'fitsIf' | 'doesNotFit' | 'unknown' | 'neutral' | 'waiting' | 'done' | 'problem';

/** One shape per tone, on a 16 by 16 grid, so that a status never rests on colour. */
const shapes: Readonly<Record<StatusTone, string>> = {
  fits: 'M3 8.5 6.5 12 13 4.5',
  fitsIf: 'M5 5.5C5 3.5 6.3 2.5 8 2.5s3 1 3 2.8c0 2.2-3 2.2-3 4.7M8 13v.6',
  doesNotFit: 'M3 8h10',
  unknown: 'M3 8h.1M8 8h.1M13 8h.1',
  neutral: 'M8 4.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7',
  waiting: 'M4 2.5h8M4 13.5h8M5 2.5c0 4 6 4.5 6 11M11 2.5c0 4-6 4.5-6 11',
  done: 'M2.5 8.5 5.5 11.5 10 5M8.5 11.5 13.5 4.5',
  problem: 'M8 2.5v7M8 13v.6',
};

/** A status as word, shape and colour. */
export const StatusTag = (props: { readonly tone: StatusTone; readonly children: string }) => (
  <span className={`status ${props.tone}`}>
    <svg aria-hidden="true" focusable="false" height="16" viewBox="0 0 16 16" width="16">
      <path d={shapes[props.tone]} />
    </svg>
    {props.children}
  </span>
);
