import * as z from 'zod';

/** The login of an owner; those of managed users contain an underscore. */
const OWNER = /^[A-Za-z0-9][A-Za-z0-9_-]{0,60}$/;
const NAME = /^[\w.-]{1,100}$/;
const NAME_PATTERN = /^[\w.*-]{1,100}$/;

/** The full name of a repository: `owner/name`. */
export const RepositoryName = z.lazy(() =>
  z.string().refine((text) => isFullName(text), {
    message: 'must be the name of a repository: owner/name',
  }),
);

/** The full name of a repository, or a pattern within one owner: `owner/awesome-*`. */
export const RepositoryPattern = z.lazy(() =>
  z.string().refine((text) => isFullName(text, NAME_PATTERN), {
    message: 'must be owner/name, or a pattern within one owner such as owner/awesome-*',
  }),
);

function isFullName(text: string, name = NAME): boolean {
  const [owner = '', repository = '', ...rest] = text.split('/');
  const isDots = repository === '.' || repository === '..';
  return rest.length === 0 && OWNER.test(owner) && name.test(repository) && !isDots;
}

/** Splits a full name, or a pattern, at the slash. */
export function splitName(fullName: string): { readonly owner: string; readonly repo: string } {
  const [owner = '', repo = ''] = fullName.split('/');
  return { owner, repo };
}

export function isPattern(text: string): boolean {
  return text.includes('*');
}

/** Returns whether a full name matches a name or a pattern. Case does not matter, as on GitHub. */
export function matchesName(fullName: string, pattern: string): boolean {
  const text = fullName.toLowerCase();
  const parts = pattern.toLowerCase().split('*');
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  if (parts.length === 1) return text === first;
  if (text.length < first.length + last.length) return false;
  if (!text.startsWith(first) || !text.endsWith(last)) return false;
  const end = text.length - last.length;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}
