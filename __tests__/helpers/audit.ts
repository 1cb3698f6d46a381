import { auditLists } from '../../src/audit/audit.ts';
import { auditContext, type Known } from '../../src/audit/context.ts';
import type { Finding } from '../../src/audit/finding.ts';
import type { Rule } from '../../src/audit/rule.ts';
import { applyEdits } from '../../src/markdown/edits.ts';
import { type ReadList, readList } from '../../src/markdown/read-list.ts';
import { readRecent } from './corpus.ts';

/** Reads a text as `README.md`. */
export function listOf(text: string, path = 'README.md'): ReadList {
  return readList({ path, text }, { ignore: { subjects: [], sections: [] }, read: readRecent });
}

/** Applies one rule to a text, or all of them that are on. */
export function findingsIn(text: string, rule?: Rule, known: Known = {}): Finding[] {
  return auditLists(auditContext([listOf(text)], known), rule && [rule]);
}

/** Returns the messages of findings, each with its line in front. */
export function linesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ line, message }) => `${line}: ${message}`);
}

/** Applies every fix. */
export function fixed(text: string, findings: readonly Finding[]): string {
  return applyEdits(
    text,
    findings.flatMap(({ fix }) => fix?.edits ?? []),
  );
}
