import { applyFixes } from '../audit/apply-fixes.ts';
import type { Finding } from '../audit/finding.ts';
import type { Run } from './plan.ts';
import type { RefreshResult } from './result.ts';
import type { SettledRun } from './settle-observations.ts';
import {
  type WrittenList,
  type WrittenLoadedList,
  writeSettings,
  writeValues,
} from './write-values.ts';

/** Lists with their new values and their fixes, and what was found in them. */
export type AuditedLists = Pick<
  RefreshResult,
  'lists' | 'changes' | 'removed' | 'alts' | 'restyled' | 'staying' | 'findings' | 'fixed'
>;

interface AuditedList extends WrittenList {
  readonly findings: readonly Finding[];
  readonly fixed: readonly Finding[];
}

/** Finishes the audits, and applies the fixes that the config or the caller asks for. */
export function auditLists(
  lists: readonly WrittenLoadedList[],
  settled: SettledRun,
  run: Run,
): AuditedLists {
  const audited = lists.map((list) => auditList(list, settled, run));
  return {
    lists: audited.map(({ path, text }) => ({ path, text })),
    changes: audited.flatMap(({ changes }) => changes),
    removed: audited.reduce((sum, { removed }) => sum + removed, 0),
    alts: audited.reduce((sum, { alts }) => sum + alts, 0),
    restyled: audited.reduce((sum, { restyled }) => sum + restyled, 0),
    staying: audited.flatMap(({ staying }) => staying),
    findings: audited.flatMap(({ findings }) => findings),
    fixed: audited.flatMap(({ fixed }) => fixed),
  };
}

function auditList(
  { list, written }: WrittenLoadedList,
  { before, after, sourceData }: SettledRun,
  run: Run,
): AuditedList {
  const { history } = run;
  const known = { snapshot: after, rewritten: [written], lookup: sourceData, history };
  const findings = list.finishAudit(known);
  const wanted = findings.filter((finding) => isWanted(finding, run));
  const { text, fixed } = applyFixes(list, wanted);
  if (fixed.length === 0) return { ...written, findings, fixed };
  // A fix may change what an entry is about, so the fixed text is parsed again.
  const rewritten = writeValues(list.readText(text), { before, after, ...writeSettings(run) });
  return { ...rewritten, findings, fixed };
}

/** A venue is written only where the config or a person asks for that. */
function isWanted(finding: Finding, { config, wantsFix }: Run): boolean {
  if (wantsFix?.(finding)) return true;
  const { safe = false, isOnRequest = false, isConfirmed = false } = finding.fix ?? {};
  if (isOnRequest && isConfirmed) return config.published === 'write';
  return safe && config.audit.fix;
}
