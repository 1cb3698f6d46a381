/** What a release changes in the files of the repository: its version, and once the owner. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A release. */
export interface Release {
  /** `1.2.3` */
  readonly version: string;
  /** `owner/name` */
  readonly repository: string;
}

const PLACEHOLDER = 'OWNER/readme-tally';
/** A paragraph or a note that is true until the first release. */
const UNTIL_RELEASE = /^(?:> \[!NOTE\]\n> )?\[?Until the first release.*\n\n/gm;

/** Files that name the placeholder for another reason. */
const NO_PLACEHOLDER = /^(?:scripts|__tests__|dist|bench|node_modules)\/|^CHANGELOG\.md$/;

/** Returns the text of a file in this release. */
export function releasedText(path: string, text: string, release: Release): string {
  if (NO_PLACEHOLDER.test(path) && path !== 'CHANGELOG.md') return text;
  const versioned = withVersion(path, text, release.version);
  return withOwner(path, versioned, release.repository);
}

function withVersion(path: string, text: string, version: string): string {
  switch (path) {
    case 'package.json':
      return text.replace(/"version": "[^"]*"/, `"version": "${version}"`);
    case 'package-lock.json':
      return lockedText(text, version);
    case 'src/config/version.ts':
      return text.replace(/VERSION = '[^']*'/, `VERSION = '${version}'`);
    case 'CHANGELOG.md':
      return text.includes(`## ${version}\n`)
        ? text
        : text.replace(/^## Unreleased\n/m, `## Unreleased\n\n## ${version}\n`);
    default:
      return text;
  }
}

function lockedText(text: string, version: string): string {
  const lock = JSON.parse(text);
  lock.version = version;
  lock.packages[''].version = version;
  return `${JSON.stringify(lock, null, 2)}\n`;
}

function withOwner(path: string, text: string, repository: string): string {
  const owned = text.replaceAll(PLACEHOLDER, repository);
  if (path.endsWith('.md')) return owned.replace(UNTIL_RELEASE, '');
  if (!path.endsWith('CODEOWNERS')) return owned;
  const [owner = ''] = repository.split('/');
  return owned.replace(/ Replace OWNER with .*/, '').replaceAll('@OWNER', `@${owner}`);
}

/** Reads the files of the repository in this folder that can name a version or the owner. */
export function trackedTexts(): { path: string; text: string }[] {
  const names = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0');
  return names
    .filter((path) => /\.(?:md|ya?ml|json|ts)$|\/CODEOWNERS$/.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** Returns the files that still name the placeholder for the owner. */
export function withPlaceholder(
  files: readonly { readonly path: string; readonly text: string }[],
): string[] {
  return files
    .filter(({ path }) => !NO_PLACEHOLDER.test(path))
    .filter(({ text }) => text.includes(PLACEHOLDER) || text.includes('@OWNER'))
    .map(({ path }) => path);
}
