import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { releaseProblems, versionNotes } from '../../scripts/changelog.ts';
import { VERSION } from '../../src/config/version.ts';

const changelog = `# Changelog

## Unreleased

- later

## 1.2.0

### Added

- this

## [1.1.0] - 2026-01-01

- that
`;

describe('the notes of a version', () => {
  test.each([
    ['1.2.0', '### Added\n\n- this'],
    ['1.1.0', '- that'],
    ['1.2', undefined],
    ['9.9.9', undefined],
  ])('%s', (version, notes) => {
    expect(versionNotes(changelog, version)).toBe(notes);
  });
});

describe('a release', () => {
  test('is right where tag, package and changelog name one version', () => {
    expect(releaseProblems('v1.2.0', { version: '1.2.0', changelog, major: 'v1' })).toEqual([]);
  });

  test('is refused with what is to be changed', () => {
    expect(releaseProblems('v1.3.0', { version: '1.2.1', changelog, major: 'v1' })).toEqual([
      'The tag is v1.3.0, but the version in package.json is 1.2.1. Use the tag v1.2.1.',
      'CHANGELOG.md has no section "## 1.2.1". Add the release notes.',
    ]);
  });
});

test('a release of another major version than the docs name is refused', () => {
  const options = { version: '2.0.0', changelog: '## 2.0.0\n\n- this\n', major: 'v1' };
  expect(releaseProblems('v2.0.0', options)).toEqual([
    'The docs and the workflows name v1. Release a version of it, or change MAJOR_TAG in src/config/version.ts.',
  ]);
});

test('the package and the program name one version', () => {
  const { version } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  );

  expect(VERSION).toBe(version);
});
