import { bot } from '../../sandbox/github/accounts.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import type { Finding } from '../../src/audit/finding.ts';
import { parseConfig } from '../../src/config/parse.ts';
import type { List } from '../../src/markdown/read-list.ts';
import { connector } from '../../src/refresh/connect.ts';
import { refresh } from '../../src/refresh/refresh.ts';
import type { Snapshot } from '../../src/snapshot/schema.ts';
import { SOURCES } from '../../src/sources/index.ts';
import type { Plant } from './plants.ts';
import type { SourceTitle } from './titles.ts';

/**
 * Counts are shown for all kinds that are fetched in batches, so that they are requested. All titles
 * are compared.
 */
export const CONFIG = parseConfig(
  `show:
  papers: citations
  repositories: stars
limits:
  titles: 0
audit:
  rules:
    title-mismatch: error
`,
  'config',
);
const FIRST = '2026-11-22T03:17:41Z';
/** A subject is reported as missing only if it was missing on two days. */
const SECOND = '2026-11-24T03:17:41Z';

interface Planted {
  readonly lists: readonly List[];
  /** The titles of the papers of each list in the source. */
  readonly titles: readonly ReadonlyMap<string, SourceTitle>[];
  readonly plants: readonly Plant[];
}

/** Runs twice on each list by itself, as in its own repository; returns the findings of the second run. */
export async function runTwice(
  sandbox: Sandbox,
  { lists, titles, plants }: Planted,
): Promise<Finding[]> {
  const sources = {
    sources: SOURCES.map((source) => ({
      ...source,
      rateLimit: { ...source.rateLimit, interval: 0 },
    })),
    connect: connector(sandbox.environment(), { token: bot.token }),
  };
  const run = (checkedAt: string, before: readonly (Snapshot | undefined)[]) =>
    inTurn(lists, (list, index) => {
      describePapers(sandbox, titles[index] ?? new Map(), plants);
      return refresh(
        { lists: [list], config: CONFIG, snapshot: before[index], checkedAt },
        sources,
      );
    });
  const first = await run(FIRST, []);
  for (const { later } of plants) later?.();
  const second = await run(
    SECOND,
    first.map(({ snapshot }) => snapshot),
  );
  return second.flatMap(({ findings }) => findings);
}

/** The titles differ between lists, so the lists cannot share requests. */
function describePapers(
  { world }: Sandbox,
  titles: ReadonlyMap<string, SourceTitle>,
  plants: readonly Plant[],
): void {
  for (const [key, { title }] of titles) world.describe(key, { title });
  for (const { title } of plants) if (title) world.describe(title[0], { title: title[1] });
}

async function inTurn<From, To>(
  all: readonly From[],
  make: (one: From, index: number) => Promise<To>,
): Promise<To[]> {
  const made: To[] = [];
  for (const [index, one] of all.entries()) made.push(await make(one, index));
  return made;
}
