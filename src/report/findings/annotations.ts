import type { Finding, Severity } from '../../audit/finding.ts';
import { commandProperty, commandText } from '../../escape/plain.ts';

/** The workflow command for each severity. */
const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
};

/**
 * Writes the findings as workflow commands, which GitHub shows as annotations
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
export function annotations(findings: readonly Finding[]): string {
  return findings.map((finding) => `${annotation(finding)}\n`).join('');
}

function annotation({ rule, severity, file, line, entry, message }: Finding): string {
  const properties = `file=${commandProperty(file)},line=${line},title=${commandProperty(`${rule}: ${entry}`)}`;
  return `::${COMMANDS[severity]} ${properties}::${commandText(message)}`;
}
