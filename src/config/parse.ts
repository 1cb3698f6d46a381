import { isCollection, isNode, isPair, isScalar, LineCounter } from 'yaml';
import type * as z from 'zod';
import { isSameBranch } from './branch-names.ts';
import { ConfigError } from './config-error.ts';
import { issueMessage } from './messages.ts';
import { normalPath } from './paths.ts';
import { Config } from './schema.ts';
import { parseYaml, repeatedKey, settingsOf, type YamlDocument } from './yaml-document.ts';

/** More problems than these are counted only. */
const MOST_PROBLEMS = 20;

/** Returns the config of a repository without a config file. */
export function defaultConfig(): Config {
  return Config.parse({});
}

/**
 * Parses a config file. Throws a `ConfigError` that names the file, line and key of every problem.
 * `path` is used in messages only.
 */
export function parseConfig(text: string, path: string): Config {
  const lines = new LineCounter();
  const document = parseYaml(text, path, lines);
  const syntax = syntaxError(document);
  if (syntax) {
    const { line } = lines.linePos(syntax.at);
    throw new ConfigError([`${path}:${line}: not valid YAML: ${syntax.message}`]);
  }
  const value = settingsOf(document, path);
  const where = (key: readonly PropertyKey[]) => `${path}:${lineOf(key, document, lines)}`;
  const result = Config.safeParse(value);
  if (!result.success) {
    const issues = result.error.issues.flatMap(oneKeyEach);
    const problems = issues.slice(0, MOST_PROBLEMS).map((issue) => {
      return { line: lineOf(keyOf(issue), document, lines), text: issueMessage(issue, value) };
    });
    const inOrder = problems.toSorted((a, b) => a.line - b.line);
    const more = issues.length - problems.length;
    throw new ConfigError([
      ...inOrder.map(({ line, text }) => `${path}:${line}: ${text}`),
      ...(more > 0 ? [`${path}: ${more} more problems`] : []),
    ]);
  }
  const { branch, base } = result.data['pull-request'];
  const snapshot = normalPath(result.data.snapshot);
  if (base === undefined || !isSameBranch(branch, base)) return { ...result.data, snapshot };
  const names = branch === base ? `both "${base}"` : `"${branch}" and "${base}", the same branch`;
  throw new ConfigError([
    `${where(['pull-request', 'base'])}: pull-request.branch and pull-request.base are ${names}; a pull request needs two branches`,
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

function lineOf(key: readonly PropertyKey[], document: YamlDocument, lines: LineCounter): number {
  const offset = keyOffset(key, document);
  return offset === undefined ? 1 : lines.linePos(offset).line;
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
