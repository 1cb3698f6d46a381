import { auditLists, checkEarly } from './audit.ts';
import { type AuditContext, type Known, withTold } from './context.ts';
import type { Finding, Severity } from './finding.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules/index.ts';
import { heard } from './suppressions.ts';

/** What a maintainer wants to hear of. */
export interface AuditSettings {
  /** What a rule is worth, where that is not its own severity. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** What to be silent about: a rule, a link, or a rule and a link. */
  readonly ignore: readonly string[];
}

/** Finds what is wrong in the lists, as far as the settings want it. */
export function auditAsSet({ rules, ignore }: AuditSettings, context: AuditContext): Finding[] {
  return heard(auditLists(context, rulesAsSet(rules)), context.lists, ignore);
}

/**
 * Begins an audit before the sources have answered. Gives what finishes it, with what is known by
 * then; both together find what `auditAsSet` finds.
 */
export function startAudit(
  { rules, ignore }: AuditSettings,
  context: AuditContext,
): (known: Known) => Finding[] {
  const wanted = rulesAsSet(rules);
  const checked = checkEarly(context, wanted);
  return (known) =>
    heard(auditLists({ ...context, ...withTold(known) }, wanted, checked), context.lists, ignore);
}

/** Gives the rules that are on, each with the severity that it has here. */
export function rulesAsSet(
  levels: AuditSettings['rules'],
  rules: readonly Rule[] = RULES,
): readonly Rule[] {
  return rules.flatMap((rule) => {
    const level = levels[rule.id] ?? (rule.isOff ? 'off' : rule.severity);
    return level === 'off' ? [] : [{ ...rule, severity: level }];
  });
}
