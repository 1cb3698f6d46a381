import { isPublished, MAJOR_TAG, REPOSITORY, VERSION } from '../config/version.ts';
import { codeSpan } from '../escape/markdown.ts';
import type { Snapshot } from '../snapshot/schema.ts';

/** What is new in each release, newest first: one sentence for the maintainer of a list. */
export const NEWS: readonly { readonly version: string; readonly sentence: string }[] = [
  {
    version: '0.1.0',
    sentence:
      'this description opens with totals, the biggest changes and what was kept, and folds the rest.',
  },
];

/**
 * Returns what is new, for the first pull request after an update; empty in all others, and after a
 * return to an older release.
 */
export function newsSentence(
  { updatedFrom }: Pick<Snapshot, 'updatedFrom'>,
  { version = VERSION, news = NEWS, repository = REPOSITORY } = {},
): string {
  if (updatedFrom === undefined) return '';
  const former = numbersOf(updatedFrom);
  const now = numbersOf(version);
  if (former !== undefined && now !== undefined && !isLower(former, now)) return '';
  const from = former === undefined ? 'an earlier release' : codeSpan(updatedFrom);
  const sentence = news.find((one) => one.version === version)?.sentence ?? 'see the changelog.';
  const address = `https://github.com/${repository}/blob/${MAJOR_TAG}/docs/upgrading.md`;
  const link = isPublished(repository) ? ` [Upgrading](${address})` : '';
  return `**New:** readme-tally was updated from ${from} to ${codeSpan(version)}: ${sentence}${link}`;
}

/** The three numbers of a version; undefined for other text, which a snapshot may have. */
function numbersOf(version: string): number[] | undefined {
  const [, ...numbers] = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})(?![\w.])/.exec(version) ?? [];
  return numbers.length === 3 ? numbers.map(Number) : undefined;
}

function isLower(one: readonly number[], other: readonly number[]): boolean {
  const index = one.findIndex((number, at) => number !== other[at]);
  return index >= 0 && (one[index] ?? 0) < (other[index] ?? 0);
}
