import type { ReactNode } from 'react';

export interface ButtonProps {
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  /** The key that does the same, as shown: "Enter", "Alt N". */
  readonly shortcut?: string | undefined;
  readonly onPress?: (() => void) | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  readonly id?: string | undefined;
  /** Id of the sentence that says why the button cannot be used, or what it does. */
  readonly describedBy?: string | undefined;
  readonly isPressed?: boolean | undefined;
  readonly isExpanded?: boolean | undefined;
  readonly children: ReactNode;
}

/** One action, worded as a verb. Only one `primary` on a screen. */
export const Button = (props: ButtonProps) => (
  <button
    aria-describedby={props.describedBy}
    aria-expanded={props.isExpanded}
    aria-pressed={props.isPressed}
    className={`button ${props.variant ?? 'secondary'}`}
    disabled={props.isDisabled}
    id={props.id}
    onClick={props.onPress}
    type={props.type ?? 'button'}
  >
    <span>{props.children}</span>
    {props.shortcut === undefined ? null : (
      <span aria-hidden="true" className="key">
        {props.shortcut}
      </span>
    )}
  </button>
);
