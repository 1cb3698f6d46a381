/**
 * Says why a path cannot be used, or nothing. A path is relative to the top of the repository,
 * has forward slashes, and never leaves the repository.
 */
export function pathProblem(path: string): string | undefined {
  if (path.trim() === '') return 'takes a path, such as README.md';
  if (/\p{Cc}/u.test(path)) return 'takes a path without control characters';
  if (path.includes('\\')) return 'takes a path with forward slashes';
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) {
    return 'takes a path relative to the top of the repository';
  }
  const parts = path.split('/');
  if (parts.includes('..')) return 'takes a path that stays inside the repository';
  if (parts.includes('.git')) return 'takes a path outside .git';
  if (normalPath(path) === '') return 'takes the path of a file, such as README.md';
  return undefined;
}

/** Takes `./` and doubled slashes out of a path. */
export function normalPath(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}
