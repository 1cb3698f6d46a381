/** The exports of a page, each read by a reader of other people. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { parseAtomFeed } from 'feedsmith';
import { marked } from 'marked';
import { madeHistory } from '../../sandbox/made-history.ts';
import { madeList } from '../../sandbox/made-list.ts';
import { oneLine } from '../../src/escape/characters.ts';
import { HOSTILE_WORDS } from '../escape/hostile-words.ts';
import { ROOT } from '../helpers/paths.ts';
import { modelOf, siteWriter } from '../helpers/sites.ts';

const MADE = madeList(200);
const hostile = Object.values(HOSTILE_WORDS)
  .map((word) => oneLine(word))
  .filter(Boolean);
const HOSTILE = {
  text: hostile
    .map(
      (word, index) =>
        `- [${word.replace(/[!-/:-@[-`{-~]/g, '\\$&')}](https://arxiv.org/abs/1901.${10_000 + index}) <!-- tally:citations arxiv:1901.${10_000 + index} -->cited by 5<!-- /tally -->\n`,
    )
    .join(''),
};

let sites: Awaited<ReturnType<typeof siteWriter>>;
beforeAll(async () => {
  sites = await siteWriter();
});
afterAll(() => sites.remove());

function fileOf(input: Parameters<typeof modelOf>[0], name: string): string {
  return sites.files(input).find(({ path }) => path === name)?.text ?? '';
}

describe.each([
  ['a made list', MADE],
  ['a list with a history file', { ...MADE, history: madeHistory(MADE.snapshot) }],
  ['a hostile list', HOSTILE],
])('%s', (_, input) => {
  const model = modelOf(input);
  const names = model.entries.map(({ name }) => name);
  const field = model.columns[0]?.id ?? '';
  const values = model.entries.map((entry) => entry.values.get(field)?.[0]?.value);

  test('list.json has the published schema, and every entry and value', () => {
    const file = JSON.parse(fileOf(input, 'list.json'));
    const schema = JSON.parse(readFileSync(resolve(ROOT, 'schema/list.v1.json'), 'utf8'));
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
    expect(validate(file) ? [] : validate.errors).toEqual([]);
    expect(file.entries.map(({ name }: { name: string }) => name)).toEqual(names);
    expect(
      file.entries.map(
        (entry: { values: Record<string, { value: number }[]> }) => entry.values[field]?.[0]?.value,
      ),
    ).toEqual(values);
  });

  test('list.csv has a record for each entry', () => {
    const text = fileOf(input, 'list.csv');
    const records = parse(text, { columns: true, record_delimiter: '\r\n' }) as Record<
      string,
      string
    >[];
    expect(records.map(({ name = '' }) => name.replace(/^'(?=[=+\-@])/, ''))).toEqual(names);
    expect(records.map((record) => record[field])).toEqual(
      values.map((value) => String(value ?? '')),
    );
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('list.bib has a reference for each paper', () => {
    const references = new Cite(fileOf(input, 'list.bib')).data;
    const papers = model.entries.filter(({ family }) => family === 'paper');
    expect(references).toHaveLength(new Set(papers.map(({ subjects }) => subjects[0])).size);
    expect(new Set(references.map(({ id }) => id)).size).toBe(references.length);
    expect(references.map(({ URL: url }) => url)).toEqual(papers.map(({ url }) => url));
  });

  test('llms.txt has a link for each entry, and nothing else', () => {
    const tokens = marked.lexer(fileOf(input, 'llms.txt'));
    expect(tokens[0]).toMatchObject({ type: 'heading', depth: 1 });
    expect(tokens.find(({ type }) => type !== 'heading' && type !== 'space')).toMatchObject({
      type: 'blockquote',
    });
    const targets: string[] = [];
    void marked.walkTokens(tokens, (token) => {
      if (token.type === 'link') targets.push(token.href);
      expect(token.type).not.toMatch(/^(?:html|image|code)$/);
    });
    expect(targets).toEqual(model.entries.map(({ url }) => url));
  });

  test('feed.xml is a feed', () => {
    const feed = parseAtomFeed(fileOf(input, 'feed.xml'));
    expect(feed.title).toMatchObject({});
    expect(feed.id).toBe('https://github.com/o/list#feed');
  });
});

test('a reference names ten authors at most', () => {
  const names = Array.from({ length: 10 }, (_, index) => `Ann${index} Bell`);
  const citations = { value: 5, source: 'semantic-scholar' };
  const subjects = {
    'arxiv:1901.08746': { title: 'A', authors: [...names, 'et al.'], citations },
    'doi:10.1000/b': { title: 'B', authors: ['Zoë {O}%Neil'], citations },
  };
  const snapshot = { version: 1 as const, checkedAt: '2026-11-22T03:17:41Z', subjects };
  const text = '- [A paper](https://arxiv.org/abs/1901.08746)\n- [B](https://doi.org/10.1000/b)\n';
  const bibtex = fileOf({ text, snapshot }, 'list.bib');
  expect(bibtex).toContain(`author = {${names.join(' and ')} and others},`);
  expect(bibtex).toContain('@misc{bell2019paper,');
  const [first, second] = new Cite(bibtex).data;
  expect(first?.author).toHaveLength(11);
  expect(second?.author?.map(({ family }) => family)).toEqual(['{O}%Neil']);
});

test('the feed has at most one item a day: what was added, archived, and rose most in a week', () => {
  const feed = parseAtomFeed(fileOf(MADE, 'feed.xml'));
  const items = feed.entries ?? [];
  const days = items.map(({ updated = '' }) => updated.slice(0, 10));
  expect(items.length).toBeGreaterThan(3);
  expect(new Set(days).size).toBe(days.length);
  expect(days).toEqual(days.toSorted().reverse());
  const titles = items.map(({ title }) => (typeof title === 'string' ? title : title?.value) ?? '');
  expect(titles.filter((title) => title.includes('Rose most in the week: '))).toHaveLength(1);
  expect(titles.filter((title) => title.startsWith('Added: ')).length).toBeGreaterThan(2);
});

test('the feed names what was published and archived since it was in the list', () => {
  const evidence = { kind: 'acl', text: '2025.naacl-long.1' };
  const venue = { value: 'NAACL 2025', source: 'semantic-scholar', since: '2025-11-02', evidence };
  const archived = { value: true, source: 'github', since: '2025-11-02' };
  const from = (day: string) => ({
    value: 5,
    source: 'list',
    history: [[day, 5] as [string, number]],
  });
  const subjects = {
    'arxiv:2501.00001': { citations: from('2025-09-01'), fields: { venue } },
    'arxiv:2501.00002': { citations: from('2025-11-01'), fields: { venue } },
    'github:o/old': { stars: from('2025-09-01'), fields: { archived } },
    'github:o/new': { stars: from('2025-11-02'), fields: { archived } },
  };
  const snapshot = { version: 1 as const, checkedAt: '2025-11-22T03:17:41Z', subjects };
  const cited = (id: number) =>
    `- [Language model ${id}](https://arxiv.org/abs/2501.0000${id}) (NAACL 2025) <!-- tally:citations arxiv:2501.0000${id} -->5<!-- /tally -->\n`;
  const starred = (name: string) =>
    `- [${name}](https://github.com/o/${name}) <!-- tally:stars github:o/${name} -->5<!-- /tally -->\n`;
  const text = cited(1) + cited(2) + starred('old') + starred('new');
  const feed = parseAtomFeed(fileOf({ text, snapshot }, 'feed.xml'));
  const titles = (feed.entries ?? []).map(({ title }) =>
    typeof title === 'string' ? title : title?.value,
  );
  expect(titles).toEqual([
    'Published: Language model 1. Archived: old. Added: new',
    'Added: Language model 2',
  ]);
  const content = feed.entries?.[0]?.content;
  expect(typeof content === 'string' ? content : content?.value).toContain(
    'Language model 1</a>: NAACL 2025',
  );
});
