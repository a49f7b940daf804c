import { type KeyboardEvent, useId, useState } from 'react';
import type { SearchHit } from '../../store/vault.ts';
import { Dialog } from '../components/dialog.tsx';
import { searchTexts } from '../texts/search.ts';
import { useApp } from './app-context.ts';
import { formatBirthDate } from './format.ts';

const mostHits = 50;

interface HitListProps {
  readonly id: string;
  readonly hits: readonly SearchHit[];
  readonly active: number;
  readonly open: (hit: SearchHit) => void;
}

const HitList = (props: HitListProps) => (
  <div aria-label={searchTexts.results} className="hits" id={props.id} role="listbox">
    {props.hits.map((hit, index) => (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the search box, which keeps the focus
      <div
        aria-selected={index === props.active}
        className="hit"
        id={`${props.id}-${index}`}
        key={hit.clientId}
        onClick={() => props.open(hit)}
        ref={index === props.active ? (row) => row?.scrollIntoView({ block: 'nearest' }) : undefined}
        role="option"
        tabIndex={-1}
      >
        <span className="hit-name">{hit.name}</span>
        <span>{formatBirthDate(hit.birthDate)}</span>
        <span className="muted">{hit.place}</span>
      </div>
    ))}
  </div>
);

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
  const hits = query.trim() === '' ? [] : app.vault.search(query);
  const open = (hit: SearchHit) => {
    props.onDone();
    app.go({ page: 'client', clientId: hit.clientId });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = moved(event.key, active, hits.length);
    const chosen = hits[active];
    if (next !== null) setActive(next);
    else if (event.key === 'Enter' && chosen !== undefined) open(chosen);
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
        {outcomeText(query, hits.length)}
      </p>
      <HitList active={active} hits={hits} id={`${id}-list`} open={open} />
    </div>
  );
};

/** Ctrl K, from everywhere. */
export const SearchDialog = (props: { readonly isOpen: boolean; readonly onClose: () => void }) => (
  <Dialog isOpen={props.isOpen} onClose={props.onClose} size="wide" title={searchTexts.title}>
    <Search onDone={props.onClose} />
  </Dialog>
);
