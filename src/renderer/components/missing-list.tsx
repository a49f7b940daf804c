import { questionTexts } from '../../domain/intake/question-texts.ts';
import type { MissingItem } from '../../domain/referral/missing-for-release.ts';
import { type MissingText, missingTexts, referralTexts } from '../texts/referral.ts';
import { Note } from './note.tsx';

/** Where something is mended: the identity page or a question of the intake. */
export type MissingPlace = NonNullable<MissingText['at']>;

/** Where in the visit a place is: its step, and the question on screen there. */
export const stepOfPlace = (at: MissingPlace | 'referral') =>
  at === 'identity' || at === 'referral' ? ({ step: at } as const) : ({ step: 'intake', currentQuestion: at } as const);

/** What lacks, as the way to where it is mended; words alone where that is on this page. */
export const MissingLine = ({ text, at, onOpen }: MissingText & { readonly onOpen: (at: MissingPlace) => void }) =>
  at === null ? (
    text
  ) : (
    <button className="link-button" onClick={() => onOpen(at)} type="button">
      {text}
      {at === 'identity' ? null : (
        <span className="visually-hidden"> ({referralTexts.toQuestion(questionTexts[at].label)})</span>
      )}
    </button>
  );

/** What lacks before a letter may leave; each line that has a place opens it. */
export const MissingList = (props: {
  readonly missing: readonly MissingItem[];
  readonly onOpen: (at: MissingPlace) => void;
}) =>
  props.missing.length === 0 ? null : (
    <Note title={referralTexts.missingTitle} tone="attention">
      <ul className="bulleted">
        {props.missing.map((item) => (
          <li key={item}>
            <MissingLine {...missingTexts[item]} onOpen={props.onOpen} />
          </li>
        ))}
      </ul>
    </Note>
  );
