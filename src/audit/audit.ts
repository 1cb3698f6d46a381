import { lineCounter } from '../markdown/syntax/parse.ts';
import { subjectKey } from '../subjects/subject.ts';
import { type AuditContext, type Known, withSourceData } from './context.ts';
import type { Finding, Severity } from './finding.ts';
import type { Problem, Rule } from './rule.ts';
import { RULES } from './rules/index.ts';
import { withoutSuppressed } from './suppressions.ts';

const DEFAULT_RULES: readonly Rule[] = RULES.filter(({ isOff }) => !isOff);

/** The problems found before the sources have answered, by rule id. */
type Checked = ReadonlyMap<string, readonly Problem[]>;

/** Applies the rules that need neither source data nor new numbers, and prepares the others. */
export function checkEarly(context: AuditContext, rules: readonly Rule[]): Checked {
  const isEarly = ({ needs, isLast }: Rule) => needs === 'text' && !isLast;
  // Several rules may share one preparation.
  for (const prepare of new Set(rules.map((rule) => rule.prepare))) prepare?.(context.entries);
  return new Map(rules.filter(isEarly).map((rule) => [rule.id, rule.check(context)]));
}

/**
 * Applies rules to lists; `checked` holds the results of rules that were applied early. Findings
 * are sorted by list, line and rule. The same lists give the same findings with the same ids.
 */
export function auditLists(
  context: AuditContext,
  rules: readonly Rule[] = DEFAULT_RULES,
  checked: Checked = new Map(),
): Finding[] {
  const indexes = new Map(context.lists.map(({ path }, index) => [path, index]));
  const indexOf = ({ file }: Finding) => indexes.get(file) ?? 0;
  const lineOf = lineFinder();
  const ids = idMaker();
  return rules
    .flatMap((rule) =>
      (checked.get(rule.id) ?? rule.check(context)).map((problem) =>
        findingOf(rule, problem, { lineOf, ids }),
      ),
    )
    .sort((a, b) => indexOf(a) - indexOf(b) || a.line - b.line);
}

interface Makers {
  readonly lineOf: (problem: Problem) => number;
  readonly ids: (rule: Rule, problem: Problem) => string;
}

function findingOf(rule: Rule, problem: Problem, { lineOf, ids }: Makers): Finding {
  const { list, entry, subject, pair, message, data, fix } = problem;
  return {
    id: ids(rule, problem),
    rule: rule.id,
    severity: rule.severity,
    file: list.path,
    line: lineOf(problem),
    entry: entry?.title ?? list.path,
    ...(subject && { subject }),
    ...(pair && { pair: `${rule.id} ${pair}` }),
    message,
    ...(data && { data }),
    ...(fix && { fix }),
  };
}

/** Indexes the lines of each list once, however many problems it has. */
function lineFinder(): Makers['lineOf'] {
  const counters = new Map<string, (offset: number) => number>();
  return ({ list: { text }, entry, at }) => {
    if (at === undefined) return entry?.line ?? 1;
    const counter = counters.get(text) ?? lineCounter(text);
    counters.set(text, counter);
    return counter(at);
  };
}

/** Numbers the ids of problems that are otherwise equal. */
function idMaker(): Makers['ids'] {
  const seen = new Map<string, number>();
  return ({ id }, { list, entry, subject, mark }) => {
    const parts = [list.path, entry?.title, subject && subjectKey(subject), mark];
    const base = `${id}-${digest(parts.map((part) => part ?? '').join('\n'))}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return count === 1 ? base : `${base}-${count}`;
  };
}

/** The `audit` section of the config. */
export interface AuditSettings {
  /** The severity of a rule, where it differs from the default. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** Suppressed findings: a rule, a link, or a rule and a link. */
  readonly ignore: readonly string[];
}

export function auditAsSet({ rules, ignore }: AuditSettings, context: AuditContext): Finding[] {
  return withoutSuppressed(auditLists(context, rulesAsSet(rules)), context.lists, ignore);
}

/**
 * Starts an audit before the sources have answered. The returned function finishes it with the
 * source data; together they find what `auditAsSet` finds.
 */
export function startAudit(
  { rules, ignore }: AuditSettings,
  context: AuditContext,
): (known: Known) => Finding[] {
  const wanted = rulesAsSet(rules);
  const checked = checkEarly(context, wanted);
  return (known) =>
    withoutSuppressed(
      auditLists({ ...context, ...withSourceData(known) }, wanted, checked),
      context.lists,
      ignore,
    );
}

/** Returns the rules that are on, each with its configured severity. */
export function rulesAsSet(
  levels: AuditSettings['rules'],
  rules: readonly Rule[] = RULES,
): readonly Rule[] {
  return rules.flatMap((rule) => {
    const level = levels[rule.id] ?? (rule.isOff ? 'off' : rule.severity);
    return level === 'off' ? [] : [{ ...rule, severity: level }];
  });
}

const PRIMES = [0x01000193, 0x85ebca6b] as const;
const BASIS = 0x811c9dc5;

/**
 * Returns a 64-bit digest of a text, two rounds of FNV-1a in base 36. It identifies findings and is
 * not meant to be secure.
 */
function digest(text: string): string {
  return PRIMES.map((prime) => round(text, prime).toString(36).padStart(7, '0')).join('');
}

function round(text: string, prime: number): number {
  let hash = BASIS;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  // Mix the bits, so that the last character affects all of them.
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}
