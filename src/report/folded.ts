import { markdownText } from '../escape/markdown.ts';
import { plural } from './phrases.ts';

/** Writes a part that a click opens; empty where the content is. */
export function folded(summary: string, content: string): string {
  if (content === '') return '';
  return `<details><summary>${markdownText(summary)}</summary>\n\n${content}\n\n</details>`;
}

interface Limits {
  readonly visible: number;
  /** How many lines to write in all. */
  readonly rows: number;
  /** The word for one of the folded lines: `more finding`. */
  readonly rest: string;
}

/**
 * Writes lines, of which `visible` are shown and the others folded. Folding a single line would save
 * nothing.
 */
export function foldedLines(lines: readonly string[], { visible, rows, rest }: Limits): string {
  const shown = lines.length === visible + 1 ? visible + 1 : visible;
  const others = lines.slice(shown, Math.max(rows, shown));
  const omitted = lines.length - shown - others.length;
  const cut = omitted > 0 ? [`- … and ${omitted.toLocaleString('en-US')} more`] : [];
  const first = lines.slice(0, shown).join('\n');
  if (lines.length <= shown) return first;
  if (others.length === 0) return [first, ...cut].join('\n');
  return `${first}\n\n${folded(plural(lines.length - shown, rest), [...others, ...cut].join('\n'))}`;
}
