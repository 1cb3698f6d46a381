import { urlPath } from '../escape/data.ts';

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

/** The page that documents the rules, with a heading for each. */
const RULES_PAGE = 'https://github.com/OWNER/readme-tally/blob/main/docs/audit.md';

/** Returns the URL of the documentation of a rule. */
export function rulePage(id: string): string {
  return `${RULES_PAGE}#${id}`;
}
