import { app } from '../../sandbox/github/accounts.ts';
import type { Repository } from '../../sandbox/github/repository.ts';
import type { NamedRecord, Sandbox } from '../../sandbox/sandbox.ts';
import { parseFleetConfig } from '../../src/config/fleet.ts';
import { runFleet } from '../../src/fleet/run-fleet.ts';
import type { FleetEntry, FleetReport } from '../../src/report/fleet/report.ts';
import { placeOf, sourcesOf } from './run.ts';

interface FleetSettings {
  dryRun?: boolean;
  isPublic?: boolean;
  token?: string;
  at?: string;
}

/** Runs a fleet once in this process, against the sandbox, without pauses. */
export async function runFleetOnce(
  sandbox: Sandbox,
  config: string,
  {
    dryRun = false,
    isPublic = false,
    token = app.token,
    at = '2026-11-22T03:17:41Z',
  }: FleetSettings = {},
): Promise<FleetReport & { requests: NamedRecord[] }> {
  const before = sandbox.requests().length;
  const { sources, connect, now } = sourcesOf(sandbox, at);
  const { github, server } = placeOf(sandbox, { owner: '', name: '' } as Repository, { token });
  const report = await runFleet(parseFleetConfig(config, 'fleet.yml'), {
    ...{ github, server, sources, connect, now, dryRun, isPublic },
    onStage: () => {},
  });
  return { ...report, requests: sandbox.requests().slice(before) };
}

/** The operation of each repository. */
export function operations({ repositories }: FleetReport): Record<string, FleetEntry['operation']> {
  return Object.fromEntries(
    repositories.map(({ repository, operation }) => [repository, operation]),
  );
}

/** The requests to the sources, without those about repositories of the lists. */
export function sourceRequests(requests: readonly NamedRecord[], isStars: IsStars): NamedRecord[] {
  return requests.filter((one) => one.server !== 'github' || isStars(one));
}

type IsStars = (request: NamedRecord) => boolean;
