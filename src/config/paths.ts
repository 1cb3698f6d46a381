/** Returns the rule that a path breaks, such as "must be inside the repository". */
export function pathProblem(path: string): string | undefined {
  if (path.trim() === '') return 'must be a path, such as README.md';
  if (/\p{Cc}/u.test(path)) return 'must not contain control characters';
  const decoded = withoutEncoding(path);
  if (path.includes('\\') || decoded.includes('\\')) return 'must use forward slashes';
  if (decoded.startsWith('/') || /^[A-Za-z]:/.test(decoded)) {
    return 'must be relative to the root of the repository';
  }
  const parts = decoded.split('/');
  if (parts.includes('..')) return 'must be inside the repository';
  if (parts.some(isGitFolder)) return 'must be outside .git';
  if (normalPath(path) === '') return 'must be the path of a file, such as README.md';
  return undefined;
}

/** The folder whose files GitHub runs. */
const WORKFLOWS = /^\.github\/workflows(?:\/|$)/;

/** Returns the rule that the path of a file breaks that runs create, such as the snapshot. */
export function createdPathProblem(path: string): string | undefined {
  const problem = pathProblem(path);
  if (problem !== undefined) return problem;
  const parts = normalPath(withoutEncoding(path)).split('/');
  if (parts.some((part) => /^\s|[\s.]$/.test(part) || INVISIBLE.test(part))) {
    return 'must not have names that begin or end with a blank, end with a dot, or contain invisible characters';
  }
  if (WORKFLOWS.test(parts.join('/').toLowerCase())) return 'must be outside .github/workflows';
  return undefined;
}

/** Removes `./` and repeated slashes from a path. */
export function normalPath(path: string): string {
  return path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');
}

/** HFS+ ignores some of them in names. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u;

/** Returns a name as file systems compare it; NTFS ignores dots and blanks at its end. */
function plainName(name: string): string {
  const visible = name.normalize('NFKC').replace(new RegExp(INVISIBLE, 'gu'), '').toLowerCase();
  let end = visible.length;
  while (end > 0 && /[\s.]/.test(visible.charAt(end - 1))) end -= 1;
  return visible.slice(0, end);
}

/** `git~1` is the short name of `.git` on NTFS, and a colon starts the name of a stream there. */
function isGitFolder(name: string): boolean {
  const [plain = ''] = plainName(name).split(':');
  return ['.git', 'git~1'].includes(plainName(plain));
}

/** Decodes dots, slashes, colons and percent signs, however often they are encoded: a server may do so, too. */
function withoutEncoding(path: string): string {
  return path.replace(/%(?:25)*(2e|2f|3a|5c)/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}
