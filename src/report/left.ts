import { shortened } from '../escape/characters.ts';
import { markdownText, sentenceText } from '../escape/markdown.ts';
import { terminalText } from '../escape/plain.ts';
import type { LeftSummary } from '../markdown/read-list.ts';
import type { LeftKind } from '../markdown/slots/slot.ts';
import { type Page, placeOf } from './findings/lines.ts';
import { foldedLines } from './folded.ts';
import { columns } from './markdown-table.ts';
import { plural } from './phrases.ts';

const TITLE = 'Left as it is';
const NOT_SORTED = 'The setting `sort` leaves these lists as they are.';
/** A report shows so many groups at most. */
const MAX_GROUPS = 12;
/** The others are folded. */
const MAX_VISIBLE = 3;
const EXAMPLE_LENGTH = 60;

const WORDS: Record<LeftKind, { readonly one: string; readonly several: string }> = {
  'live-badge': { one: 'live badge', several: 'live badges' },
  'static-badge': { one: 'static badge', several: 'static badges' },
  'typed-badge': { one: 'badge with a typed number', several: 'badges with a typed number' },
  cell: { one: 'table cell', several: 'table cells' },
  number: { one: 'number in text', several: 'numbers in text' },
  marker: { one: 'marked count', several: 'marked counts' },
  address: { one: 'long address', several: 'long addresses' },
  unsorted: { one: 'list', several: 'lists' },
};

/** The counts of one kind that are left for the same reason. */
interface Group {
  readonly first: LeftSummary;
  count: number;
}

/** Writes the section of what looks like a count and is not kept up to date, by kind and reason. */
export function leftSection(
  left: readonly LeftSummary[],
  { rows, page }: { rows: number; page?: Page },
): string {
  if (left.length === 0) return '';
  const lines = groupsOf(left).map(({ first, count }) => {
    const { file, line, text, reason } = first;
    const example = markdownText(shortened(withoutScheme(text), EXAMPLE_LENGTH));
    return `- ${countWords(first, count)}, such as ${placeOf(file, line, page)}: ${example} — ${sentenceText(reason)}`;
  });
  const limits = { visible: MAX_VISIBLE, rows: Math.min(rows, MAX_GROUPS), rest: 'more reason' };
  return [`### ${TITLE}`, introduction(left), foldedLines(lines, limits)].join('\n\n');
}

function introduction(left: readonly LeftSummary[]): string {
  const lists = left.filter(({ kind }) => kind === 'unsorted').length;
  const counts = 'These look like counts, and are not kept up to date.';
  if (lists === 0) return counts;
  return lists === left.length ? NOT_SORTED : `${counts} Lists are not sorted.`;
}

/** Writes the same groups for a terminal, without the title. */
export function leftLines(left: readonly LeftSummary[]): string[] {
  if (left.length === 0) return [];
  const groups = groupsOf(left);
  const rows = groups.slice(0, MAX_GROUPS).map(({ first, count }) => {
    const example = terminalText(`${first.file}:${first.line}: ${first.text}`);
    const reason = terminalText(first.reason);
    return ['', countWords(first, count), shortened(example, EXAMPLE_LENGTH), reason];
  });
  const rest = groups.length - rows.length;
  return [...columns(rows).split('\n'), ...(rest > 0 ? [`  … and ${rest} more`] : [])];
}

/** The largest groups first. */
function groupsOf(left: readonly LeftSummary[]): Group[] {
  const groups = new Map<string, Group>();
  for (const first of left) {
    const key = `${first.kind}\n${first.reason}`;
    const group = groups.get(key);
    if (group) group.count += 1;
    else groups.set(key, { first, count: 1 });
  }
  return [...groups.values()].toSorted((a, b) => b.count - a.count);
}

function countWords({ kind }: LeftSummary, count: number): string {
  const { one, several } = WORDS[kind];
  return plural(count, one, several);
}

/** GitHub would link an address with its scheme, and breaking it would hide a character in it. */
function withoutScheme(text: string): string {
  return text.replace(/\bhttps?:\/\/(?:www\.)?/gi, '');
}
