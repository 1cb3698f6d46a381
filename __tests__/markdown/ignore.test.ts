import { expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config/parse.ts';
import { slotOptions } from '../../src/config/slot-options.ts';
import { readList } from '../../src/markdown/read-list.ts';
import { leftSection } from '../../src/report/left.ts';

const link = (name: string) => `[A](https://github.com/o/${name})`;
const LIST = [
  '# Tools',
  '',
  `- ${link('one')} ![s](https://img.shields.io/github/stars/o/one)`,
  `- ${link('one')} ![s](https://img.shields.io/badge/stars-1-blue?tally=github:o/one)`,
  `- ${link('two')} ![s](https://img.shields.io/github/stars/o/two)`,
  `- ${link('one')} <!-- tally:stars github:o/one -->⭐ 1<!-- /tally -->`,
  `- ${link('one')} (⭐ 12)`,
  '',
  '| Tool | Stars |',
  '|---|---|',
  `| ${link('one')} | 13 |`,
  `| ${link('new')} | 14 |`,
  '',
  '## Retired',
  '',
  `- ${link('old')} ![s](https://img.shields.io/github/stars/o/old)`,
  `- ${link('old')} 15 stargazers ⭐ 16`,
  `- ${link('old')} ![f](https://img.shields.io/github/forks/o/old)`,
  '',
].join('\n');

function read(config: string) {
  return readList(
    { path: 'README.md', text: LIST },
    slotOptions(parseConfig(config, 'c'), undefined),
  );
}

const ADOPT = 'adopt: [star-prefix]\n';

test('what the config ignores is named with that reason, by kind', () => {
  const { left, slots } = read(`${ADOPT}ignore: {subjects: [github:O/One], sections: [RETIRED]}\n`);
  const [name, section] = ['subjects', 'sections'].map((key) => `The setting \`ignore.${key}\``);

  expect(slots.map(({ subject }) => subject.id)).toEqual(['o/two', 'o/new']);
  expect(left.map(({ line, kind, text, reason }) => [line, kind, text, reason])).toEqual([
    [3, 'live-badge', 'https://img.shields.io/github/stars/o/one', `${name} names it.`],
    [4, 'static-badge', expect.stringContaining('/badge/stars-1-blue'), `${name} names it.`],
    [6, 'marker', '⭐ 1', `${name} names it.`],
    [7, 'number', expect.stringContaining('12'), `${name} names it.`],
    [11, 'cell', '13', `${name} names it.`],
    [16, 'live-badge', expect.stringContaining('o/old'), `${section} names its section.`],
    [17, 'number', expect.stringContaining('16'), `${section} names its section.`],
    [18, 'live-badge', expect.stringContaining('forks'), `${section} names its section.`],
  ]);
  const summaries = left.map((one) => ({ ...one, file: 'README.md', entry: '' }));
  const report = leftSection(summaries, { rows: 100 });
  expect([...report.matchAll(/^- (\d+ [\w ]+), such as/gm)].map(([, words]) => words)).toEqual([
    '2 live badges',
    '1 live badge',
    '1 static badge',
    '1 marked count',
    '1 number in text',
    '1 table cell',
    '1 number in text',
  ]);
});

test('a single count that is ignored is named, the other one is not', () => {
  const likes = '![l](https://img.shields.io/badge/L-1-red?tally=likes:hf:models/o/m)';
  const downloads = likes.replace('tally=likes', 'tally=downloads');
  const ignore = { subjects: ['likes:hf:models/o/m'], sections: [] };
  const { left, slots } = readList({ path: 'a.md', text: `${likes} ${downloads}` }, { ignore });

  expect(slots.map(({ field }) => field)).toEqual(['downloads']);
  expect(left.map(({ kind }) => kind)).toEqual(['static-badge']);
});

test('a count that would have been added is not named, since it is not in the list', () => {
  const show = 'show: {repositories: stars}\n';
  const text = `- ${link('one')}\n`;
  const settings = slotOptions(parseConfig(`${show}ignore: {subjects: [github:o/one]}\n`, 'c'), '');
  const { left, slots } = readList({ path: 'README.md', text }, settings);

  expect([slots, left]).toEqual([[], []]);
});

test('fields that the config ignores are left alone, wherever they are shown', () => {
  const { left, slots } = read('ignore: {fields: [stars]}\n');

  expect(slots.map(({ field }) => field)).toEqual(['forks']);
  const named = left.filter(({ reason }) => reason.includes('ignore.fields'));
  expect(named.map(({ line, kind }) => [line, kind])).toEqual([
    [3, 'live-badge'],
    [4, 'static-badge'],
    [5, 'live-badge'],
    [6, 'marker'],
    [11, 'cell'],
    [12, 'cell'],
    [16, 'live-badge'],
  ]);
  expect(read('show: {repositories: stars}\nignore: {fields: [stars]}\n').slots).toHaveLength(1);
});
