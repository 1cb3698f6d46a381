import { lineCounter } from '../markdown/syntax/parse.ts';
import { subjectKey } from '../subjects/subject.ts';
import { type AuditContext, type Known, withSourceData } from './context.ts';
import type { Finding, Severity } from './finding.ts';
import type { Problem, Rule } from './rule.ts';
import { RULES } from './rules/index.ts';
import { withoutSuppressed } from './suppressions.ts';

/** The rules that are applied when nobody chose others. */
const USUAL_RULES: readonly Rule[] = RULES.filter(({ isOff }) => !isOff);

/** What rules found before the sources have answered, by the ids of the rules. */
type Checked = ReadonlyMap<string, readonly Problem[]>;

/** Applies those of the rules that need neither answers nor new numbers, and prepares the others. */
export function checkEarly(context: AuditContext, rules: readonly Rule[]): Checked {
  const isEarly = ({ needs, isLast }: Rule) => needs === 'text' && !isLast;
  // Several rules may have the same made ready.
  for (const prepare of new Set(rules.map((rule) => rule.prepare))) prepare?.(context.entries);
  return new Map(rules.filter(isEarly).map((rule) => [rule.id, rule.check(context)]));
}

/**
 * Applies rules to lists, those left out that were applied early. The findings come in the order
 * of the lists, of the lines in each, and of the rules on one line. The same lists give the same
 * findings with the same ids.
 */
export function auditLists(
  context: AuditContext,
  rules: readonly Rule[] = USUAL_RULES,
  checked: Checked = new Map(),
): Finding[] {
  const places = new Map(context.lists.map(({ path }, index) => [path, index]));
  const placeOf = ({ file }: Finding) => places.get(file) ?? 0;
  const lineOf = lineFinder();
  const ids = idMaker();
  return rules
    .flatMap((rule) =>
      (checked.get(rule.id) ?? rule.check(context)).map((problem) =>
        findingOf(rule, problem, { lineOf, ids }),
      ),
    )
    .sort((a, b) => placeOf(a) - placeOf(b) || a.line - b.line);
}

interface Makers {
  readonly lineOf: (problem: Problem) => number;
  readonly ids: (rule: Rule, problem: Problem) => string;
}

function findingOf(rule: Rule, problem: Problem, { lineOf, ids }: Makers): Finding {
  const { list, entry, subject, message, fix } = problem;
  return {
    id: ids(rule, problem),
    rule: rule.id,
    severity: rule.severity,
    file: list.path,
    line: lineOf(problem),
    entry: entry?.title ?? list.path,
    ...(subject && { subject }),
    message,
    ...(fix && { fix }),
  };
}

/** Counts the lines of a list once, however many problems it has. */
function lineFinder(): Makers['lineOf'] {
  const counters = new Map<string, (offset: number) => number>();
  return ({ list: { text }, entry, at }) => {
    if (at === undefined) return entry?.line ?? 1;
    const counter = counters.get(text) ?? lineCounter(text);
    counters.set(text, counter);
    return counter(at);
  };
}

/** The second of two problems that are the same in every word has a number in its id. */
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

/** What a maintainer wants to hear of. */
export interface AuditSettings {
  /** What a rule is worth, where that is not its own severity. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** What to be silent about: a rule, a link, or a rule and a link. */
  readonly ignore: readonly string[];
}

/** Finds what is wrong in the lists, as far as the settings want it. */
export function auditAsSet({ rules, ignore }: AuditSettings, context: AuditContext): Finding[] {
  return withoutSuppressed(auditLists(context, rulesAsSet(rules)), context.lists, ignore);
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
    withoutSuppressed(
      auditLists({ ...context, ...withSourceData(known) }, wanted, checked),
      context.lists,
      ignore,
    );
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

const PRIMES = [0x01000193, 0x85ebca6b] as const;
const BASIS = 0x811c9dc5;

/**
 * Gives a short digest of a text, two rounds of FNV-1a as 64 bits, in digits and lower-case
 * letters. It tells findings apart and keeps no secret.
 */
function digest(text: string): string {
  return PRIMES.map((prime) => round(text, prime).toString(36).padStart(7, '0')).join('');
}

function round(text: string, prime: number): number {
  let hash = BASIS;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  // The last character has to reach every bit.
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
}
