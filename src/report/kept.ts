import { sentenceText } from '../escape/markdown.ts';
import type { RefreshResult } from '../refresh/result.ts';
import { folded, foldedLines } from './folded.ts';
import { markdownTable } from './markdown-table.ts';
import { plural } from './phrases.ts';
import { keptReasons, keptTable } from './tables.ts';

/** More causes than this are folded. */
const MAX_CAUSES = 5;

type Kept = Pick<RefreshResult, 'verdicts' | 'slots' | 'snapshot'>;

/** Writes a line for each cause for which values were kept, the most frequent first. */
export function keptSection(result: Kept, rows: number): string {
  const reasons = keptReasons(result);
  if (reasons.size === 0) return '';
  const counts = [...reasons.values()].reduce((sum, count) => sum + count, 0);
  const lines = [...reasons].map(([reason, count]) => {
    return `- ${sentenceText(reason)} — ${plural(count, 'count')}`;
  });
  const causes = foldedLines(lines, { visible: MAX_CAUSES, rows, rest: 'more cause' });
  const lead = `No source confirmed ${counts === 1 ? 'it' : 'them'} in this run, so the last value stays.`;
  return [`### ${plural(counts, 'count')} kept`, lead, causes].join('\n\n');
}

/** Writes the folded table of the values that were kept. */
export function keptDetails(result: Kept, rows: number): string {
  const table = keptTable(result);
  if (table.rows.length === 0 || rows === 0) return '';
  return folded(`${plural(table.rows.length, 'count')} kept`, markdownTable(table, rows));
}
