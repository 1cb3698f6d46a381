/** The first line of front matter, and the lines that end it. */
const FENCES = [
  { open: /^ ?---[ \t]*\n/, close: /^(?:---|\.\.\.)[ \t]*$/, isYaml: true },
  { open: /^ ?\+\+\+[ \t]*\n/, close: /^\+\+\+[ \t]*$/, isYaml: false },
];
/** A key with its value. */
const YAML_KEY = /^["']?[\w$.@][^:\n]{0,200}:(?:[ \t]|$)/;
/** All else that may stand at the start of a line of YAML: an item, a comment, a closing bracket. */
const YAML_LINE = /^(?:[ \t#\]}]|-[ \t]|-?$)/;

/**
 * Returns the end of the front matter of a text, YAML between `---` or TOML between `+++`; 0 where
 * there is none. Lines end with `\n`. A byte order mark may have been replaced by a space. A list
 * that only starts with a rule has other lines than YAML.
 */
export function frontMatterEnd(text: string): number {
  for (const { open, close, isYaml } of FENCES) {
    const start = open.exec(text)?.[0].length;
    if (start !== undefined) return endOf(text, start, { close, isYaml });
  }
  return 0;
}

function endOf(
  text: string,
  start: number,
  { close, isYaml }: { close: RegExp; isYaml: boolean },
): number {
  let hasKey = false;
  for (let at = start; at < text.length; ) {
    const next = text.indexOf('\n', at);
    const to = next < 0 ? text.length : next;
    const line = text.slice(at, to).trimEnd();
    if (close.test(line)) return hasKey || !isYaml ? to : 0;
    const isKey = YAML_KEY.test(line);
    if (isYaml && !isKey && !YAML_LINE.test(line)) return 0;
    // The first line that is no comment has a key: in a list it is an item or a sentence.
    if (isYaml && !hasKey && !isKey && !/^(?:#|$)/.test(line)) return 0;
    hasKey ||= isKey;
    at = to + 1;
  }
  return 0;
}
