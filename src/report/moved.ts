import { markdownText } from '../escape/markdown.ts';
import { logText } from '../escape/plain.ts';
import type { MovedSummary } from '../markdown/order/sort-list.ts';
import type { RefreshResult } from '../refresh/result.ts';
import { folded } from './folded.ts';
import { markdownTable } from './markdown-table.ts';
import { plural } from './phrases.ts';

type Moved = Pick<RefreshResult, 'moved' | 'lists'>;

/** `12 entries`; undefined where none moved. */
export function movedText({ moved = [] }: Pick<RefreshResult, 'moved'>): string | undefined {
  return moved.length === 0 ? undefined : plural(moved.length, 'entry', 'entries');
}

/** Writes the section of the entries that moved, and did not change. */
export function movedSection({ moved = [], lists }: Moved, rows: number): string {
  if (moved.length === 0) return '';
  const files = lists.length > 1;
  const table = {
    head: [...(files ? ['List'] : []), 'Entry', 'Section', 'Sorted by', 'From place:', 'To place:'],
    rows: moved.map((one) => [
      ...(files ? [markdownText(one.file)] : []),
      markdownText(one.title),
      markdownText(one.section),
      one.by,
      String(one.from),
      String(one.to),
    ]),
  };
  const lead = `The setting \`sort\` moves ${plural(moved.length, 'entry', 'entries')} within ${moved.length === 1 ? 'its list or table' : 'their lists and tables'}. Moving changes nothing in an entry.`;
  const details =
    rows === 0 ? '' : folded(`${movedText({ moved })} moved`, markdownTable(table, rows));
  return ['### Moved', lead, details].filter((part) => part !== '').join('\n\n');
}

/** Writes the entries that moved for a terminal. */
export function movedLines(moved: readonly MovedSummary[] = []): string[][] {
  return moved.map(({ file, line, title, by, from, to }) => [
    `${logText(file)}:${line}`,
    by,
    String(from),
    '→',
    String(to),
    logText(title),
  ]);
}
