import { expect, test } from '@jest/globals';
import { ConfigError } from '../../src/config/config-error.ts';
import { configPath, DEFAULT_CONFIG } from '../../src/config/config-path.ts';

const OTHER = '.github/readme-tally.yaml';

test.each([
  [DEFAULT_CONFIG, [], DEFAULT_CONFIG],
  [DEFAULT_CONFIG, [DEFAULT_CONFIG], DEFAULT_CONFIG],
  [DEFAULT_CONFIG, [OTHER], OTHER],
  [OTHER, [DEFAULT_CONFIG], DEFAULT_CONFIG],
  [OTHER, [DEFAULT_CONFIG, OTHER], OTHER],
  ['tally.yml', ['tally.yaml'], 'tally.yaml'],
  ['tally.yml', ['tally.yml', 'tally.yaml'], 'tally.yml'],
  ['tally', ['tally.yml'], 'tally'],
])('the config %s, where %j exist, is read from %s', (path, files, read) => {
  expect(configPath(path, (file) => files.includes(file))).toBe(read);
});

test('two configs are an error that names both', () => {
  expect(() => configPath(DEFAULT_CONFIG, () => true)).toThrow(
    new ConfigError([
      'Both .github/readme-tally.yml and .github/readme-tally.yaml exist, and only one of them can be the config. Delete .github/readme-tally.yaml, or move its settings to .github/readme-tally.yml.',
    ]),
  );
});
