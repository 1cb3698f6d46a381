/** docs/commands.md names the commands that there are, in the words of their help. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { COMMANDS } from '../../src/action/commands/index.ts';
import { parseConfig } from '../../src/config/parse.ts';

const page = readFileSync(resolve(import.meta.dirname, '..', '..', 'docs', 'commands.md'), 'utf8');
const rows = [...page.matchAll(/^\| `\/tally ([^`]+)` \| (.+) \|$/gm)];

test('each command has a row', () => {
  expect(rows.map(([, usage]) => usage)).toEqual(COMMANDS.map(({ usage }) => usage));
});

test.each(COMMANDS.map(({ usage, help }) => ({ usage, help })))(
  '$usage in its own words',
  (one) => {
    const words = rows.find(([, usage]) => usage === one.usage)?.[2] ?? '';
    expect(words.toLowerCase()).toBe(`${one.help.toLowerCase()}.`);
  },
);

test('the config is one that can be used', () => {
  const [, config = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
  expect(parseConfig(config, 'docs/commands.md').commands).toEqual(parse(config).commands);
});
