import { closestMatch } from 'leven';
import type * as z from 'zod';

/** The largest edit distance at which a key is suggested for an unknown one. */
const MAX_DISTANCE = 3;

const VENUE_HINT = '. Venues are written with `published: write`';

/** Returns the names of the settings below a path. */
export type KnownKeys = (path: readonly PropertyKey[]) => readonly string[];

/** Writes a message for one invalid setting: its key, what was found and what is allowed. */
export function issueMessage(
  issue: z.core.$ZodIssue,
  config: unknown,
  knownKeys: KnownKeys,
): string {
  if (issue.code === 'unrecognized_keys') {
    return unknownKeys(issue.keys, issue.path, knownKeys(issue.path));
  }
  const key = issue.path.join('.') || 'the file';
  const found = JSON.stringify(valueAt(config, issue.path)) ?? 'nothing';
  const hint = isVenue(valueAt(config, issue.path)) ? VENUE_HINT : '';
  return `${key} is ${shortened(found)}; it ${allowed(issue)}${hint}`;
}

/** Of all fields, no setting takes this one. */
function isVenue(value: unknown): boolean {
  return value === 'venue' || (Array.isArray(value) && value.includes('venue'));
}

function unknownKeys(
  keys: readonly string[],
  path: readonly PropertyKey[],
  known: readonly string[],
): string {
  const sentences = keys.map((key) => {
    const near = closestMatch(key, [...known], { maxDistance: MAX_DISTANCE });
    const name = shortened(JSON.stringify([...path, key].join('.')));
    const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
    return `${name} is not a setting.${hint} Settings here: ${known.join(', ')}`;
  });
  return sentences.join('; ');
}

function allowed(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'must not be empty'
        : `must be ${issue.minimum} or more`;
    case 'too_big':
      return issue.origin === 'string'
        ? `must have at most ${issue.maximum} characters`
        : `must be at most ${issue.maximum}`;
    default:
      return issue.message;
  }
}

const TYPES: Record<string, string> = {
  string: 'a string',
  number: 'a number',
  int: 'an integer',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of settings',
  record: 'a map of names to values',
};

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
