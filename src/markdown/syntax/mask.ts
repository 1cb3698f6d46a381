import { frontMatterEnd } from './front-matter.ts';
import { blank, maskComments, maskScript } from './mdx.ts';

/** A row such as `| :-- | --: |` with trailing spaces; not a list item (`- |`). */
const DELIMITER_ROW = /^(?![ \t>]*-[ \t])[ \t>|:-]+[ \t]$/gm;

/**
 * Returns a text for the parsers with the same offsets: what they do not support, such as CRLF, a
 * byte order mark, front matter and MDX, is replaced by as many other characters.
 */
export function maskedText(text: string, isMdx = false): string {
  const lines = text
    .replace(/\r\n/g, ' \n')
    .replaceAll('\r', '\n')
    .replace(/^\uFEFF/, ' ');
  const end = frontMatterEnd(lines);
  const body = end === 0 ? lines : blank(lines.slice(0, end)) + lines.slice(end);
  const html = body.includes('{/*') ? maskComments(body) : body;
  return (isMdx ? maskScript(html) : html).replace(DELIMITER_ROW, withoutTrailingSpaces);
}

/** Replaces the spaces after the last pipe of a delimiter row, which the parser rejects, by dashes. */
function withoutTrailingSpaces(line: string): string {
  const row = line.trimEnd();
  if (!row.endsWith('|') || !row.includes('-')) return line;
  return row.replace('-', '-'.repeat(line.length - row.length + 1));
}
