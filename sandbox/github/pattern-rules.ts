import { type Answer, json, jsonBody } from '../exchange.ts';
import type { Call } from './call.ts';

/** A rule of a ruleset about names, messages and addresses, as `GET /rules/branches` returns it. */
export interface PatternRule {
  type:
    | 'branch_name_pattern'
    | 'commit_message_pattern'
    | 'commit_author_email_pattern'
    | 'committer_email_pattern';
  parameters: {
    operator: 'starts_with' | 'ends_with' | 'contains' | 'regex';
    pattern: string;
    negate?: boolean;
  };
}

const SUBJECTS: Record<PatternRule['type'], string> = {
  branch_name_pattern: 'Branch name',
  commit_message_pattern: 'Commit message',
  commit_author_email_pattern: 'Commit author email',
  committer_email_pattern: 'Committer email',
};
const OPERATORS: Record<PatternRule['parameters']['operator'], string> = {
  starts_with: 'start with a matching pattern',
  ends_with: 'end with a matching pattern',
  contains: 'contain a matching pattern',
  regex: 'match a given regex pattern',
};

interface Commit {
  message: string;
  author: { email: string };
  committer: { email: string };
}

/** Refuses to point a branch to a commit that violates a rule. */
export async function refusedByPattern(
  call: Call,
  rules: readonly PatternRule[],
): Promise<Answer | undefined> {
  const { rest = '' } = call.params;
  if (rules.length === 0 || !rest.startsWith('/git/refs')) return undefined;
  const { ref, sha } = (jsonBody(call.request) ?? {}) as { ref?: string; sha?: string };
  if (sha === undefined) return undefined;
  const branch = (ref ?? rest).replace(/^.*?heads\//, '');
  const { data: commit } = await call.ask<Commit>('GET', `${call.repo}/git/commits/${sha}`);
  const texts: Record<PatternRule['type'], string> = {
    branch_name_pattern: branch,
    commit_message_pattern: commit.message,
    commit_author_email_pattern: commit.author.email,
    committer_email_pattern: commit.committer.email,
  };
  const lines = rules.filter((rule) => !fits(texts[rule.type], rule)).map(lineOf);
  if (lines.length === 0) return undefined;
  return json(422, { message: `Repository rule violations found\n\n${lines.join('\n\n')}\n\n` });
}

function lineOf({ type, parameters: { operator, pattern, negate } }: PatternRule): string {
  const must = negate ? 'must not' : 'must';
  return `${SUBJECTS[type]} ${must} ${OPERATORS[operator]}: ${pattern}`;
}

function fits(text: string, { parameters: { operator, pattern, negate = false } }: PatternRule) {
  const isMatch = {
    starts_with: text.startsWith(pattern),
    ends_with: text.endsWith(pattern),
    contains: text.includes(pattern),
    regex: operator === 'regex' && new RegExp(pattern).test(text),
  }[operator];
  return isMatch !== negate;
}
