import { describe, expect, test } from '@jest/globals';
import { linkAndBadge } from '../../../src/audit/rules/link-and-badge.ts';
import { findingsIn, linesOf } from '../../helpers/audit.ts';
import { subject } from '../../helpers/subjects.ts';

const badge = (name: string) => `![Star](https://img.shields.io/github/stars/${name})`;
const code = (name: string) => `[Code](https://github.com/${name})`;
const cited = (id: string) =>
  `![c](https://img.shields.io/badge/dynamic/json?url=https://api.semanticscholar.org/graph/v1/paper/${id}&query=citationCount)`;

test('finds a badge that counts another repository than the link beside it', () => {
  const text = `# List\n\n- [A](https://a.org) ${code('lab/one')} ${badge('team/two')}\n`;

  expect(linesOf(findingsIn(text, linkAndBadge))).toEqual([
    '3: The badge counts github:team/two, but the nearest link leads to github:lab/one (https://github.com/lab/one). If one is a former name of the other, change only the name.',
  ]);
});

test('of several links takes the closest that no other badge counts', () => {
  const text = `- ${code('o/a')} ${badge('o/a')} ${code('o/b')} ${badge('p/x')} ${code('o/c')} ${badge('o/c')} ${code('o/d')}`;

  expect(linesOf(findingsIn(text, linkAndBadge))).toEqual([
    expect.stringContaining('counts github:p/x, but the nearest link leads to github:o/b'),
  ]);
});

test('finds another model, and another paper by an id of the same kind', () => {
  const likes =
    '![l](https://img.shields.io/badge/dynamic/json?url=https://huggingface.co/api/models/lab/two&query=likes)';
  const models = `- [Model](https://huggingface.co/lab/one) ${likes}`;
  const papers = `- [Paper](https://arxiv.org/abs/2401.00001) ${cited('arXiv:2401.00002')}`;

  expect(findingsIn(`${models}\n${papers}`, linkAndBadge)).toHaveLength(2);
});

test('speaks of old names only where GitHub was not asked', () => {
  const found = { status: 'found', source: 'github', values: {} } as const;
  const text = `- ${code('lab/one')} ${badge('team/two')}`;
  const observations = [{ ...found, subject: subject('github:team/two') }];

  expect(linesOf(findingsIn(text, linkAndBadge))).toEqual([expect.stringContaining('former name')]);
  expect(linesOf(findingsIn(text, linkAndBadge, { observations }))).toEqual([
    expect.not.stringContaining('former name'),
  ]);
});

describe('names that may be those of one repository', () => {
  const PAIRS = [
    ['the same owner', 'ice/floe', 'ice/berg'],
    ['the same name', 'ice/floe', 'snow/Floe'],
    ['a name with an ending', 'ice/floe', 'snow/floe-pytorch'],
    ['a word in common', 'ice/avalanche-maps', 'snow/alpine_avalanche'],
  ] as const;

  test.each(PAIRS)('%s: nothing, unless GitHub has two ids', (_, one, other) => {
    const text = `- ${code(one)} ${badge(other)}`;
    const found = (name: string, node: string) =>
      ({ status: 'found', source: 'github', values: {}, subject: subject(name), node }) as const;
    const linked = found(`github:${one}`, 'R_1');
    const withBadge = (node: string) => [linked, found(`github:${other.toLowerCase()}`, node)];
    const subjects = {
      [`github:${one}`]: { node: 'R_1' },
      [`github:${other.toLowerCase()}`]: { node: 'R_2' },
    };
    const snapshot = { version: 1, checkedAt: '2026-11-22T03:17:41Z', subjects } as const;

    expect(findingsIn(text, linkAndBadge)).toEqual([]);
    expect(findingsIn(text, linkAndBadge, { observations: [linked] })).toEqual([]);
    expect(findingsIn(text, linkAndBadge, { observations: withBadge('R_1') })).toEqual([]);
    expect(findingsIn(text, linkAndBadge, { observations: withBadge('R_2') })).toHaveLength(1);
    expect(findingsIn(text, linkAndBadge, { snapshot })).toHaveLength(1);
  });

  test.each([
    ['only words of many names', 'ice/awesome-floes', 'snow/awesome-maps'],
    ['short words', 'ice/llm-floe', 'snow/map-llm'],
  ])('%s in common: found', (_, one, other) => {
    expect(findingsIn(`- ${code(one)} ${badge(other)}`, linkAndBadge)).toHaveLength(1);
  });
});

describe('says nothing of', () => {
  test.each([
    ['the same in other letters', `- ${code('Lab/One')} ${badge('lab/one')}`],
    ['a badge beside no link of its kind', `- [A](https://a.org) ${badge('lab/one')}`],
    ['a second badge without a link', `- ${code('o/a')} ${badge('o/a')} ${badge('o/b')}`],
    ['ids of different kinds', `- [P](https://arxiv.org/abs/2401.00001) ${cited('CorpusID:7')}`],
    ['badges of two entries', `- ${code('o/a')}\n- ${badge('o/b')}`],
  ])('%s', (_, text) => {
    expect(findingsIn(text, linkAndBadge)).toEqual([]);
  });

  test('two names of one repository', () => {
    const text = `- ${code('o/new')} ${badge('p/old')}`;
    const moved = { subject: subject('github:p/old'), movedTo: subject('github:o/new') };
    const found = { ...moved, status: 'found', source: 'github', values: {} } as const;

    expect(findingsIn(text, linkAndBadge)).toHaveLength(1);
    expect(findingsIn(text, linkAndBadge, { observations: [found] })).toEqual([]);
  });

  test('two ids of one paper', () => {
    const text = `- [P](https://doi.org/10.1000/a) ${cited('DOI:10.1000/b')}`;
    const ids = { subject: subject('doi:10.1000/b'), aliases: [subject('doi:10.1000/a')] };
    const found = { ...ids, status: 'found', source: 'semantic-scholar', values: {} } as const;

    expect(findingsIn(text, linkAndBadge)).toHaveLength(1);
    expect(findingsIn(text, linkAndBadge, { observations: [found] })).toEqual([]);
  });
});
