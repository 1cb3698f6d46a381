import { useEffect, useMemo, useState } from 'preact/hooks';
import { facetsOf, viewRows } from '../view/query.ts';
import { readState, type SetState, type ViewState, writeState } from '../view/state.ts';
import type { PageContent } from './read-page.ts';
import { Table } from './table.tsx';
import { Toolbar } from './toolbar.tsx';

interface AppProps {
  readonly content: PageContent;
  readonly isPrinting?: boolean;
}

/** The part of the page that reacts to its reader. */
export function App({ content, isPrinting = false }: AppProps) {
  const { rows, columns } = content;
  const [state, setState] = useAddress();
  const facets = useMemo(() => facetsOf(rows, columns), [rows, columns]);
  const { search, sort, isAscending, filters } = state;
  const shown = useMemo(
    () => viewRows(rows, columns, state),
    [rows, columns, search, sort, isAscending, filters],
  );
  const visible = columns.filter(({ id }) => !state.hidden.includes(id));
  return (
    <>
      <Toolbar {...{ content, facets, state, setState, count: shown.length }} />
      <Table {...{ content, rows: shown, columns: visible, state, setState, isPrinting }} />
    </>
  );
}

/** Keeps the state in the address. Going back brings the view before. */
function useAddress(): [ViewState, SetState] {
  const [state, setState] = useState(() => readState(location.hash));
  useEffect(() => {
    const onChange = () => setState(readState(location.hash));
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, []);
  const change: SetState = (some) => {
    const next = { ...readState(location.hash), ...some };
    const hash = writeState(next);
    history.replaceState(null, '', hash === '' ? location.pathname + location.search : `#${hash}`);
    setState(next);
  };
  return [state, change];
}
