import { useEffect, useRef } from 'react';
import { componentTexts } from '../texts/components.ts';

export interface FieldMistake {
  /** The `id` given to the field. */
  readonly fieldId: string;
  readonly text: string;
}

/** Puts the cursor in a field, or in the first box of a group. */
export const focusField = (fieldId: string): void => {
  const element = document.getElementById(fieldId);
  const target = element?.matches('input, textarea, select, button')
    ? element
    : element?.querySelector<HTMLElement>('input, textarea, select');
  target?.focus();
};

/** What is wrong, on top of the page. Takes the focus when it appears, so that it is read at once; nothing when all is well. */
export const ErrorSummary = (props: { readonly errors: readonly FieldMistake[] }) => {
  const box = useRef<HTMLDivElement>(null);
  const key = props.errors.map((error) => `${error.fieldId}:${error.text}`).join('|');
  useEffect(() => {
    if (key !== '') box.current?.focus();
  }, [key]);
  if (props.errors.length === 0) return null;
  const title = props.errors.length === 1 ? componentTexts.errorSummaryOne : componentTexts.errorSummaryMore;
  return (
    <div className="error-summary" ref={box} role="alert" tabIndex={-1}>
      <h2>{title}</h2>
      <ul>
        {props.errors.map((error) => (
          <li key={error.fieldId}>
            <a
              href={`#${error.fieldId}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(error.fieldId);
              }}
            >
              {error.text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};
