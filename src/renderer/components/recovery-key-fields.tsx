import { useState } from 'react';
import { recoveryGroupCount } from '../../crypto/recovery-key.ts';
import { recoveryKeyTexts } from '../texts/recovery-key.ts';
import type { FieldMistake } from './error-summary.tsx';
import { groupFault } from './group-fault.ts';
import { StatusTag } from './status-tag.tsx';

const places = Array.from({ length: recoveryGroupCount }, (_, group) => group);
const fieldOf = (group: number): string => `recovery-group-${group + 1}`;

/**
 * One group. Whether it fits stands below it, in a place that is always there: an error that pushed the page down while the
 * field is left would move the button away from under the mouse.
 */
const GroupField = (props: {
  readonly group: number;
  readonly typed: string;
  readonly isLeft: boolean;
  readonly hasFocus: boolean;
  readonly onChange: (typed: string) => void;
  readonly onLeave: () => void;
}) => {
  const { group, typed } = props;
  const id = fieldOf(group);
  const fault = groupFault(typed, group);
  const isShown = fault === null || props.isLeft;
  return (
    <div className="recovery-typed">
      <label className="field-label" htmlFor={id}>
        {recoveryKeyTexts.group(group + 1)}
      </label>
      <input
        aria-describedby={`${id}-state`}
        aria-invalid={isShown && fault !== null ? true : undefined}
        autoCapitalize="characters"
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the page is there to type it
        autoFocus={props.hasFocus}
        className="input full"
        id={id}
        maxLength={12}
        onBlur={props.onLeave}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        spellCheck={false}
        value={typed}
      />
      <p id={`${id}-state`} role="status">
        {isShown ? (
          <StatusTag tone={fault === null ? 'done' : 'problem'}>{fault?.short ?? recoveryKeyTexts.groupFits}</StatusTag>
        ) : null}
      </p>
    </div>
  );
};

/** Where the cursor goes when the whole key is wrong. */
export const firstGroupField = fieldOf(0);

export interface TypedRecoveryKey {
  readonly groups: readonly string[];
  readonly recoveryKey: string;
  /** Groups whose fault is shown: they were left, or the whole was asked. */
  readonly left: ReadonlySet<number>;
  readonly change: (group: number, text: string) => void;
  readonly leave: (group: number) => void;
  /** What is typed wrong, in every group; shows it on the fields too. */
  readonly mistakes: () => readonly FieldMistake[];
}

export const useTypedRecoveryKey = (): TypedRecoveryKey => {
  const [groups, setGroups] = useState<readonly string[]>(places.map(() => ''));
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  return {
    groups,
    recoveryKey: groups.join(' '),
    left,
    change: (group, text) => setGroups(groups.map((known, place) => (place === group ? text : known))),
    leave: (group) => {
      if (groups[group] !== '') setLeft(new Set([...left, group]));
    },
    mistakes: () => {
      setLeft(new Set(places));
      return places.flatMap((group) => {
        const fault = groupFault(groups[group] ?? '', group);
        return fault === null ? [] : [{ fieldId: fieldOf(group), text: fault.long }];
      });
    },
  };
};

/** The eight groups from the paper. A group typed wrong is named before anything is tried. */
export const RecoveryKeyFields = (props: { readonly typed: TypedRecoveryKey; readonly hasFocus: boolean }) => (
  <fieldset className="field">
    <legend className="visually-hidden">{recoveryKeyTexts.groups}</legend>
    <div className="recovery-fields">
      {places.map((group) => (
        <GroupField
          group={group}
          hasFocus={props.hasFocus && group === 0}
          isLeft={props.typed.left.has(group)}
          key={group}
          onChange={(text) => props.typed.change(group, text)}
          onLeave={() => props.typed.leave(group)}
          typed={props.typed.groups[group] ?? ''}
        />
      ))}
    </div>
  </fieldset>
);
