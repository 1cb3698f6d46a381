import { expect, test } from '@jest/globals';
import { facetsOf, viewRows } from '../../../src/page/view/query.ts';
import { folded, type Row, type ViewColumn } from '../../../src/page/view/row.ts';
import { EMPTY, type ViewState } from '../../../src/page/view/state.ts';

const columns: ViewColumn[] = [
  { id: 'stars', label: 'Stars', type: 'count' },
  { id: 'license', label: 'License', type: 'text' },
  { id: 'last-commit', label: 'Last commit', type: 'date' },
];

interface Given {
  readonly stars?: number;
  readonly gain?: number;
  readonly license?: string;
  readonly date?: string;
  readonly section?: string;
  readonly marks?: readonly string[];
}

function row(name: string, { stars, gain, license, date, section = '', marks = [] }: Given): Row {
  const cell = (value: number | string | undefined) =>
    value === undefined
      ? []
      : [{ shown: String(value), value, subject: name, source: 'github', gain }];
  return {
    id: name,
    name,
    url: undefined,
    description: '',
    links: [],
    marks,
    section,
    family: 'repository',
    file: 'README.md',
    line: 1,
    authors: '',
    cells: [cell(stars), cell(license), cell(date)],
    words: folded(`${name}\n${section}`),
  };
}

const rows = [
  row('Beta', { stars: 10, gain: 9, license: 'MIT', date: '2025-03-01', section: 'Tools › Fast' }),
  row('alpha', { license: 'Apache-2.0', date: '2024-01-01', section: 'Tools' }),
  row('Gamma 10', { stars: 300, gain: 1, license: 'MIT', section: 'Toolsmiths' }),
  row('Gamma 9', { stars: 2_000, license: 'ISC', section: 'Other', marks: ['archived'] }),
];

function names(state: Partial<ViewState>): string[] {
  return viewRows(rows, columns, { ...EMPTY, ...state }).map(({ name }) => name);
}

test.each<[string, Partial<ViewState>, string[]]>([
  ['no choice', {}, ['Beta', 'alpha', 'Gamma 10', 'Gamma 9']],
  ['most stars', { sort: 'stars' }, ['Gamma 9', 'Gamma 10', 'Beta', 'alpha']],
  ['fewest stars', { sort: 'stars', isAscending: true }, ['Beta', 'Gamma 10', 'Gamma 9', 'alpha']],
  ['rising', { sort: 'gain:stars' }, ['Beta', 'Gamma 10', 'alpha', 'Gamma 9']],
  ['names', { sort: 'name', isAscending: true }, ['alpha', 'Beta', 'Gamma 9', 'Gamma 10']],
  ['dates', { sort: 'last-commit' }, ['Beta', 'alpha', 'Gamma 10', 'Gamma 9']],
  ['all words of a search', { search: 'GAM 10' }, ['Gamma 10']],
  ['a section with those below it', { filters: { section: 'Tools' } }, ['Beta', 'alpha']],
  ['a licence', { filters: { license: 'MIT' } }, ['Beta', 'Gamma 10']],
  ['the year of a date', { filters: { 'last-commit': '2025' } }, ['Beta']],
  ['a mark', { filters: { mark: 'archived' } }, ['Gamma 9']],
  ['two filters', { filters: { mark: 'archived', license: 'MIT' } }, []],
  [
    'an unknown column and filter',
    { sort: 'x', filters: { y: 'z' } },
    rows.map(({ name }) => name),
  ],
])('%s', (_, state, expected) => {
  expect(names(state)).toEqual(expected);
});

test('filters are those that distinguish rows, with their counts', () => {
  const facets = facetsOf(rows, columns);
  expect(facets.map(({ id }) => id)).toEqual(['section', 'license', 'last-commit', 'mark']);
  expect(facets[0]?.options.map(({ label, count }) => `${label.trim()} ${count}`)).toEqual([
    'Tools 2',
    'Fast 1',
    'Toolsmiths 1',
    'Other 1',
  ]);
  expect(facets[1]?.options.map(({ value }) => value)).toEqual(['Apache-2.0', 'ISC', 'MIT']);
});

test.each([
  ['Poincaré', 'poincare'],
  ['ÅNGSTRÖM', 'angstrom'],
  ['ﬁne', 'fine'],
  ['日本語', '日本語'],
])('%s is found as %s', (text, word) => {
  expect(folded(text)).toBe(word);
});
