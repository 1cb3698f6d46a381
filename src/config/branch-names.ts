/** The most common of the names that `git check-ref-format` rejects. */
const FORBIDDEN = /[\s~^:?*[\\\p{Cc}]|\.\.|@\{|\/\/|\.lock(?:\/|$)|(?:^|\/)\.|^[-/]|[/.]$/u;

/** Returns the rule that a branch name breaks, for an error message. */
export function branchProblem(name: string): string | undefined {
  if (name === '' || name.length > 200 || FORBIDDEN.test(name) || /^(?:@|head)$/i.test(name)) {
    return 'must be a valid branch name, such as readme-tally/refresh';
  }
  if (/^refs\//i.test(name)) return 'must be the name of a branch, without refs/heads/';
  return undefined;
}

/** Returns whether two names may be one branch: case and `refs/heads/` are ignored. */
export function isSameBranch(one: string, other: string): boolean {
  return plainBranch(one) === plainBranch(other);
}

function plainBranch(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/^(?:refs\/)?heads\//i, '')
    .toLowerCase();
}
