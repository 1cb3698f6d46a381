/** The hand-written part of docs/configuration.md: the defaults and the error message. */
import { expect, test } from '@jest/globals';
import { defaultConfig, parseConfig } from '../../src/config/parse.ts';
import { codeOf } from '../helpers/pages.ts';

test('the config shows the defaults', () => {
  const [config = ''] = codeOf('docs/configuration.md', 'yaml');

  expect(config).toContain('snapshot:');
  expect(parseConfig(config, 'config')).toEqual(defaultConfig());
});

test('the message is the one that is printed', () => {
  const [message = ''] = codeOf('docs/configuration.md', 'text');
  const wrong = '# ours\nthreshold:\n  procent: 2\n';

  expect(message).toContain('threshold.procent');
  expect(() => parseConfig(wrong, '.github/readme-tally.yml')).toThrow(message.trim());
});
