import { type KeyboardEvent, useId, useState } from 'react';
import type { Referral } from '../../domain/referral/referral.ts';
import { readTypedReference, type TypedReference } from '../../domain/referral/typed-reference.ts';
import type { SearchHit } from '../../store/search-hits.ts';
import type { OpenVault } from '../../store/vault.ts';
import { Dialog } from '../components/dialog.tsx';
import { adviceTexts } from '../texts/advice.ts';
import { referralTexts } from '../texts/referral.ts';
import { searchTexts } from '../texts/search.ts';
import { referralStateTexts } from '../texts/start.ts';
import { type Route, useApp } from './app-context.ts';
import { formatBirthDate } from './format.ts';
import { useLive } from './use-live.ts';

const mostHits = 50;

/** What can be opened from here: somebody's file, or the letter with this reference. */
interface Choice {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly place: string;
  readonly route: Route;
}

interface HitListProps {
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly active: number;
  readonly open: (route: Route) => void;
}

const HitList = (props: HitListProps) => (
  <div aria-label={searchTexts.results} className="hits" id={props.id} role="listbox">
    {props.choices.map((choice, index) => (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the search box, which keeps the focus
      <div
        aria-selected={index === props.active}
        className="hit"
        id={`${props.id}-${index}`}
        key={choice.id}
        onClick={() => props.open(choice.route)}
        ref={index === props.active ? (row) => row?.scrollIntoView({ block: 'nearest' }) : undefined}
        role="option"
        tabIndex={-1}
      >
        <span className="hit-name">{choice.name}</span>
        <span>{choice.about}</span>
        <span className="muted">{choice.place}</span>
      </div>
    ))}
  </div>
);

const choiceOfHit = (hit: SearchHit): Choice => ({
  id: hit.clientId,
  name: hit.name,
  about: formatBirthDate(hit.birthDate),
  place: hit.place,
  route: { page: 'client', clientId: hit.clientId },
});

const choiceOfLetter = (referral: Referral): Choice => ({
  id: referral.id,
  name: referralTexts.title(adviceTexts.recipients[referral.recipient]),
  about: referral.reference,
  place: referralStateTexts[referral.state],
  route: { page: 'letter', referralId: referral.id },
});

const letterWith = async (vault: OpenVault, typed: TypedReference): Promise<Referral | null> =>
  typed.type === 'reference'
    ? ((await vault.referrals.all()).find(({ reference }) => reference === typed.reference) ?? null)
    : null;

/** What is said of a reference that opens nothing; null where names are what was typed, or somebody was found by it. */
const referenceText = (typed: TypedReference, letter: Referral | null | undefined, people: number): string | null => {
  if (people > 0) return null;
  if (typed.type === 'wrong') return searchTexts.wrongReference;
  if (typed.type !== 'reference' || !typed.isCertain || letter !== null) return null;
  return searchTexts.letterElsewhere(typed.reference);
};

const outcomeText = (query: string, count: number): string => {
  if (query.trim() === '') return searchTexts.first;
  if (count === 0) return `${searchTexts.none}. ${searchTexts.noneText}`;
  return count >= mostHits ? searchTexts.capped : searchTexts.count(count);
};

const moved = (key: string, active: number, count: number): number | null => {
  if (count === 0) return null;
  if (key === 'ArrowDown') return Math.min(active + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(active - 1, 0);
  return null;
};

const Search = (props: { readonly onDone: () => void }) => {
  const app = useApp();
  const id = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const typed = readTypedReference(query);
  const found = useLive((vault) => letterWith(vault, typed), [query]);
  // What was found for the text before this one says nothing.
  const letter = typed.type === 'reference' && (found == null || found.reference === typed.reference) ? found : null;
  const people = query.trim() === '' ? [] : app.vault.search(query).map(choiceOfHit);
  const hits = letter == null ? people : [choiceOfLetter(letter), ...people];
  const open = (route: Route) => {
    props.onDone();
    app.go(route);
  };
  /** A scanner presses Enter right after the last character, before anything could be found. */
  const openLetter = async (otherwise: Choice | undefined) => {
    const wanted = await letterWith(app.vault, typed);
    const chosen = wanted === null ? otherwise : choiceOfLetter(wanted);
    if (chosen !== undefined) open(chosen.route);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moved(event.key, active, hits.length);
    const chosen = hits[active];
    if (next !== null) setActive(next);
    else if (event.key === 'Enter' && typed.type === 'reference' && active === 0) void openLetter(chosen);
    else if (event.key === 'Enter' && chosen !== undefined) open(chosen.route);
    else return;
    event.preventDefault();
  };
  return (
    <div className="search stack">
      <div className="field">
        <label className="field-label" htmlFor={`${id}-box`}>
          {searchTexts.label}
        </label>
        <p className="field-help" id={`${id}-help`}>
          {searchTexts.help}
        </p>
        <input
          aria-activedescendant={hits.length > 0 ? `${id}-list-${active}` : undefined}
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-describedby={`${id}-help`}
          aria-expanded={hits.length > 0}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the dialog is opened to type in it
          autoFocus={true}
          className="input search-box"
          id={`${id}-box`}
          maxLength={120}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          role="combobox"
          spellCheck={false}
          type="text"
          value={query}
        />
      </div>
      <p className="muted" role="status">
        {referenceText(typed, letter, people.length) ??
          (letter == null ? outcomeText(query, people.length) : searchTexts.letterFound)}
      </p>
      <HitList active={active} choices={hits} id={`${id}-list`} open={open} />
    </div>
  );
};

/** Ctrl K, from everywhere. */
export const SearchDialog = (props: { readonly isOpen: boolean; readonly onClose: () => void }) => (
  <Dialog isOpen={props.isOpen} onClose={props.onClose} size="wide" title={searchTexts.title}>
    <Search onDone={props.onClose} />
  </Dialog>
);
