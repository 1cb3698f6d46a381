import type { Finding } from '../../audit/finding.ts';
import { logText, shortened } from '../escape.ts';
import { columns } from '../markdown-table.ts';
import { plural } from '../phrases.ts';

const TITLE_LENGTH = 40;

/** Writes the findings for a terminal, list by list, and how many there are. */
export function findingsText(findings: readonly Finding[], { fixed }: { fixed: number }): string {
  const files = [...new Set(findings.map(({ file }) => file))];
  const parts = files.map((file) => {
    const rows = findings.filter((one) => one.file === file).map(row);
    return `${logText(file)}\n${columns(rows)}`;
  });
  return `${[...parts, total(findings, fixed)].join('\n\n')}\n`;
}

function row({ line, severity, rule, entry, message, fix }: Finding): string[] {
  const way = fix ? ` [${fix.safe ? '--fix' : 'by hand'}: ${fix.message}]` : '';
  const title = shortened(logText(entry), TITLE_LENGTH);
  const about = title === '' ? '' : `${title}: `;
  return [`  ${String(line).padStart(5)}`, severity, rule, logText(`${about}${message}${way}`)];
}

function total(findings: readonly Finding[], fixed: number): string {
  const done = fixed === 0 ? '' : ` Fixed ${plural(fixed, 'finding')}.`;
  if (findings.length === 0) return `Nothing found.${done}`;
  const counts = (['error', 'warning', 'note'] as const)
    .map((severity) => ({
      severity,
      count: findings.filter((one) => one.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => plural(count, severity));
  const safe = findings.filter(({ fix }) => fix?.safe).length;
  const way = safe === 0 ? '' : ` --fix takes care of ${safe.toLocaleString('en-US')}.`;
  return `${plural(findings.length, 'finding')}: ${counts.join(', ')}.${way}${done}`;
}
