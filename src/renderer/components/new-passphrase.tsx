import { estimatePassphrase } from '../../crypto/passphrase.ts';
import { passphraseTexts } from '../texts/passphrase.ts';
import { Button } from './button.tsx';
import type { FieldMistake } from './error-summary.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { RadioGroup } from './radio-group.tsx';

/** What somebody is typing while choosing a passphrase. */
export interface PassphraseDraft {
  readonly way: 'words' | 'own';
  readonly words: string;
  readonly own: string;
  readonly again: string;
}

export const emptyPassphraseDraft = (words: string): PassphraseDraft => ({ way: 'words', words, own: '', again: '' });

const oneSpace = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** The passphrase, where it is strong enough and typed twice the same; else what is wrong, by field id. */
export const checkPassphraseDraft = (
  draft: PassphraseDraft,
  known: readonly string[],
  fieldId: string,
): { readonly passphrase: string } | { readonly mistake: FieldMistake } => {
  const chosen = draft.way === 'words' ? draft.words : draft.own;
  if (draft.way === 'own' && !estimatePassphrase(chosen, known).enough)
    return { mistake: { fieldId: `${fieldId}-own`, text: passphraseTexts.tooWeak } };
  if (oneSpace(draft.again) === oneSpace(chosen)) return { passphrase: oneSpace(chosen) };
  const text = draft.way === 'words' ? passphraseTexts.wordsNotTheSame : passphraseTexts.notTheSame;
  return { mistake: { fieldId: `${fieldId}-again`, text } };
};

export interface NewPassphraseProps {
  readonly id: string;
  readonly draft: PassphraseDraft;
  readonly onChange: (draft: PassphraseDraft) => void;
  readonly propose: () => string;
  /** Words that a guesser knows too: names of the office and the person. */
  readonly known: readonly string[];
  readonly mistake: FieldMistake | null;
}

const Strength = (props: { readonly phrase: string; readonly known: readonly string[] }) => {
  const estimate = estimatePassphrase(props.phrase, props.known);
  const share = Math.min(100, Math.round((estimate.bits / 64) * 100));
  return (
    <div className="strength" role="status">
      <meter aria-label={passphraseTexts.strengthTitle} high={99} low={50} max={100} optimum={100} value={share} />
      <p>
        <strong>{estimate.enough ? passphraseTexts.strong : passphraseTexts.notYet}</strong>. {estimate.hint}
      </p>
    </div>
  );
};

const Words = (props: { readonly words: string; readonly onNew: () => void }) => (
  <section aria-label={passphraseTexts.proposal} className="words">
    <p className="words-text">{props.words}</p>
    <Button onPress={props.onNew}>{passphraseTexts.newWords}</Button>
  </section>
);

/** Five proposed words, or an own phrase with a calm word about its strength; typed over once either way. */
export const NewPassphrase = (props: NewPassphraseProps) => {
  const { draft, onChange } = props;
  const errorOf = (part: string) => (props.mistake?.fieldId === `${props.id}-${part}` ? props.mistake.text : undefined);
  return (
    <div className="stack">
      <RadioGroup
        label={passphraseTexts.how}
        onChange={(way) => onChange({ ...draft, way, again: '' })}
        options={[
          { value: 'words', label: passphraseTexts.words, help: passphraseTexts.wordsHelp },
          { value: 'own', label: passphraseTexts.own, help: passphraseTexts.ownHelp },
        ]}
        value={draft.way}
      />
      {draft.way === 'words' ? (
        <Words onNew={() => onChange({ ...draft, words: props.propose(), again: '' })} words={draft.words} />
      ) : (
        <>
          <PassphraseField
            error={errorOf('own')}
            id={`${props.id}-own`}
            isNew={true}
            label={passphraseTexts.ownLabel}
            onChange={(own) => onChange({ ...draft, own })}
            value={draft.own}
          />
          {draft.own === '' ? null : <Strength known={props.known} phrase={draft.own} />}
        </>
      )}
      <PassphraseField
        error={errorOf('again')}
        id={`${props.id}-again`}
        isNew={true}
        key={draft.way}
        label={draft.way === 'words' ? passphraseTexts.typeWords : passphraseTexts.again}
        onChange={(again) => onChange({ ...draft, again })}
        value={draft.again}
      />
    </div>
  );
};
