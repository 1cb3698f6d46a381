/** Refreshes lists in this process against a sandbox, as the Action and the local command do. */
import { bot } from '../../sandbox/github/accounts.ts';
import { defaultConfig } from '../../src/config/parse.ts';
import type { List } from '../../src/markdown/read-list.ts';
import { connector } from '../../src/refresh/connect.ts';
import { refresh } from '../../src/refresh/refresh.ts';
import type { RefreshResult } from '../../src/refresh/result.ts';
import type { Snapshot } from '../../src/snapshot/schema.ts';
import { SOURCES } from '../../src/sources/index.ts';
import type { FarSandbox } from './sandbox-process.ts';

/** The input of a run. */
export interface RefreshListsInput {
  readonly lists: readonly List[];
  readonly snapshot?: Snapshot | undefined;
  /** Days since the first run. */
  readonly day: number;
  /** Whether to respect the rate limits of the upstreams, or only their concurrency. */
  readonly isPaced?: boolean;
  /** Whether to respect the request budget of a run. */
  readonly isBudgeted?: boolean;
}

const DAY = 86_400_000;
const FIRST_DAY = Date.parse('2026-01-01T03:17:00Z');
const NO_LIMIT = 1_000_000;

export function refreshLists(
  { environment }: Pick<FarSandbox, 'environment'>,
  { lists, snapshot, day, isPaced = false, isBudgeted = false }: RefreshListsInput,
): Promise<RefreshResult> {
  const config = defaultConfig();
  const requests = Object.fromEntries(SOURCES.map(({ id }) => [id, NO_LIMIT]));
  const limits = isBudgeted ? config.limits : { ...config.limits, requests };
  const sources = isPaced
    ? SOURCES
    : SOURCES.map((source) => ({ ...source, rateLimit: { ...source.rateLimit, interval: 0 } }));
  const checkedAt = new Date(FIRST_DAY + day * DAY).toISOString();
  return refresh(
    { lists, snapshot, config: { ...config, limits }, checkedAt },
    { sources, connect: connector(environment, { token: bot.token }) },
  );
}
