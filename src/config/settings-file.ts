import { isCollection, isNode, isPair, isScalar, LineCounter } from 'yaml';
import type * as z from 'zod';
import { ConfigError } from './config-error.ts';
import { issueMessage, type KnownKeys } from './messages.ts';
import { parseYaml, repeatedKey, settingsOf, type YamlDocument } from './yaml-document.ts';

/** More problems than these are counted only. */
const MOST_PROBLEMS = 20;

/** A file of settings that is valid YAML. */
export interface SettingsFile {
  readonly value: unknown;
  /** Returns the line of a key; 1 for one that the file does not have. */
  readonly lineOf: (key: readonly PropertyKey[]) => number;
}

/** Reads a file of settings. Throws a `ConfigError` that names `path` and the line of a problem. */
export function readSettings(text: string, path: string): SettingsFile {
  const lines = new LineCounter();
  const document = parseYaml(text, path, lines);
  const syntax = syntaxError(document);
  if (syntax) {
    const { line } = lines.linePos(syntax.at);
    throw new ConfigError([`${path}:${line}: not valid YAML: ${syntax.message}`]);
  }
  return {
    value: settingsOf(document, path),
    lineOf: (key) => {
      const offset = keyOffset(key, document);
      return offset === undefined ? 1 : lines.linePos(offset).line;
    },
  };
}

/**
 * Checks settings, those of a file or others with them. Throws a `ConfigError` that names the file,
 * line and key of every problem.
 */
export function checkSettings<T>(
  schema: z.ZodType<T>,
  value: unknown,
  { path, lineOf, known }: { path: string; known: KnownKeys } & Pick<SettingsFile, 'lineOf'>,
): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.flatMap(oneKeyEach);
  const problems = issues.slice(0, MOST_PROBLEMS).map((issue) => {
    return { line: lineOf(keyOf(issue)), text: issueMessage(issue, value, known) };
  });
  const inOrder = problems.toSorted((a, b) => a.line - b.line);
  const more = issues.length - problems.length;
  throw new ConfigError([
    ...inOrder.map(({ line, text }) => `${path}:${line}: ${text}`),
    ...(more > 0 ? [`${path}: ${more} more problems`] : []),
  ]);
}

function syntaxError(document: YamlDocument): { at: number; message: string } | undefined {
  const [error] = document.errors;
  if (error) return { at: error.pos[0], message: error.message };
  const at = repeatedKey(document);
  return at === undefined ? undefined : { at, message: 'Map keys must be unique' };
}

/** Splits an issue about several unknown keys, since each key has a line of its own. */
function oneKeyEach(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'unrecognized_keys') return [issue];
  return issue.keys.map((key) => ({ ...issue, keys: [key] }));
}

function keyOf(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  return issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : issue.path;
}

/** Returns the offset of the key at the end of a path, or of the list item. */
function keyOffset(path: readonly PropertyKey[], document: YamlDocument): number | undefined {
  const last = path.at(-1);
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isCollection(parent)) return undefined;
  for (const item of parent.items) {
    if (isPair(item) && isScalar(item.key) && item.key.value === last) return item.key.range?.[0];
  }
  const node = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}
