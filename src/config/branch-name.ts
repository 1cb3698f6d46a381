/** What `git check-ref-format` refuses in a branch name, as far as a person would type it. */
const FORBIDDEN = /[\s~^:?*[\\\p{Cc}]|\.\.|@\{|\/\/|\.lock(?:\/|$)|(?:^|\/)\.|^[-/]|[/.]$/u;

/** Says what is wrong with the name of a branch, or nothing. */
export function branchProblem(name: string): string | undefined {
  if (name === '' || name === '@' || name.length > 200 || FORBIDDEN.test(name)) {
    return 'takes the name of a branch, such as readme-tally/refresh';
  }
  return undefined;
}
