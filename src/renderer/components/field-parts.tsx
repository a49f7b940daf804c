import { useId } from 'react';
import { componentTexts } from '../texts/components.ts';

export interface FieldIds {
  readonly field: string;
  readonly help: string;
  readonly error: string;
}

/** Ids that tie a field to its help and its error; `id` is given where an error summary has to find the field. */
export const useFieldIds = (id: string | undefined): FieldIds => {
  const made = useId();
  const field = id ?? made;
  return { field, help: `${field}-help`, error: `${field}-error` };
};

/** Value for aria-describedby; undefined when there is nothing to describe. */
export const describedBy = (ids: FieldIds, help: string | undefined, error: string | undefined): string | undefined => {
  const parts = [help === undefined ? '' : ids.help, error === undefined ? '' : ids.error].filter(
    (part) => part !== '',
  );
  return parts.length === 0 ? undefined : parts.join(' ');
};

export const FieldHelp = (props: { readonly id: string; readonly children: string | undefined }) =>
  props.children === undefined ? null : (
    <p className="field-help" id={props.id}>
      {props.children}
    </p>
  );

/** What is wrong, beside the field; what was typed stays. */
export const FieldError = (props: { readonly id: string; readonly children: string | undefined }) =>
  props.children === undefined ? null : (
    <p className="field-error" id={props.id}>
      <span className="visually-hidden">{componentTexts.errorPrefix} </span>
      {props.children}
    </p>
  );
