import { fixList } from './audit/apply-fixes.ts';
import { auditAsSet, rulesAsSet } from './audit/audit.ts';
import { auditContext } from './audit/context.ts';
import { type Finding, SEVERITIES, type Severity } from './audit/finding.ts';
import { writeText } from './cli/files/files.ts';
import { type LocalPlace, type LocalStart, readLocalStart } from './cli/load.ts';
import { slotSettings } from './config/slot-options.ts';
import { VERSION } from './config/version.ts';
import type { LocalSources } from './local-refresh.ts';
import { readList } from './markdown/read-list.ts';
import { startDeadline } from './refresh/budget.ts';
import { refresh } from './refresh/refresh.ts';
import { annotations } from './report/findings/annotations.ts';
import { findingsJson } from './report/findings/json.ts';
import { sarifLog } from './report/findings/sarif.ts';
import { findingsText } from './report/findings/table.ts';
import { identifiedSubjects } from './snapshot/title-matches.ts';
import { refuseToGoOn } from './stop.ts';
import { timestamp } from './timestamp.ts';

/** The forms in which findings are printed. */
export const FORMATS = ['table', 'json', 'sarif', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** What `audit` was asked for. */
export interface AuditOptions extends LocalPlace {
  readonly format: Format;
  /** Whether nobody is asked. */
  readonly offline: boolean;
  /** Whether safe fixes are applied. */
  readonly fix: boolean;
  /** From which severity on a finding is a failure. */
  readonly failOn: Severity | 'never';
}

/** What is to be printed, and whether something is left that fails. */
export interface Audited {
  readonly text: string;
  readonly fails: boolean;
}

/** Says what is wrong in lists on disk, and puts it right where it was asked to and may. */
export async function auditFolder(options: AuditOptions, sources: LocalSources): Promise<Audited> {
  const { folder, offline, fix, failOn, format } = options;
  const start = await readLocalStart(options);
  const findings = offline ? auditOffline(start) : await auditOnline(start, sources);
  const fixes = fix ? start.lists.map((list) => fixList(list, findings)) : [];
  for (const list of fixes) {
    if (list.fixed.length > 0) await writeText(folder, list);
  }
  const fixed = new Set(fixes.flatMap((list) => list.fixed));
  const left = findings.filter((finding) => !fixed.has(finding));
  const rules = rulesAsSet(start.config.audit.rules);
  const print: Record<Format, () => string> = {
    table: () => findingsText(left, { fixed: fixed.size }),
    json: () => `${JSON.stringify(findingsJson(left), null, 2)}\n`,
    sarif: () => `${JSON.stringify(sarifLog(left, { version: VERSION, rules }), null, 2)}\n`,
    github: () => annotations(left),
  };
  return { text: print[format](), fails: left.some((finding) => isAtLeast(finding, failOn)) };
}

/** What was learned in earlier runs is in the snapshot. */
function auditOffline({ lists, config, snapshot }: LocalStart): readonly Finding[] {
  const settings = slotSettings(config, undefined, identifiedSubjects(snapshot ?? {}));
  const read = lists.map((list) => readList(list, settings));
  return auditAsSet(config.audit, auditContext(read, { snapshot }));
}

async function auditOnline(
  { lists, config, snapshot }: LocalStart,
  { cancelled, ...sources }: LocalSources,
): Promise<readonly Finding[]> {
  const checkedAt = timestamp(sources.now());
  using deadline = startDeadline(config.limits, { spent: 0, cancelled });
  const input = { lists, snapshot, config, checkedAt, signal: deadline.signal };
  const refreshed = await refresh(input, sources);
  refuseToGoOn(refreshed, cancelled);
  return refreshed.findings;
}

function isAtLeast({ severity }: Finding, failOn: AuditOptions['failOn']): boolean {
  if (failOn === 'never') return false;
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}
