import { describe, expect, test } from '@jest/globals';
import { readList } from '../../../src/markdown/read-list.ts';
import { pageModel } from '../../../src/page/model/page-model.ts';
import type { Snapshot } from '../../../src/snapshot/schema.ts';
import { modelOf } from '../../helpers/sites.ts';

const history: [string, number][] = [
  ['2026-01-01', 900],
  ['2026-11-20', 1_234],
];
const snapshot: Snapshot = {
  version: 1,
  checkedAt: '2026-11-22T03:17:41Z',
  subjects: {
    'github:o/r': { state: 'archived', stars: { value: 1_234, source: 'github', history } },
    'arxiv:1901.08746': {
      citations: {
        value: 5_000,
        source: 'semantic-scholar',
        stale: { since: '2026-11-01', reason: 'rate limited (HTTP 429)' },
      },
    },
  },
};

const STARS = '<!-- tally:stars github:o/r -->⭐ 1.2k<!-- /tally -->';

describe('an entry', () => {
  const text = `# Awesome things

A list like [another one](https://github.com/x/y), with prose.

## Contents

- [Tools](#tools)

## Tools

### Fast

- [Ours](https://github.com/o/r) ${STARS} ([code](https://github.com/o/code)) - Does **all** of \`it\`. [Docs](docs/a.md)
- [Bad](javascript:alert(1)) and nothing else
`;
  const { title, entries, columns } = modelOf({ text, snapshot });

  test('has its name, sections, description, links and marks', () => {
    expect(title).toBe('Awesome things');
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      id: 'github:o/r',
      name: 'Ours',
      url: 'https://github.com/o/r',
      description: 'Does all of it.',
      sections: ['Tools', 'Fast'],
      subjects: ['github:o/r', 'github:o/code'],
      family: 'repository',
      links: [{ label: 'code', url: 'https://github.com/o/code' }],
      marks: ['archived'],
      line: 13,
    });
  });

  test('has the values that the list shows, with what the snapshot knows of them', () => {
    expect(columns).toEqual([{ id: 'stars', label: 'Stars', type: 'count' }]);
    expect(entries[0]?.values.get('stars')).toMatchObject([
      { shown: '1.2k', value: 1_234, subject: 'github:o/r', source: 'github', history },
    ]);
  });
});

test('a value that the snapshot does not have is that of the list', () => {
  const other = STARS.replace('1.2k', '7.7k');
  const { entries } = modelOf({ text: `- [Ours](https://github.com/o/r) ${other}\n`, snapshot });
  const [value] = entries[0]?.values.get('stars') ?? [];
  expect(value).toMatchObject({ shown: '7.7k', value: 7_700, history: [] });
  expect(value).not.toHaveProperty('source');
});

test('a value that no source confirms is marked', () => {
  const text = `| Paper | Citations |\n| --- | --- |\n| [BioBERT](https://arxiv.org/abs/1901.08746) | 5k |\n`;
  const [value] = modelOf({ text, snapshot }).entries[0]?.values.get('citations') ?? [];
  expect(value).toMatchObject({
    shown: '5k',
    stale: { since: '2026-11-01', reason: 'rate limited (HTTP 429)' },
  });
});

test('licences, years, venues and dates that people wrote are values, too', () => {
  const text = `| Name | License | Year | Venue | Notes |
| --- | --- | --- | --- | --- |
| [A](https://arxiv.org/abs/1901.08746) | [MIT](LICENSE) | 2019 | Bioinformatics | fast |
| [B](https://arxiv.org/abs/1901.08747) | - | 2020 | | |
`;
  const { entries, columns } = modelOf({ text, snapshot: undefined });
  expect(columns.map(({ id }) => id)).toEqual(['year', 'license', 'venue']);
  const shown = entries.map(({ values }) =>
    Object.fromEntries([...values].map(([id, some]) => [id, some[0]?.shown])),
  );
  expect(shown).toEqual([
    { license: 'MIT', year: '2019', venue: 'Bioinformatics' },
    { year: '2020' },
  ]);
  expect(entries[0]?.description).toBe('fast');
});

test('a gain has its sign, and is as exact as the snapshot knows it', () => {
  const gain = { value: -1234, source: 'readme-tally', since: '2026-11-20' };
  const known: Snapshot = {
    version: 1,
    checkedAt: '2026-11-22T03:17:41Z',
    subjects: { 'github:o/r': { fields: { 'stars-30d': gain } } },
  };
  const text = (shown: string) =>
    `- [Ours](https://github.com/o/r) <!-- tally:stars-30d github:o/r -->${shown}<!-- /tally -->\n`;
  const gainIn = (shown: string) => {
    const { entries, columns } = modelOf({ text: text(shown), snapshot: known });
    expect(columns).toMatchObject([{ id: 'stars-30d', label: 'Stars 30d', type: 'gain' }]);
    return entries[0]?.values.get('stars-30d')?.[0];
  };
  expect(gainIn('−1.2k')).toMatchObject({ shown: '−1.2k', value: -1234, source: 'readme-tally' });
  expect(gainIn('+1.2k')).toMatchObject({ shown: '+1.2k', value: 1200 });
});

test('live badges and placeholders are no values, and a badge for each theme is one', () => {
  const badge = '![a](https://img.shields.io/badge/Stars-1.2k-blue?tally=github%3Ao%2Fr)';
  const live = '![b](https://img.shields.io/github/stars/o/other)';
  const text = `- [Ours](https://github.com/o/r) ${badge} ${badge} ${live}\n`;
  const { entries } = modelOf({ text, snapshot });
  expect(entries[0]?.values.get('stars')?.map(({ shown }) => shown)).toEqual(['1.2k']);
});

test('entries of one subject have ids of their own', () => {
  const text = '- [A](https://github.com/o/r)\n- [B](https://github.com/o/r)\n';
  expect(modelOf({ text }).entries.map(({ id }) => id)).toEqual(['github:o/r', 'github:o/r~2']);
});

test('several lists are sections of one page', () => {
  const options = { ignore: { subjects: [], sections: [] } };
  const item = '- [A](https://github.com/o/r)\n';
  const lists = [
    { path: 'README.md', text: `# One\n\n## Tools\n\n${item}` },
    { path: 'docs/two.md', text: `# Two\n\n${item}` },
  ].map((list) => readList(list, options));
  const page = { lists, snapshot, settings: {}, own: 'o/list', server: 'https://github.com' };
  expect(pageModel(page).entries.map(({ sections, file }) => [file, ...sections])).toEqual([
    ['README.md', 'One', 'Tools'],
    ['docs/two.md', 'Two'],
  ]);
});

test.each([
  ['日本語のモデル一覧です', 'ja'],
  ['大型语言模型列表', 'zh'],
  ['한국어 모델 목록', 'ko'],
  ['قائمة النماذج اللغوية', 'ar'],
  ['Список моделей', 'ru'],
  ['A list of models, one of them 模型', 'en'],
])('the language of %s is %s', (name, language) => {
  expect(modelOf({ text: `- [${name}](https://github.com/o/r)\n` }).language).toBe(language);
});
