import type { Config } from '../config/schema.ts';
import { markdownText } from '../escape/markdown.ts';
import type { Published } from '../github/publish/open-or-update.ts';
import type { Repository } from '../github/read-repository.ts';
import { branchRules, mayOpenPullRequests, repositoryFacts } from '../github/settings.ts';
import { markdownTable } from '../report/markdown-table.ts';
import type { CollectOptions } from '../sources/collect.ts';
import { checkBranchRules } from './branch-rules.ts';
import { checkPullRequests, checkToken, type Result } from './checks.ts';
import { checkSources, sourcesToCheck } from './source-check.ts';

/** What is checked after a run that failed. */
export interface DiagnosisInput extends Pick<CollectOptions, 'sources' | 'connect'> {
  readonly repository: Repository;
  /** The run's config; the defaults where it read none. */
  readonly config: Config;
  /** What became of the run's pull request, where the run got that far. */
  readonly published?: Published | undefined;
}

/** A source that is down is not waited for, and gets no second request. */
const LIMITS = { retries: 0, milliseconds: 5_000 };
const HEAD = ['What', 'Found', 'What to do'];

/**
 * Checks, after a run that failed, what a maintainer can fix: token, settings, rules, sources and
 * their keys. Returns Markdown, empty where every check passes; never throws.
 */
export async function diagnose(input: DiagnosisInput): Promise<string> {
  try {
    const results = await runChecks(input);
    const failed = results.filter(({ state }) => state === 'problem' || state === 'warning');
    if (failed.length === 0) return '';
    const rows = failed.map(({ what, found, todo = '' }) => [what, found, todo].map(markdownText));
    return `### What is wrong\n\n${markdownTable({ head: HEAD, rows }, rows.length)}`;
  } catch {
    return '';
  }
}

async function runChecks(input: DiagnosisInput): Promise<Result[]> {
  const { repository, sources, connect, config, published } = input;
  const { github, name } = repository;
  const { branch, 'commit-message': commit } = config['pull-request'];
  const signal = AbortSignal.timeout(LIMITS.milliseconds);
  const [facts, mayOpen, rules, sourceResults] = await Promise.all([
    repositoryFacts(github, name),
    mayOpenPullRequests(github, name),
    branchRules(github, name, branch),
    checkSources(
      { sources: sourcesToCheck(sources, []), connect },
      { retries: LIMITS.retries, signal },
    ),
  ]);
  const isForbidden = published?.operation === 'blocked' && published.by === 'setting';
  return [
    checkToken(facts),
    // Only administrators can read the setting, but this run has met it.
    checkPullRequests(isForbidden ? { value: false } : mayOpen),
    checkBranchRules({ branch, message: commit }, rules),
    ...sourceResults,
  ];
}
