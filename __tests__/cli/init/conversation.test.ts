import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { choose } from '../../../src/cli/init/choose.ts';
import { chosenCounts, countOptions } from '../../../src/cli/init/conversation.ts';
import { initFolder } from '../../../src/cli/init/init.ts';
import { surveyList } from '../../../src/cli/init/survey.ts';
import { ACTION } from '../../../src/config/version.ts';
import { temporaryFolder } from '../../helpers/folder.ts';

const CONFIG = '.github/readme-tally.yml';
const LIST = [
  '- [a](https://github.com/o/a)',
  '- [b](https://github.com/o/b) ⭐ 12',
  '- [c](https://github.com/o/c) ⭐ 34',
  '- [p](https://arxiv.org/abs/1901.08746)',
].join('\n');

test('offers what a setting decides, with the defaults chosen', () => {
  const surveys = [surveyList({ path: 'README.md', text: LIST })];
  const options = countOptions(surveys, choose(surveys));
  expect(options.map(({ value, isDefault }) => [value, isDefault])).toEqual([
    ['adopt star-prefix', true],
  ]);
  const plain = [surveyList({ path: 'README.md', text: LIST.replaceAll(/ ⭐ \d+/g, '') })];
  const links = countOptions(plain, choose(plain));
  expect(links.map(({ value, label }) => [value, label])).toEqual([
    ['show repositories', 'add counts after 3 repositories without one'],
    ['show papers', 'add counts after 1 paper without one'],
  ]);
  expect(chosenCounts(links, ['show papers'])).toEqual({
    adopt: new Map(),
    show: new Map([['papers', 1]]),
  });
});

test('writes what was answered, after lines before and after', async () => {
  const folder = await temporaryFolder({ 'README.md': LIST });
  const shown: string[] = [];
  const show = new Map([['papers', 1] as const]);
  const ask = jest.fn(async () => ({
    choice: { adopt: new Map(), show, look: 'badge' as const },
    days: 'weekly' as const,
  }));
  const place = { folder, files: [], config: CONFIG, action: ACTION, dryRun: false, force: false };
  const preview = (lines: readonly string[]) => void shown.push(...lines);
  const output = await initFolder({ ...place, conversation: { ask, preview } });

  expect(ask).toHaveBeenCalledTimes(1);
  expect(shown[0]).toBe('- - [p](https://arxiv.org/abs/1901.08746)');
  expect(shown[1]).toMatch(/!\[citations: [\d.]+k?\]\(https:\/\/img\.shields\.io\/badge\//);
  expect(output).not.toContain('without a count');
  const config = await readFile(join(folder, CONFIG), 'utf8');
  expect(config).toContain('papers: citations');
  expect(config).toContain('look: badge # or text');
  expect(config).not.toContain('adopt');
  const workflow = await readFile(join(folder, '.github/workflows/readme-tally.yml'), 'utf8');
  expect(workflow).toMatch(/cron: '\d+ 3 \* \* 1'/);
});
