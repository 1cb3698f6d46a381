import { expect, test } from '@jest/globals';
import { badgenAsShields } from '../../../src/markdown/badges/badgen.ts';
import { formatShieldsUrl } from '../../../src/markdown/badges/shields-url.ts';

function twin(address: string): string | undefined {
  const url = badgenAsShields(address);
  return url && formatShieldsUrl(url).replace(/^https:\/\/img\.shields\.io\/(?:github\/)?/, '');
}

test.each([
  ['badgen.net/github/stars/o/r', 'stars/o/r'],
  ['badgen.net/github/forks/o/r?color=green', 'forks/o/r?color=green'],
  ['flat.badgen.net/github/watchers/o/r', 'watchers/o/r?style=flat-square'],
  ['badgen.net/gitlab/stars/g/sub/p', 'gitlab/stars/g/sub/p'],
  ['flat.badgen.net/gitlab/forks/g/p', 'gitlab/forks/g/p?style=flat-square'],
  ['badgen.net/github/last-commit/o/r', 'last-commit/o/r'],
  ['badgen.net/github/last-commit/o/r/dev', 'last-commit/o/r/dev'],
  ['badgen.net/github/license/o/r.svg', 'license/o/r.svg'],
  ['badgen.net/github/release/o/r', 'v/release/o/r?include_prereleases='],
  ['badgen.net/github/release/o/r/stable', 'v/release/o/r'],
  ['badgen.net/github/tag/o/r', 'v/tag/o/r?label=latest%20tag'],
  ['badgen.net/github/tag/o/r?label=t&amp;icon=github', 'v/tag/o/r?label=t&amp;logo=github'],
  ['badgen.net/github/open-issues/o/r?labelColor=black', 'issues-raw/o/r?labelColor=black'],
  ['badgen.net/github/open-prs/o/r', 'issues-pr-raw/o/r?label=open%20PRs'],
])('%s', (address, ours) => {
  expect(twin(`https://${address}`)).toBe(ours);
});

test.each([
  'https://badgen.net/github/issues/o/r',
  'https://badgen.net/github/prs/o/r',
  'https://badgen.net/github/releases/o/r',
  'https://badgen.net/github/constructor/o/r',
  'https://badgen.net/gitlab/license/o/r',
  'https://badgen.net/codeberg/stars/o/r',
  'https://evil-badgen.net/github/stars/o/r',
])('%s has no twin', (address) => {
  expect(twin(address)).toBeUndefined();
});
