import { describe, expect, test } from '@jest/globals';
import { ConfigError } from '../../src/config/config-error.ts';
import { defaultConfig, parseConfig } from '../../src/config/parse.ts';

const PATH = '.github/readme-tally.yml';

/** The messages, without the path in front of each line. */
function messagesOf(text: string): string[] {
  try {
    parseConfig(text, PATH);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message.split('\n').map((line) => line.replace(`${PATH}:`, ''));
  }
  throw new Error('the config was accepted');
}

describe('reads', () => {
  test.each([
    ['nothing', ''],
    ['comments', '# later\n'],
    ['an empty document', '---\n'],
    ['an empty map', '{}'],
    ['a byte order mark', '\uFEFF# later\n'],
  ])('%s as the defaults', (_, text) => {
    expect(parseConfig(text, PATH)).toEqual(defaultConfig());
  });

  test('everything that can be set', () => {
    const text = `
snapshot: data/tally.json
pull-request:
  branch: bot/tally
  base: develop
  title: "{counts} moved"
  commit-message: "chore: {counts}"
  labels: [bot, 'good first review']
  draft: true
threshold: { percent: 0.5, count: 10, days: 7 }
numbers:
  default: grouped
  stars: compact
badges: { alt: false, as: text }
limits:
  minutes: 5
  requests: {openalex: 9}
ignore:
  subjects:
    - github:owner/name
  sections:
    - Retired
audit:
  rules: { moved-subject: off }
  ignore: [missing-subject]
  fix: true
`;

    expect(parseConfig(text, PATH)).toEqual({
      snapshot: 'data/tally.json',
      'pull-request': {
        branch: 'bot/tally',
        base: 'develop',
        title: '{counts} moved',
        'commit-message': 'chore: {counts}',
        labels: ['bot', 'good first review'],
        draft: true,
      },
      threshold: { percent: 0.5, count: 10, days: 7 },
      limits: {
        minutes: 5,
        failures: 50,
        'second-source': 14,
        titles: 20,
        rest: 3,
        history: 100,
        requests: { openalex: 9 },
      },
      numbers: { default: 'grouped', stars: 'compact' },
      badges: { alt: false, as: 'text' },
      columns: {},
      adopt: [],
      published: 'report',
      identify: {},
      commands: { allow: {}, limit: 5 },
      ignore: { subjects: ['github:owner/name'], sections: ['Retired'] },
      audit: {
        rules: { 'moved-subject': 'off' },
        ignore: ['missing-subject'],
        fix: true,
        issue: false,
      },
    });
  });

  test('CRLF', () => {
    expect(parseConfig('threshold:\r\n  days: 7\r\n', PATH).threshold.days).toBe(7);
  });

  test('anchors', () => {
    const text = 'numbers:\n  default: &how plain\n  stars: *how\n';

    expect(parseConfig(text, PATH).numbers).toEqual({ default: 'plain', stars: 'plain' });
  });
});

describe('says line, key, what was found and what is allowed', () => {
  test.each([
    ['a value', 'snapshot: 7', ['1: snapshot is 7; it must be a string']],
    [
      'a value below',
      'threshold:\n  count: 1\n  days: 0',
      ['3: threshold.days is 0; it must be 1 or more'],
    ],
    [
      'a value below its key',
      'threshold:\n  days:\n    x',
      ['2: threshold.days is "x"; it must be a number'],
    ],
    [
      'a key above its settings',
      '# first\nnumber:\n  stars: plain',
      [expect.stringMatching(/^2: "number" is not a setting\. Did you mean "numbers"\?/)],
    ],
    [
      'a value in braces',
      '\nthreshold: { days: 0 }',
      ['2: threshold.days is 0; it must be 1 or more'],
    ],
    [
      'an item of a list',
      'pull-request:\n  labels:\n    - bot\n    - 7\n',
      ['4: pull-request.labels.1 is 7; it must be a string'],
    ],
    [
      'an item in brackets',
      'ignore:\n  subjects: [github:a/b,\n    nonsense]',
      [
        '3: ignore.subjects.1 is "nonsense"; it must be a subject, such as github:owner/name, arxiv:1901.08746 or hf:models/owner/name',
      ],
    ],
    [
      'a key',
      '# first\nsnapshots: a.json',
      [
        '2: "snapshots" is not a setting. Did you mean "snapshot"? Settings here: snapshot, pull-request, threshold, limits, numbers, badges, columns, adopt, published, show, status, sort, identify, commands, ignore, audit, history, page, chart',
      ],
    ],
    [
      'a key below',
      'pull-request:\n  draft: true\n  lables: []',
      [
        '3: "pull-request.lables" is not a setting. Did you mean "labels"? Settings here: branch, base, title, commit-message, labels, draft',
      ],
    ],
    [
      'two keys, each on its line',
      'threshold:\n  percnt: 1\n  days: 7\n  dayz: 7',
      [
        '2: "threshold.percnt" is not a setting. Did you mean "percent"? Settings here: percent, count, days',
        '4: "threshold.dayz" is not a setting. Did you mean "days"? Settings here: percent, count, days',
      ],
    ],
    [
      'everything that is wrong',
      'snapshot: a.yml\nthreshold:\n  days: x\n',
      [
        '1: snapshot is "a.yml"; it must end in .json',
        '3: threshold.days is "x"; it must be a number',
      ],
    ],
    [
      'a section without settings',
      'snapshot: a.json\nignore:\n',
      ['2: ignore is null; it must be a map of settings'],
    ],
    [
      'a list instead of settings',
      '- snapshot',
      ['1: the file is ["snapshot"]; it must be a map of settings'],
    ],
    [
      'after CRLF',
      'snapshot: a.json\r\nignore: 7\r\n',
      ['2: ignore is 7; it must be a map of settings'],
    ],
    [
      'one branch for both ends',
      'pull-request:\n  branch: main\n  base: main\n',
      [
        '3: pull-request.branch and pull-request.base are both "main"; a pull request needs two branches',
      ],
    ],
    [
      'one branch for both ends, in another case',
      'pull-request:\n  branch: Main\n  base: main\n',
      [
        '3: pull-request.branch and pull-request.base are "Main" and "main", the same branch; a pull request needs two branches',
      ],
    ],
    [
      'a full name of a branch',
      'pull-request:\n  branch: refs/heads/main\n',
      [
        '2: pull-request.branch is "refs/heads/main"; it must be the name of a branch, without refs/heads/',
      ],
    ],
    [
      'a snapshot among the workflows',
      'snapshot: .GitHub/workflows/a.json\n',
      ['1: snapshot is ".GitHub/workflows/a.json"; it must be outside .github/workflows'],
    ],
    [
      'a snapshot that leaves the repository',
      'snapshot: "%2e%2e/a.json"\n',
      ['1: snapshot is "%2e%2e/a.json"; it must be inside the repository'],
    ],
    ...[
      ['another type of file', 'docs/tally.png', 'must end in .svg'],
      ['a list', 'README.md', 'must end in .svg'],
      ['the snapshot', 'data/readme-tally.json', 'must end in .svg'],
      ['a workflow', '.github/workflows/a.svg', 'must be outside .github/workflows'],
      ['outside', '../tally.svg', 'must be inside the repository'],
      ['in .git', '.git/tally.svg', 'must be outside .git'],
    ].map(([what, path, problem]): [string, string, string[]] => [
      `a chart: ${what}`,
      `chart: ${path}\n`,
      [`1: chart is "${path}"; it ${problem}`],
    ]),
    [
      'the default branch of ours as base',
      'pull-request:\n  base: readme-tally/refresh\n',
      [
        '2: pull-request.branch and pull-request.base are both "readme-tally/refresh"; a pull request needs two branches',
      ],
    ],
  ])('%s', (_, text, lines) => {
    expect(messagesOf(text)).toEqual(lines);
  });

  test('and the file', () => {
    expect(() => parseConfig('snapshot: 7', PATH)).toThrow(
      '.github/readme-tally.yml:1: snapshot is 7; it must be a string',
    );
  });
});

test('writes the path of the snapshot without ./ and repeated slashes', () => {
  expect(parseConfig('snapshot: ./data//a.json', PATH).snapshot).toBe('data/a.json');
});

test('writes the path of the chart in the same way, and it is not that of the config', () => {
  expect(parseConfig('chart: ./docs//tally.svg', PATH).chart).toBe('docs/tally.svg');
  expect(parseConfig('', PATH)).not.toHaveProperty('chart');
  expect(defaultConfig({ chart: './a.svg' }).chart).toBe('a.svg');
  expect(() => parseConfig('# ours\nchart: ./docs/tally.svg', 'docs/tally.svg')).toThrow(
    'docs/tally.svg:2: chart is the path of this config file; name another file',
  );
});

describe('says where the YAML is broken', () => {
  test.each([
    ['a bracket that is not closed', 'snapshot: a.json\nignore: [', '2: not valid YAML: '],
    [
      'a key twice',
      'snapshot: a.json\nsnapshot: b.json',
      '2: not valid YAML: Map keys must be unique',
    ],
    ['a tab', 'threshold:\n\tdays: 7', '2: not valid YAML: '],
    ['two documents', 'snapshot: a.json\n---\nsnapshot: b.json', '2: not valid YAML: '],
  ])('%s', (_, text, start) => {
    expect(messagesOf(text)).toEqual([expect.stringContaining(start)]);
  });
});
