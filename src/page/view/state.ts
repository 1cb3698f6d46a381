/** What a reader chose. It stands in the address, so that a view can be shared. */
export interface ViewState {
  readonly search: string;
  /** The id of a column, `name`, `section` or `gain:<column>`; empty for the order of the list. */
  readonly sort: string;
  readonly isAscending: boolean;
  /** The chosen value of each filter, by its id. */
  readonly filters: Readonly<Record<string, string>>;
  /** The ids of hidden columns. */
  readonly hidden: readonly string[];
  /** The id of the row that shows its details. */
  readonly open: string;
}

/** Changes some of what a reader chose. */
export type SetState = (change: Partial<ViewState>) => void;

export const EMPTY: ViewState = {
  search: '',
  sort: '',
  isAscending: false,
  filters: {},
  hidden: [],
  open: '',
};

const RESERVED = ['q', 'sort', 'hide', 'open'];

/** Reads a state from the part of an address after `#`. Anything else there is a filter. */
export function readState(hash: string): ViewState {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const sort = given.get('sort') ?? '';
  const isAscending = sort.startsWith('+');
  const filters = [...given].filter(([name, value]) => !RESERVED.includes(name) && value !== '');
  return {
    search: given.get('q') ?? '',
    sort: sort.replace(/^[+-]/, ''),
    isAscending,
    filters: Object.fromEntries(filters),
    hidden: (given.get('hide') ?? '').split(',').filter((id) => id !== ''),
    open: given.get('open') ?? '',
  };
}

/** Writes a state as the part of an address after `#`; empty for the view without any choice. */
export function writeState(state: ViewState): string {
  const { search, sort, isAscending, filters, hidden, open } = state;
  const sign = isAscending ? '+' : '-';
  const all: Record<string, string> = {
    q: search,
    sort: sort === '' ? '' : `${sign}${sort}`,
    ...filters,
    hide: hidden.join(','),
    open,
  };
  const chosen = Object.entries(all).filter(([, value]) => value !== '');
  return new URLSearchParams(chosen).toString();
}
