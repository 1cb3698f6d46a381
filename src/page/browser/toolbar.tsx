import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Facet } from '../view/query.ts';
import { EMPTY, type SetState, type ViewState } from '../view/state.ts';
import type { PageContent } from './read-page.ts';
import { sortOptions } from './sort-options.ts';

interface ToolbarProps {
  readonly content: PageContent;
  readonly facets: readonly Facet[];
  readonly state: ViewState;
  readonly setState: SetState;
  /** How many rows match. */
  readonly count: number;
}

const numbers = new Intl.NumberFormat('en');

/** Search, filters, order and columns. */
export function Toolbar({ content, facets, state, setState, count }: ToolbarProps) {
  const { rows } = content;
  const isChosen = state.search !== '' || Object.keys(state.filters).length > 0;
  const all = `${numbers.format(rows.length)} entries`;
  return (
    <search class="toolbar">
      <Search {...{ state, setState }} />
      <div class="choices">
        {facets.map((facet) => (
          <FacetChoice key={facet.id} {...{ facet, state, setState }} />
        ))}
        <SortChoice {...{ content, state, setState }} />
        <ColumnChoice {...{ content, state, setState }} />
      </div>
      <p class="matches">
        <span role="status">{isChosen ? `${numbers.format(count)} of ${all}` : all}</span>
        {isChosen && (
          <button type="button" onClick={() => setState({ ...EMPTY, hidden: state.hidden })}>
            Clear
          </button>
        )}
      </p>
    </search>
  );
}

type Part = Pick<ToolbarProps, 'state' | 'setState'>;

function Search({ state, setState }: Part) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.matches('input, select');
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <label class="search">
      <span>Search</span>
      <input
        ref={input}
        type="search"
        dir="auto"
        autocomplete="off"
        placeholder="Names, sections, descriptions"
        aria-keyshortcuts="/"
        value={state.search}
        onInput={({ currentTarget }) => setState({ search: currentTarget.value })}
      />
    </label>
  );
}

function FacetChoice({ facet, state, setState }: Part & { readonly facet: Facet }) {
  const { id, label, options } = facet;
  const choose = (value: string) => {
    const { [id]: _, ...others } = state.filters;
    setState({ filters: value === '' ? others : { ...others, [id]: value } });
  };
  return (
    <label>
      <span>{label}</span>
      <select
        value={state.filters[id] ?? ''}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      >
        <option value="">All</option>
        {options.map(({ value, label: name, count }) => (
          <option key={value} value={value}>
            {`${name} (${numbers.format(count)})`}
          </option>
        ))}
      </select>
    </label>
  );
}

function SortChoice({ content, state, setState }: Part & Pick<ToolbarProps, 'content'>) {
  const chosen = state.sort === '' ? '' : `${state.isAscending ? '+' : '-'}${state.sort}`;
  // They depend on all rows, which stay the same while a reader types.
  const options = useMemo(() => sortOptions(content), [content]);
  const choose = (value: string) =>
    setState({ sort: value.slice(1), isAscending: value.startsWith('+') });
  return (
    <label>
      <span>Order</span>
      <select value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}

function ColumnChoice({ content, state, setState }: Part & Pick<ToolbarProps, 'content'>) {
  if (content.columns.length < 2) return null;
  const toggle = (id: string) => {
    const { hidden } = state;
    setState({
      hidden: hidden.includes(id) ? hidden.filter((one) => one !== id) : [...hidden, id],
    });
  };
  return (
    <details class="columns">
      <summary>Columns</summary>
      <fieldset>
        <legend>Columns</legend>
        {content.columns.map(({ id, label }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={!state.hidden.includes(id)}
              onChange={() => toggle(id)}
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
