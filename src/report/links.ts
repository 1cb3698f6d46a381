import { isPublished, MAJOR_TAG, REPOSITORY } from '../config/version.ts';
import { urlPath } from '../escape/data.ts';
import { codeSpan } from '../escape/markdown.ts';

/** A branch of a repository on GitHub. */
export interface BranchPage {
  /** The URL of GitHub's web pages. */
  readonly server: string;
  /** `owner/name`. */
  readonly own: string;
  readonly branch: string;
}

/**
 * Returns the URL of a line of a file. `plain=1` shows the source of a Markdown file, since the
 * rendered page has no lines.
 */
export function linePage({ server, own, branch }: BranchPage, file: string, line: number): string {
  return `${server}/${own}/blob/${urlPath(branch)}/${urlPath(file)}?plain=1#L${line}`;
}

/**
 * Returns the URL of the documentation of a rule, in the release that runs; nothing before the first
 * release, when there is no such page.
 */
export function rulePage(id: string, repository: string = REPOSITORY): string | undefined {
  if (!isPublished(repository)) return undefined;
  return `https://github.com/${repository}/blob/${MAJOR_TAG}/docs/audit.md#${id}`;
}

/** Writes the id of a rule as Markdown, linked to its documentation where there is one. */
export function ruleLink(rule: string, repository: string = REPOSITORY): string {
  const address = rulePage(rule, repository);
  return address === undefined ? codeSpan(rule) : `[${rule}](${address})`;
}
