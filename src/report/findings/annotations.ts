import type { Finding, Severity } from '../../audit/finding.ts';
import { oneLine } from '../escape.ts';

/** What GitHub calls the severities in a workflow command. */
const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  note: 'notice',
};

/**
 * Writes the findings as workflow commands, which a job's log turns into annotations
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
export function annotations(findings: readonly Finding[]): string {
  return findings.map((finding) => `${annotation(finding)}\n`).join('');
}

function annotation({ rule, severity, file, line, entry, message }: Finding): string {
  const places = `file=${property(file)},line=${line},title=${property(`${rule}: ${entry}`)}`;
  return `::${COMMANDS[severity]} ${places}::${data(message)}`;
}

/** The runner undoes these, and only these, in the text of a command. */
function data(text: string): string {
  return oneLine(text).replaceAll('%', '%25');
}

/** In a property a colon or a comma would end it. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
