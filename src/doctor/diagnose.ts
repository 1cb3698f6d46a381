import type { Config } from '../config/schema.ts';
import type { Published } from '../github/publish/open-or-update.ts';
import type { Repository } from '../github/read-repository.ts';
import { branchRules, mayOpenPullRequests, repositoryFacts } from '../github/settings.ts';
import { markdownText } from '../report/escape.ts';
import { markdownTable } from '../report/markdown-table.ts';
import type { CollectOptions } from '../sources/collect.ts';
import { checkBranchRules, checkPullRequests, checkToken, type Result } from './checks.ts';
import { checkSources } from './source-check.ts';

/** What is looked at after a run that went wrong. */
export interface DiagnosisInput extends Pick<CollectOptions, 'sources' | 'connect'> {
  readonly place: Repository;
  /** The run's config; the defaults where it read none. */
  readonly config: Config;
  /** What became of the run's pull request, where it came as far. */
  readonly published?: Published | undefined;
}

/** Nobody waits for a source that is out, nor sends it a second request. */
const PATIENCE = { retries: 0, milliseconds: 5_000 };
const HEAD = ['What', 'Found', 'What to do'];

/**
 * Looks, after a run that went wrong, for what a maintainer can put right: token, settings, rules,
 * sources and their keys. Gives Markdown, and nothing where it sees nothing; never throws.
 */
export async function diagnose(patient: DiagnosisInput): Promise<string> {
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

async function examined(patient: DiagnosisInput): Promise<Result[]> {
  const { place, sources, connect, config, published } = patient;
  const { github, name } = place;
  const { branch } = config['pull-request'];
  const signal = AbortSignal.timeout(PATIENCE.milliseconds);
  const [facts, mayOpen, rules, asked] = await Promise.all([
    repositoryFacts(github, name),
    mayOpenPullRequests(github, name),
    branchRules(github, name, branch),
    checkSources({ sources, connect }, { retries: PATIENCE.retries, signal }),
  ]);
  const isForbidden = published?.operation === 'blocked' && published.by === 'setting';
  return [
    checkToken(facts),
    // Only administrators are told of the setting, but the run has met it.
    checkPullRequests(isForbidden ? { answer: false } : mayOpen),
    checkBranchRules(branch, rules),
    ...asked,
  ];
}
