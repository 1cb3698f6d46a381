/** A branch of a repository on GitHub. */
export interface BranchPage {
  /** The address of GitHub's pages. */
  readonly server: string;
  /** `owner/name`. */
  readonly own: string;
  readonly branch: string;
}

/**
 * Gives the address that shows a line of a file. A page of Markdown has no lines until it is shown
 * as its source, and brackets would end a link of Markdown.
 */
export function linePage({ server, own, branch }: BranchPage, file: string, line: number): string {
  return `${server}/${own}/blob/${encoded(branch)}/${encoded(file)}?plain=1#L${line}`;
}

function encoded(path: string): string {
  const parts = path.split('/').map(encodeURIComponent).join('/');
  return parts.replaceAll('(', '%28').replaceAll(')', '%29');
}

/** Where the rules are explained, one heading each. */
const RULES_PAGE = 'https://github.com/OWNER/readme-tally/blob/main/docs/audit.md';

/** Gives the address at which a rule is explained, by its id. */
export function rulePage(id: string): string {
  return `${RULES_PAGE}#${id}`;
}
