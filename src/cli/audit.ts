import { type Command, Option } from 'commander';
import { applyFixes } from '../audit/apply-fixes.ts';
import { auditAsSet, rulesAsSet } from '../audit/audit.ts';
import { auditContext } from '../audit/context.ts';
import { type Finding, SEVERITIES, type Severity } from '../audit/finding.ts';
import { slotOptions } from '../config/slot-options.ts';
import { VERSION } from '../config/version.ts';
import { readList } from '../markdown/read-list.ts';
import { startDeadline } from '../refresh/deadline.ts';
import { refresh } from '../refresh/refresh.ts';
import { assertNotStopped } from '../refresh/result.ts';
import { annotations } from '../report/findings/annotations.ts';
import { findingsJson } from '../report/findings/json.ts';
import { sarifLog } from '../report/findings/sarif.ts';
import { findingsText } from '../report/findings/table.ts';
import { timestamp } from '../snapshot/dates.ts';
import { identifiedSubjects } from '../snapshot/title-matches.ts';
import { writeText } from './files/files.ts';
import { type LocalPlace, type LocalStart, readLocalStart } from './load.ts';
import type { LocalSources } from './sources.ts';

const CODES = `
Exit codes: 0 nothing that fails, 1 findings as bad as --fail-on says, or the run failed, 2 wrong usage.`;

interface Flags {
  readonly config: string;
  readonly format: Format;
  readonly offline?: boolean;
  readonly fix?: boolean;
  readonly failOn: Severity | 'never';
}

/** What the command needs of the door. */
interface Means {
  readonly place: (files: string[], config: string) => LocalPlace;
  readonly sources: () => LocalSources;
  readonly config: string;
  readonly keys: string;
}

/** Adds `readme-tally audit`. */
export function addAudit(program: Command, { place, sources, config, keys }: Means): void {
  program
    .command('audit')
    .description('say what is wrong in lists on this disk')
    .argument('[files...]', 'paths or glob patterns of the lists', ['README.md'])
    .option('--config <path>', 'the config file, which may be absent', config)
    .addOption(new Option('--format <format>', 'how to print').choices(FORMATS).default('table'))
    .option('--offline', 'ask nobody: only what the lists and the snapshot say')
    .option('--fix', 'apply the fixes that need no judgement')
    .addOption(
      new Option('--fail-on <severity>', 'the mildest finding that makes the exit code 1')
        .choices([...SEVERITIES, 'never'])
        .default('error'),
    )
    .addHelpText('after', CODES + keys)
    .action(async (files: string[], { config: path, ...flags }: Flags) => {
      const { offline = false, fix = false, format, failOn } = flags;
      const options = { ...place(files, path), format, offline, fix, failOn };
      const { text, fails } = await auditFolder(options, sources());
      process.stdout.write(text);
      if (fails) process.exitCode = 1;
    });
}

/** The forms in which findings are printed. */
const FORMATS = ['table', 'json', 'sarif', 'github'] as const;
type Format = (typeof FORMATS)[number];

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
interface Audited {
  readonly text: string;
  readonly fails: boolean;
}

/** Says what is wrong in lists on disk, and puts it right where it was asked to and may. */
export async function auditFolder(options: AuditOptions, sources: LocalSources): Promise<Audited> {
  const { folder, offline, fix, failOn, format } = options;
  const start = await readLocalStart(options);
  const findings = offline ? auditOffline(start) : await auditOnline(start, sources);
  const fixes = fix ? start.lists.map((list) => applyFixes(list, findings)) : [];
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
  const settings = slotOptions(config, undefined, identifiedSubjects(snapshot ?? {}));
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
  assertNotStopped(refreshed, cancelled);
  return refreshed.findings;
}

function isAtLeast({ severity }: Finding, failOn: AuditOptions['failOn']): boolean {
  if (failOn === 'never') return false;
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}
