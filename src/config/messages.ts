import { closestMatch } from 'leven';
import type * as z from 'zod';
import { knownKeys } from './json-schema.ts';

/** A misspelt key is recognised when no more than this many letters are wrong. */
const CLOSE = 3;

/** Says what is wrong with one setting: its key, what was found, what is allowed. */
export function issueMessage(issue: z.core.$ZodIssue, config: unknown): string {
  if (issue.code === 'unrecognized_keys') return unknownKeys(issue.keys, issue.path);
  const key = issue.path.join('.') || 'the file';
  const found = JSON.stringify(valueAt(config, issue.path)) ?? 'nothing';
  return `${key} is ${shortened(found)}; it ${allowed(issue)}`;
}

function unknownKeys(keys: readonly string[], path: readonly PropertyKey[]): string {
  const known = knownKeys(path);
  const sentences = keys.map((key) => {
    const near = closestMatch(key, known, { maxDistance: CLOSE });
    const name = shortened(JSON.stringify([...path, key].join('.')));
    const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
    return `${name} is not a setting.${hint} Settings here: ${known.join(', ')}`;
  });
  return sentences.join('; ');
}

function allowed(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `takes ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `takes ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? 'must not be empty'
        : `takes ${issue.minimum} or more`;
    case 'too_big':
      return `takes at most ${issue.maximum}${issue.origin === 'string' ? ' characters' : ''}`;
    default:
      return issue.message;
  }
}

const TYPES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'settings below it',
  record: 'settings of the kind "name: value" below it',
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
