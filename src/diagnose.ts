import { defaultConfig } from './config/parse.ts';
import type { Result } from './doctor/check.ts';
import { checkBranchRules } from './doctor/checks/branch-rules.ts';
import { checkPullRequests } from './doctor/checks/pull-requests.ts';
import { checkSource } from './doctor/checks/source.ts';
import { checkToken } from './doctor/checks/token.ts';
import { branchRules, mayOpenPullRequests, repositoryFacts } from './publish/health.ts';
import type { Place } from './read-repository.ts';
import { markdownText } from './report/escape.ts';
import { markdownTable } from './report/table.ts';
import type { CollectOptions } from './sources/collect.ts';

/** What is looked at after a run that went wrong. */
export interface Patient extends Pick<CollectOptions, 'sources' | 'connect'> {
  readonly place: Place;
}

/** A source is asked for one thing, and not waited for. */
const REQUESTS = 1;
const PATIENCE = 5_000;
const HEAD = ['What', 'Found', 'What to do'];

/**
 * Looks, after a run that went wrong, for what a maintainer can put right: token, settings, rules,
 * sources and their keys. Gives Markdown, and nothing where it sees nothing; never throws.
 */
export async function diagnosis(patient: Patient): Promise<string> {
  try {
    const results = await examined(patient);
    const wrong = results.filter(({ state }) => state === 'problem' || state === 'warning');
    if (wrong.length === 0) return '';
    const rows = wrong.map(({ what, found, todo = '' }) => [what, found, todo].map(markdownText));
    return `### What is wrong\n\n${markdownTable({ head: HEAD, rows }, rows.length)}`;
  } catch {
    return '';
  }
}

async function examined({ place, sources, connect }: Patient): Promise<Result[]> {
  const { github, name } = place;
  // A run that failed may have read no config, so the usual branch is looked at.
  const { branch } = defaultConfig()['pull-request'];
  const signal = AbortSignal.timeout(PATIENCE);
  const [facts, mayOpen, rules, ...others] = await Promise.all([
    repositoryFacts(github, name),
    mayOpenPullRequests(github, name),
    branchRules(github, name, branch),
    ...sources.map((source) =>
      checkSource(source, connect(source, { requests: REQUESTS, signal })),
    ),
  ]);
  return [
    checkToken(facts),
    checkPullRequests(mayOpen),
    checkBranchRules(branch, rules),
    ...others,
  ];
}
