import { expect, test } from '@jest/globals';
import { parseFleetConfig } from '../../src/config/fleet.ts';
import { parseConfig } from '../../src/config/parse.ts';

const PATH = '.github/readme-tally-fleet.yml';

test('the defaults', () => {
  expect(parseFleetConfig('repositories: [acme/awesome-*]\n', PATH)).toEqual({
    repositories: ['acme/awesome-*'],
    installed: false,
    exclude: [],
    files: ['README.md'],
    config: '.github/readme-tally.yml',
    defaults: {},
    limits: { minutes: 300, requests: {}, titles: 500, together: 4 },
  });
});

test('a repository may have lists and a config of its own', () => {
  const text = 'repositories:\n  - name: acme/books\n    files: [lists/*.md]\n';
  const [repository] = parseFleetConfig(text, PATH).repositories;
  expect(repository).toEqual({ name: 'acme/books', files: ['lists/*.md'] });
});

test.each([
  ['', `${PATH}:1: repositories is nothing; it must name repositories`],
  ['repositories: []\n', `${PATH}:1: repositories is []; it must name repositories`],
  ['installed: true\nfiles: [../x.md]\n', `${PATH}:2: files.0 is "../x.md"; it must be inside`],
  [
    'installed: true\nconfg: a.yml\n',
    `${PATH}:2: "confg" is not a setting. Did you mean "config"?`,
  ],
  [
    'installed: true\ndefaults:\n  treshold: {}\n',
    `${PATH}:3: "defaults.treshold" is not a setting. Did you mean "threshold"?`,
  ],
  [
    'installed: true\nlimits: {together: 50}\n',
    `${PATH}:2: limits.together is 50; it must be at most 10`,
  ],
  ['installed: true\nexclude: ["*"]\n', `${PATH}:2: exclude.0 is "*"; it must be owner/name`],
])('%j is refused with the line', (text, message) => {
  expect(() => parseFleetConfig(text, PATH)).toThrow(message);
});

test('the settings of a repository override those of the fleet, key by key', () => {
  const { defaults } = parseFleetConfig(
    'installed: true\ndefaults:\n  threshold: {percent: 5, days: 7}\n  ignore: {sections: [Old]}\n  columns: {A: stars}\n',
    PATH,
  );
  const own = 'threshold: {days: 9}\nignore: {sections: [New]}\ncolumns: {B: stars}\n';
  const config = parseConfig(own, 'own.yml', defaults);
  expect(config.threshold).toEqual({ percent: 5, count: 1, days: 9 });
  expect(config.ignore.sections).toEqual(['New']);
  expect(config.columns).toEqual({ B: 'stars' });
});

test('an error of a repository is one in its own file', () => {
  const { defaults } = parseFleetConfig(
    'installed: true\ndefaults: {limits: {minutes: 5}}\n',
    PATH,
  );
  expect(() => parseConfig('limits: {minutes: no}\n', 'own.yml', defaults)).toThrow(
    'own.yml:1: limits.minutes is "no"; it must be a number',
  );
});
