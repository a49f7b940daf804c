import { proposePassphrase } from '../../crypto/passphrase.ts';
import { randomBelow } from '../app/random-below.ts';
import type { FieldMistake } from './error-summary.tsx';
import { NewPassphrase, type PassphraseDraft } from './new-passphrase.tsx';

/** The part of a form in which somebody chooses a passphrase of their own. */
export const PassphraseSection = (props: {
  readonly title: string;
  readonly text: string;
  readonly id: string;
  readonly draft: PassphraseDraft;
  readonly known: readonly string[];
  readonly mistakes: readonly FieldMistake[];
  readonly onChange: (draft: PassphraseDraft) => void;
}) => (
  <section className="stack">
    <h2>{props.title}</h2>
    <p className="muted">{props.text}</p>
    <NewPassphrase
      draft={props.draft}
      id={props.id}
      known={props.known}
      mistake={props.mistakes.find((mistake) => mistake.fieldId.startsWith(`${props.id}-`)) ?? null}
      onChange={props.onChange}
      propose={() => proposePassphrase(randomBelow)}
    />
  </section>
);
