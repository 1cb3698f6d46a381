import { isCollection, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { isSameBranch } from './branch-names.ts';
import { ConfigError } from './config-error.ts';
import { issueMessage } from './messages.ts';
import { normalPath } from './paths.ts';
import { Config } from './schema.ts';

type Document = ReturnType<typeof parseDocument>;

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
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [syntax] = document.errors;
  if (syntax) {
    const { line } = lines.linePos(syntax.pos[0]);
    throw new ConfigError([`${path}:${line}: not valid YAML: ${syntax.message}`]);
  }
  const value: unknown = document.toJS() ?? {};
  const where = (key: readonly PropertyKey[]) => `${path}:${lineOf(key, document, lines)}`;
  const result = Config.safeParse(value);
  if (!result.success) {
    const problems = result.error.issues.flatMap(oneKeyEach).map((issue) => {
      return { line: lineOf(keyOf(issue), document, lines), text: issueMessage(issue, value) };
    });
    const inOrder = problems.toSorted((a, b) => a.line - b.line);
    throw new ConfigError(inOrder.map(({ line, text }) => `${path}:${line}: ${text}`));
  }
  const { branch, base } = result.data['pull-request'];
  const snapshot = normalPath(result.data.snapshot);
  if (base === undefined || !isSameBranch(branch, base)) return { ...result.data, snapshot };
  const names = branch === base ? `both "${base}"` : `"${branch}" and "${base}", the same branch`;
  throw new ConfigError([
    `${where(['pull-request', 'base'])}: pull-request.branch and pull-request.base are ${names}; a pull request needs two branches`,
  ]);
}

/** Splits an issue about several unknown keys, since each key has a line of its own. */
function oneKeyEach(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'unrecognized_keys') return [issue];
  return issue.keys.map((key) => ({ ...issue, keys: [key] }));
}

function keyOf(issue: z.core.$ZodIssue): readonly PropertyKey[] {
  return issue.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys] : issue.path;
}

function lineOf(key: readonly PropertyKey[], document: Document, lines: LineCounter): number {
  const offset = keyOffset(key, document);
  return offset === undefined ? 1 : lines.linePos(offset).line;
}

/** Returns the offset of the key at the end of a path, or of the list item. */
function keyOffset(path: readonly PropertyKey[], document: Document): number | undefined {
  const last = path.at(-1);
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isCollection(parent)) return undefined;
  for (const item of parent.items) {
    if (isPair(item) && isScalar(item.key) && item.key.value === last) return item.key.range?.[0];
  }
  const node = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}
