/** Whether a file is MDX, by its name. */
export function isMdxFile(path: string): boolean {
  return /\.mdx$/i.test(path);
}

const COMMENT = { open: '{/*', close: '*/}' } as const;

/** Replaces all characters but line breaks by spaces. */
export function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** Replaces the comments of MDX by those of HTML, with the same offsets. Lines end with `\n`. */
export function maskComments(text: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const from = text.indexOf(COMMENT.open, at);
    const end = from < 0 ? -1 : text.indexOf(COMMENT.close, from + COMMENT.open.length);
    if (end < 0) return parts.join('') + text.slice(at);
    const to = end + COMMENT.close.length;
    // The shortest comment of HTML has seven characters, that of MDX six.
    const comment =
      to - from > 6 ? `<!--${blank(text.slice(from + 4, to - 3))}-->` : blank(text.slice(from, to));
    parts.push(text.slice(at, from), comment);
    at = to;
  }
}

const FENCE = /^[ \t]{0,3}(`{3,}|~{3,})/;
const MODULE = /^(?:import|export)\b/;

interface Scan {
  /** The open fence of a code block. */
  fence: string | undefined;
  /** Whether the lines are imports and exports. */
  isModule: boolean;
  /** The number of open braces. */
  depth: number;
}

/** Blanks what is JavaScript in an MDX file: imports, exports and expressions in braces. */
export function maskScript(text: string): string {
  const scan: Scan = { fence: undefined, isModule: false, depth: 0 };
  let isAfterBlank = true;
  const lines = text.split('\n').map((line) => {
    const masked = maskLine(scan, line, isAfterBlank);
    isAfterBlank = line.trim() === '';
    return masked;
  });
  return lines.join('\n');
}

function maskLine(scan: Scan, line: string, isAfterBlank: boolean): string {
  const fence = scan.depth === 0 ? FENCE.exec(line)?.[1] : undefined;
  if (scan.fence !== undefined) {
    if (fence?.startsWith(scan.fence)) scan.fence = undefined;
    return line;
  }
  if (fence) scan.fence = fence;
  if (fence) return line;
  if (isAfterBlank && scan.depth === 0) scan.isModule = MODULE.test(line);
  const rest = /[{}]/.test(line) || scan.depth > 0 ? maskBraces(scan, line) : line;
  return scan.isModule ? blank(line) : rest;
}

/** A brace in a code span or behind a backslash is text; within an expression there is neither. */
function maskBraces(scan: Scan, line: string): string {
  let masked = '';
  let at = 0;
  for (const { 0: part, index } of line.matchAll(/\\[{}]|`[^`]*`|[{}]/g)) {
    if (part.length > 1 && scan.depth === 0) continue;
    const isOpening = scan.depth === 0;
    scan.depth = Math.max(
      0,
      scan.depth + (part.match(/\{/g)?.length ?? 0) - (part.match(/\}/g)?.length ?? 0),
    );
    if (isOpening && scan.depth > 0) {
      masked += line.slice(at, index);
      at = index;
    } else if (!isOpening && scan.depth === 0) {
      masked += blank(line.slice(at, index + part.length));
      at = index + part.length;
    }
  }
  return masked + (scan.depth > 0 ? blank(line.slice(at)) : line.slice(at));
}
