import { type Finding, SEVERITIES } from '../../audit/finding.ts';
import { shortened } from '../../escape/characters.ts';
import { logText } from '../../escape/plain.ts';
import { columns } from '../markdown-table.ts';
import { plural } from '../phrases.ts';

const TITLE_LENGTH = 40;

/** Writes the findings for a terminal, grouped by list, with a line of totals. */
export function findingsText(findings: readonly Finding[], { fixed }: { fixed: number }): string {
  const files = [...new Set(findings.map(({ file }) => file))];
  const parts = files.map((file) => {
    const rows = findings.filter((one) => one.file === file).map(row);
    return `${logText(file)}\n${columns(rows)}`;
  });
  return `${[...parts, totals(findings, fixed)].join('\n\n')}\n`;
}

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

function row({ line, severity, rule, entry, message, fix }: Finding): string[] {
  const how = fix ? ` [${fix.safe ? '--fix' : 'manual fix'}: ${fix.message}]` : '';
  const title = shortened(logText(entry), TITLE_LENGTH);
  const prefix = title === '' ? '' : `${title}: `;
  return [`  ${String(line).padStart(5)}`, severity, rule, logText(`${prefix}${message}${how}`)];
}

function totals(findings: readonly Finding[], fixed: number): string {
  const done = fixed === 0 ? '' : ` Fixed ${plural(fixed, 'finding')}.`;
  if (findings.length === 0) return `No findings.${done}`;
  const safe = findings.filter(({ fix }) => fix?.safe).length;
  const fixable = safe === 0 ? '' : ` ${safe.toLocaleString('en-US')} fixable with --fix.`;
  return `${findingCounts(findings)}.${fixable}${done}`;
}
