import { RULE_KINDS } from '../github/rule-advice.ts';
import type { ApiResult, AppliedRule } from '../github/settings.ts';
import { NOT_REPORTED, type Result } from './checks.ts';

/** What a run writes: the branch, and the first line of its commit, with placeholders. */
interface Written {
  readonly branch: string;
  readonly message: string;
}

/** The types of branch rules that affect our branch, and what each of them forbids. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  creation: 'creating it',
  update: 'updating it',
  deletion: 'deleting it',
  non_fast_forward: 'force pushes',
  pull_request: 'updates without a pull request',
  required_status_checks: 'updates before checks have passed',
};

/** What a pattern is about; the texts are those of a job with its own token. */
const TEXTS: Readonly<Record<string, readonly [what: string, text: (written: Written) => string]>> =
  {
    branch_name_pattern: ['branch name', ({ branch }) => branch],
    commit_message_pattern: ['commit message', ({ message }) => message],
    commit_author_email_pattern: [
      'author’s e-mail address',
      () => '41898282+github-actions[bot]@users.noreply.github.com',
    ],
    committer_email_pattern: ['committer’s e-mail address', () => 'noreply@github.com'],
  };

/** Checks that the rules of the repository let readme-tally write its branch. */
export function checkBranchRules(
  written: Written,
  rules: ApiResult<readonly AppliedRule[]>,
): Result {
  const what = `branch ${written.branch}`;
  if (!('value' in rules)) return { what, state: 'unknown', found: NOT_REPORTED };
  const forbidden = [...new Set(rules.value.flatMap(({ type }) => FORBIDDEN[type] ?? []))];
  const unmet = rules.value.filter((rule) => !isMet(rule, written));
  if (forbidden.length === 0 && unmet.length === 0) {
    return { what, state: 'ok', found: 'No rule protects it.' };
  }
  const found = [
    forbidden.length > 0 ? [`Rules of the repository forbid ${forbidden.join(', ')}.`] : [],
    unmet.map((rule) => `A rule requires ${requirement(rule)}.`),
  ].flat();
  const todo = [
    forbidden.length > 0
      ? ['Exclude it: Settings → Rules → Rulesets, or set pull-request.branch to another name.']
      : [],
    RULE_KINDS.filter(({ types }) => unmet.some(({ type }) => types.includes(type))).map(
      ({ advice }) => advice,
    ),
  ].flat();
  return { what, state: 'problem', found: found.join(' '), todo: todo.join(' ') };
}

const OPERATORS: Readonly<Record<string, readonly [is: string, isNot: string]>> = {
  starts_with: ['starts with', 'does not start with'],
  ends_with: ['ends with', 'does not end with'],
  contains: ['contains', 'does not contain'],
  regex: ['matches', 'does not match'],
};

function requirement({ type, pattern }: AppliedRule): string {
  const [what = type] = TEXTS[type] ?? [];
  const [is = '', isNot = ''] = OPERATORS[pattern?.operator ?? ''] ?? [];
  return `that the ${what} ${pattern?.negate ? isNot : is} ${JSON.stringify(pattern?.pattern)}`;
}

/** A pattern that cannot be evaluated here, as GitHub's may be, counts as met. */
function isMet({ type, pattern }: AppliedRule, written: Written): boolean {
  const text = TEXTS[type]?.[1](written);
  if (text === undefined || pattern === undefined) return true;
  const isMatch = matches(text, pattern);
  return isMatch === undefined || isMatch !== (pattern.negate ?? false);
}

function matches(
  text: string,
  { operator, pattern }: NonNullable<AppliedRule['pattern']>,
): boolean | undefined {
  if (operator === 'starts_with') return text.startsWith(pattern);
  if (operator === 'ends_with') return text.endsWith(pattern);
  if (operator === 'contains') return text.includes(pattern);
  try {
    return operator === 'regex' ? new RegExp(pattern).test(text) : undefined;
  } catch {
    return undefined;
  }
}
