import { type Finding, SEVERITIES } from '../../audit/finding.ts';
import { plural } from '../phrases.ts';

/** Counts findings by severity: `3 findings: 1 error, 2 warnings`. */
export function findingCounts(findings: readonly Finding[]): string {
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: findings.filter((one) => one.severity === severity).length,
  })).filter(({ count }) => count > 0);
  const words = counts.map(({ severity, count }) => plural(count, severity));
  return `${plural(findings.length, 'finding')}: ${words.join(', ')}`;
}

/** Writes a finding on one line, as compilers do: `README.md:5: warning: …`. */
export function findingLine({ file, line, severity, message }: Finding): string {
  return `${file}:${line}: ${severity}: ${message}`;
}
