import { isCollection, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { ConfigError } from './config-error.ts';
import { issueText } from './issue-text.ts';
import { Config } from './schema.ts';

type Document = ReturnType<typeof parseDocument>;

/** Gives the config of a repository that has no config file. */
export function defaultConfig(): Config {
  return Config.parse({});
}

/**
 * Reads a config file. Throws a `ConfigError` that names the file, line and key of every problem.
 * `path` is for messages only.
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
  const result = Config.safeParse(value);
  if (result.success) return consistent(result.data, path);
  const where = (issue: z.core.$ZodIssue) => `${path}:${lineOf(issue, document, lines)}`;
  throw new ConfigError(
    result.error.issues.map((issue) => `${where(issue)}: ${issueText(issue, value)}`),
  );
}

function consistent(config: Config, path: string): Config {
  const { branch, base } = config['pull-request'];
  if (branch !== base) return config;
  throw new ConfigError([
    `${path}: pull-request.branch and pull-request.base are both "${branch}"; a pull request needs two branches`,
  ]);
}

function lineOf(issue: z.core.$ZodIssue, document: Document, lines: LineCounter): number {
  const [unknown] = issue.code === 'unrecognized_keys' ? issue.keys : [];
  const path = unknown === undefined ? issue.path : [...issue.path, unknown];
  const offset = keyOffset(path, document);
  return offset === undefined ? 1 : lines.linePos(offset).line;
}

/** Gives the offset of the key that a path ends at, or of the item where it ends in a list. */
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
