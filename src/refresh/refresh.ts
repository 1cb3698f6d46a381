import type { Finding } from '../audit/finding.ts';
import { previousFindingIds } from '../audit/previous-findings.ts';
import { carryOver } from '../snapshot/carry-over.ts';
import type { Snapshot } from '../snapshot/schema.ts';
import { identifiedSubjects } from '../snapshot/title-matches.ts';
import type { CollectOptions } from '../sources/collect.ts';
import { subjectKey } from '../subjects/subject.ts';
import type { RefreshInput, RefreshResult } from './result.ts';
import { rewriteLists } from './rewrite-lists.ts';
import { shareClients } from './shared-clients.ts';
import { updateSnapshot } from './update-snapshot.ts';

/** Brings the numbers of the lists up to date: learns what they should say, and has them say it. */
export async function refresh(input: RefreshInput, given: CollectOptions): Promise<RefreshResult> {
  const { numbers, audit } = input.config;
  const sources = shareClients(given);
  const { open, told, before, after, usage, ...learned } = await updateSnapshot(input, sources);
  open.tidy();
  const wantsFix = (one: Finding) => audit.fix || input.wantsFix?.(one) === true;
  const rewritten = rewriteLists(open, {
    before,
    after,
    numbers,
    told,
    slots: learned.slots,
    wantsFix,
  });
  const reach = { before: before.findings ?? [], usage, leftOut: learned.leftOut };
  return {
    ...learned,
    ...rewritten,
    snapshot: withFindings(after, previousFindingIds(rewritten.findings, reach)),
    ...carryOver(input.snapshot, after),
    byTitle: new Set([...identifiedSubjects(after).values()].map(subjectKey)),
    usage: sources.allUsage(usage),
  };
}

function withFindings({ findings: _, ...snapshot }: Snapshot, ids: readonly string[]): Snapshot {
  return ids.length === 0 ? snapshot : { ...snapshot, findings: [...ids] };
}
