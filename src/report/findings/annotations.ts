import type { Finding, Severity } from '../../audit/finding.ts';
import { oneLine } from '../../escape/characters.ts';

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
  const properties = `file=${property(file)},line=${line},title=${property(`${rule}: ${entry}`)}`;
  return `::${COMMANDS[severity]} ${properties}::${data(message)}`;
}

/** Escapes the message of a command; the runner decodes no other escapes there. */
function data(text: string): string {
  return oneLine(text).replaceAll('%', '%25');
}

/** Escapes a property of a command, which a colon or a comma would end. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
