import type { Finding } from '../audit/finding.ts';
import { rememberedIds } from '../audit/previous-findings.ts';
import { memory } from '../snapshot/carry-over.ts';
import type { Snapshot } from '../snapshot/schema.ts';
import { identifiedSubjects } from '../snapshot/title-matches.ts';
import type { CollectOptions } from '../sources/collect.ts';
import { subjectKey } from '../subjects/subject.ts';
import type { Refreshed, RefreshInput } from './result.ts';
import { rewriteAll } from './rewrite-lists.ts';
import { oneClientEach } from './shared-clients.ts';
import { learn } from './update-snapshot.ts';

/** Brings the numbers of the lists up to date: learns what they should say, and has them say it. */
export async function refresh(input: RefreshInput, given: CollectOptions): Promise<Refreshed> {
  const { numbers, audit } = input.config;
  const sources = oneClientEach(given);
  const { open, told, before, after, usage, ...learned } = await learn(input, sources);
  open.tidy();
  const wantsFix = (one: Finding) => audit.fix || input.wantsFix?.(one) === true;
  const rewritten = rewriteAll(open, {
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
    snapshot: withFindings(after, rememberedIds(rewritten.findings, reach)),
    ...memory(input.snapshot, after),
    byTitle: new Set([...identifiedSubjects(after).values()].map(subjectKey)),
    usage: sources.wholeUsage(usage),
  };
}

function withFindings({ findings: _, ...snapshot }: Snapshot, ids: readonly string[]): Snapshot {
  return ids.length === 0 ? snapshot : { ...snapshot, findings: [...ids] };
}
