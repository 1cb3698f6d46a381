import { isScalar, Lexer, type LineCounter, type ParsedNode, parseDocument, visit } from 'yaml';
import { ConfigError } from './config-error.ts';

/** The limits of a config file, which is parsed before it is known who wrote it. */
const MOST_CHARACTERS = 500_000;
const MOST_KEYS = 10_000;
const MOST_ALIASES = 100;
const MOST_LEVELS = 50;

export type YamlDocument = ReturnType<typeof parseDocument<ParsedNode>>;

/**
 * Parses YAML. Errors are members of the document, as those of `yaml` are. Throws a `ConfigError`
 * for a text that would take long; `path` is used in its message only.
 */
export function parseYaml(text: string, path: string, lineCounter?: LineCounter): YamlDocument {
  const problem = sizeProblem(text);
  if (problem !== undefined) throw new ConfigError([`${path}: ${problem}`]);
  // The check of `yaml` for unique keys takes quadratic time.
  const options = { prettyErrors: false, uniqueKeys: false, ...(lineCounter && { lineCounter }) };
  return parseDocument(text, options);
}

/** Returns the value of a document. Throws a `ConfigError` when aliases repeat too much of it. */
export function settingsOf(document: YamlDocument, path: string): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES }) ?? {};
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw new ConfigError([`${path}: ${TOO_MANY_ALIASES}`]);
  }
}

/** Returns the offset of a key that its map has twice. */
export function repeatedKey(document: YamlDocument): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) offset = key.range?.[0];
        seen.add(key.value);
      }
      return offset === undefined ? undefined : visit.BREAK;
    },
  });
  return offset;
}

const TOO_MANY_ALIASES = `the file has more than ${MOST_ALIASES} aliases (\`*name\`), or they repeat too much. Write the values themselves.`;
const TOO_DEEP = `the file is nested more than ${MOST_LEVELS} levels deep. Settings are at most 4 levels deep.`;

/** Returns what to change in a text that takes too long to parse. Stops at the first limit. */
function sizeProblem(text: string): string | undefined {
  const counts = { keys: 0, aliases: 0, brackets: 0, dashes: 0 };
  let before = '';
  for (const token of new Lexer().lex(text.slice(0, MOST_CHARACTERS))) {
    // The text of a scalar follows a mark.
    if (before !== SCALAR) count(token, counts);
    if (counts.keys > MOST_KEYS) return tooMany(MOST_KEYS, 'keys and list items');
    if (counts.aliases > MOST_ALIASES) return TOO_MANY_ALIASES;
    if (counts.brackets + counts.dashes > MOST_LEVELS) return TOO_DEEP;
    before = token;
  }
  return text.length > MOST_CHARACTERS ? tooMany(MOST_CHARACTERS, 'characters') : undefined;
}

const SCALAR = '\u001F';

/** Not a constant: the first `toLocaleString` of a process takes some milliseconds. */
function tooMany(most: number, what: string): string {
  return `the file has more than ${most.toLocaleString('en-US')} ${what}. Remove settings that are not needed.`;
}

interface Counts {
  keys: number;
  aliases: number;
  /** Open brackets, and indicators of items or keys in the line. */
  brackets: number;
  dashes: number;
}

function count(token: string, counts: Counts): void {
  if (/^[:,-]$/.test(token)) counts.keys += 1;
  if (/^[-?]$/.test(token)) counts.dashes += 1;
  if (token.startsWith('*')) counts.aliases += 1;
  if (/^[[{]$/.test(token)) counts.brackets += 1;
  if (/^[\]}]$/.test(token)) counts.brackets -= 1;
  if (token.startsWith('\n') || token.startsWith('\r')) counts.dashes = 0;
}
