import { minimatch } from 'minimatch';
import { type Answer, json, jsonBody } from '../exchange.ts';
import type { Call } from './call.ts';
import { branchSha, compare } from './pull.ts';

/** The changes that a rule can forbid. `force` is an update that drops commits. */
export type RefChange = 'create' | 'update' | 'force' | 'delete';

/** A rule for branches. */
export interface BranchRule {
  /** A pattern of branch names in GitHub's syntax: `readme-tally/**`. */
  pattern: string;
  /** A branch protection rule, or a rule of a ruleset. Their messages differ. */
  by: 'protection' | 'ruleset';
  forbids: RefChange[];
}

/** From bug reports of other tools (dependabot-core#9439, github-script#455). */
const MESSAGES: Record<BranchRule['by'], Record<RefChange, string>> = {
  protection: {
    create: 'Reference update failed',
    update: 'Changes must be made through a pull request.',
    force: 'Cannot force-push to this branch',
    delete: 'Cannot delete this branch',
  },
  ruleset: {
    create: violation('Cannot create ref due to creations being restricted.'),
    update: violation('Changes must be made through a pull request.'),
    force: violation('Cannot force-push to this branch'),
    delete: violation('Cannot delete this branch'),
  },
};

/** Returns the refusal of the first rule that forbids a request. */
export async function refusedByRule(call: Call, rules: BranchRule[]): Promise<Answer | undefined> {
  const branch = branchOf(call);
  const rule = rules.find(({ pattern }) => branch !== undefined && minimatch(branch, pattern));
  if (!rule || branch === undefined) return undefined;
  const wanted = await changesOf(call, branch);
  const change = rule.forbids.find((each) => wanted.includes(each));
  return change && json(422, { message: MESSAGES[rule.by][change] });
}

interface RefBody {
  ref?: string;
  sha?: string;
}

/** Returns the branch that a request creates, updates or deletes. */
function branchOf({ request, params: { rest = '' } }: Call): string | undefined {
  const { ref = '' } = (jsonBody(request) ?? {}) as RefBody;
  const isCreation = request.method === 'POST' && rest === '/git/refs';
  const named = isCreation ? ref.replace('refs/', '') : rest.replace('/git/refs/', '');
  const isChange = ['PATCH', 'DELETE'].includes(request.method) && named !== rest;
  return isCreation || isChange ? named.match(/^heads\/(.+)$/)?.[1] : undefined;
}

/** A forced update is an update, too. */
async function changesOf(call: Call, branch: string): Promise<RefChange[]> {
  const { method } = call.request;
  if (method === 'POST') return ['create'];
  if (method === 'DELETE') return ['delete'];
  const from = await branchSha(call, branch);
  const { sha = '' } = (jsonBody(call.request) ?? {}) as RefBody;
  const comparison = from && (await compare(call, from, sha));
  const isForward = comparison && comparison.merge_base_commit.sha === from;
  return isForward ? ['update'] : ['force', 'update'];
}

function violation(text: string): string {
  return `Repository rule violations found\n\n${text}\n\n`;
}
