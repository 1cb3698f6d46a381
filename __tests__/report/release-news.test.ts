import { describe, expect, test } from '@jest/globals';
import { VERSION } from '../../src/config/version.ts';
import { NEWS, newsSentence } from '../../src/report/release-news.ts';
import { EARLIER_RELEASE } from '../../src/snapshot/release.ts';
import { readProject } from '../helpers/pages.ts';

const NEWEST = {
  version: '1.10.0',
  news: [{ version: '1.10.0', sentence: 'dates are kept, too.' }],
  repository: 'acme/readme-tally',
};

test('the release that runs says what is new, and the page as well', () => {
  expect(NEWS[0]?.version).toBe(VERSION);
  expect(NEWS[0]?.version).toBe(JSON.parse(readProject('package.json')).version);
  const page = readProject('docs/upgrading.md');
  for (const { version, sentence } of NEWS) {
    expect(sentence).toMatch(/^[^.\n]{20,200}\.$/);
    expect(page.split('\n')).toContain(
      `| ${version} | ${sentence[0]?.toUpperCase()}${sentence.slice(1)} |`,
    );
  }
});

describe('the first pull request after an update', () => {
  test('says in one sentence what is new', () => {
    expect(newsSentence({ updatedFrom: '1.9.2' }, NEWEST)).toBe(
      '**New:** readme-tally was updated from `1.9.2` to `1.10.0`: dates are kept, too. [Upgrading](https://github.com/acme/readme-tally/blob/v1/docs/upgrading.md)',
    );
  });

  test.each([EARLIER_RELEASE, '<b> @me', '9', ''])(
    'of a release that is no version: %j',
    (from) => {
      expect(newsSentence({ updatedFrom: from }, NEWEST)).toMatch(
        /^\*\*New:\*\* readme-tally was updated from an earlier release to `1\.10\.0`: /,
      );
    },
  );

  test('leads nowhere before there are pages', () => {
    expect(newsSentence({ updatedFrom: '0.0.1' })).not.toContain('](');
  });
});

test.each([undefined, '1.10.0', '1.10.1', '2.0.0'])('is silent after %s', (updatedFrom) => {
  expect(newsSentence({ ...(updatedFrom ? { updatedFrom } : {}) }, NEWEST)).toBe('');
});
