import { lineCounter } from '../markdown/syntax/parse.ts';
import { subjectKey } from '../subjects/subject.ts';
import type { AuditContext } from './context.ts';
import { digest } from './digest.ts';
import type { Finding } from './finding.ts';
import type { Problem, Rule } from './rule.ts';
import { RULES } from './rules/index.ts';

/** The rules that are applied when nobody chose others. */
export const USUAL_RULES: readonly Rule[] = RULES.filter(({ isOff }) => !isOff);

/** What rules found before the sources have answered, by the ids of the rules. */
export type Checked = ReadonlyMap<string, readonly Problem[]>;

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
