/** docs/commands.md names the commands that there are, in the words of their help. */
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { COMMANDS } from '../../src/action/commands/index.ts';
import { nightlyMinute, workflowText } from '../../src/cli/init/workflow-file.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { ACTION } from '../../src/config/version.ts';
import { codeOf, readProject } from '../helpers/pages.ts';

const page = readProject('docs/commands.md');
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

describe('the workflow', () => {
  const [text = '', open = '', config = ''] = codeOf('docs/commands.md', 'yaml');

  test('is what init writes', () => {
    const facts = { action: ACTION, minute: nightlyMinute(undefined), files: ['README.md'] };
    expect(text).toBe(workflowText(facts));
  });

  test('has the condition that init writes where everybody may add', () => {
    const facts = { action: ACTION, minute: 17, files: ['README.md'], isOpen: true };
    expect(parse(open).if).toBe(parse(workflowText(facts)).jobs.tally.if);
  });

  test('is the workflow of this repository, without the checkout', () => {
    const ours = parse(readProject('.github/workflows/readme-tally.yml'));
    const [, step] = ours.jobs.tally.steps;
    ours.jobs.tally.steps = [{ ...step, uses: ACTION }];
    expect(parse(text)).toEqual(ours);
  });

  test('grants more than that of the quick start, and starts at the same time', () => {
    const { on, permissions } = parse(codeOf('README.md', 'yaml')[0] ?? '');
    const { on: triggers, jobs } = parse(text);
    expect(triggers.schedule).toEqual(on.schedule);
    expect(jobs.tally.permissions).toMatchObject(permissions);
  });

  test('the config below it is one that can be used', () => {
    expect(parseConfig(config, 'docs/commands.md').commands).toEqual(parse(config).commands);
    expect(parse(config)).toHaveProperty('commands.allow');
  });
});
