import type { Finding } from '../../audit/finding.ts';

/** One finding as a script reads it; `fix` is null where there is none. */
export type FindingJson = Pick<
  Finding,
  'rule' | 'severity' | 'file' | 'line' | 'entry' | 'message'
> & {
  readonly fix: Finding['fix'] | null;
};

/** Gives the findings as a script reads them. The offsets of a fix are in UTF-16 units. */
export function findingsJson(findings: readonly Finding[]): FindingJson[] {
  return findings.map(({ rule, severity, file, line, entry, message, fix = null }) => {
    return { rule, severity, file, line, entry, message, fix };
  });
}

/**
 * Writes the findings on one line of at most `limit` bytes; those at the end are left out where it
 * would be longer.
 */
export function shortFindingsJson(findings: readonly Finding[], limit: number): string {
  const all = findingsJson(findings).map((one) => JSON.stringify(one));
  const kept: string[] = [];
  let bytes = '[]'.length;
  for (const one of all) {
    bytes += new TextEncoder().encode(one).length + ','.length;
    if (bytes > limit) break;
    kept.push(one);
  }
  return `[${kept.join(',')}]`;
}
