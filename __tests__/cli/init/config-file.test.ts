import { expect, test } from '@jest/globals';
import { configText } from '../../../src/cli/init/config-file.ts';
import { parseConfig } from '../../../src/config/parse.ts';

const NOTHING = { adopt: new Map(), show: new Map() } as const;
const ACTION = 'owner/readme-tally@v1';

test('lists that need no settings have no config file', () => {
  expect(configText(NOTHING, ACTION)).toBeUndefined();
});

test('with a page, the history is proposed', () => {
  const text = configText(NOTHING, ACTION, { hasPage: true }) ?? '';
  expect(text).toContain('history: # kept in a file beside the snapshot, for the page\n');
  expect(parseConfig(text, 'x.yml').history).toEqual({ stars: true, citations: false });
});

test('the history comes after the other settings', () => {
  const choice = { ...NOTHING, show: new Map([['repositories', 3]] as const) };
  const config = parseConfig(configText(choice, ACTION, { hasPage: true }) ?? '', 'x.yml');
  expect(config.show?.repositories).toBe('stars');
  expect(config.history?.stars).toBe(true);
});
