import type { Finding } from '../../audit/finding.ts';
import { LEFT_ALONE } from '../../audit/rule.ts';
import { printedJson } from '../../escape/data.ts';
import type { LeftSummary } from '../../markdown/read-list.ts';

/** A finding in JSON; `fix` is null when there is none. */
export type FindingJson = Pick<
  Finding,
  'rule' | 'severity' | 'file' | 'line' | 'entry' | 'message'
> & {
  readonly data?: Finding['data'];
  readonly fix: Finding['fix'] | null;
};

/** Converts findings for JSON output. The offsets of a fix are UTF-16 code units. */
export function findingsJson(findings: readonly Finding[]): FindingJson[] {
  return findings.map(({ rule, severity, file, line, entry, message, data, fix = null }) => {
    return { rule, severity, file, line, entry, message, ...(data && { data }), fix };
  });
}

/** Writes the findings as one line of JSON of at most `limit` bytes; the last ones are cut. */
export function shortFindingsJson(findings: readonly Finding[], limit: number): string {
  const items = findingsJson(findings).map((finding) => printedJson(finding));
  const kept: string[] = [];
  let bytes = '[]'.length;
  for (const item of items) {
    bytes += new TextEncoder().encode(item).length + ','.length;
    if (bytes > limit) break;
    kept.push(item);
  }
  return `[${kept.join(',')}]`;
}

/** Converts what is not kept up to date to notes, one for each place. */
export function leftNotes(left: readonly LeftSummary[]): FindingJson[] {
  return left.map(({ file, line, entry, text, reason }) => {
    const message = `“${text}” is not kept up to date. ${reason}`;
    return { rule: LEFT_ALONE, severity: 'note', file, line, entry, message, fix: null };
  });
}
