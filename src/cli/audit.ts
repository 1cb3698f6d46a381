import { type Command, Option } from 'commander';
import { applyFixes } from '../audit/apply-fixes.ts';
import { auditAsSet, rulesAsSet } from '../audit/audit.ts';
import { auditContext } from '../audit/context.ts';
import { type Finding, SEVERITIES, type Severity } from '../audit/finding.ts';
import { LEFT_ALONE } from '../audit/rule.ts';
import { slotOptions } from '../config/slot-options.ts';
import { VERSION } from '../config/version.ts';
import { printedJson } from '../escape/data.ts';
import { refreshInTime } from '../fleet/refresh-in-time.ts';
import { type LeftSummary, leftSummary, readList } from '../markdown/read-list.ts';
import { annotations } from '../report/findings/annotations.ts';
import { type FindingJson, findingsJson, leftNotes } from '../report/findings/json.ts';
import { sarifLog } from '../report/findings/sarif.ts';
import { findingsText } from '../report/terminal/findings-text.ts';
import { PLAIN, type Screen } from '../report/terminal/screen.ts';
import { timestamp } from '../snapshot/dates.ts';
import { identifiedSubjects } from '../snapshot/title-matches.ts';
import { unresolvedSentence } from '../sources/usage.ts';
import { writeText } from './files/files.ts';
import { historyTexts, parsedHistory } from './files/history.ts';
import { type LocalPlace, type LocalStart, readLocalStart } from './load.ts';
import { addListArguments, exitCodes, FAILED, localPlace } from './options.ts';
import { screenOf } from './screen.ts';
import { KEYS_HELP, type LocalSources, localSources, startLocalSources } from './sources.ts';

const EXIT_CODES = exitCodes('no findings at or above --fail-on', 'such findings or a failed run');

interface Flags {
  readonly config: string;
  readonly format: Format;
  readonly offline?: boolean;
  readonly fix?: boolean;
  readonly failOn: Severity | 'never';
  readonly all?: boolean;
}

/** Adds `readme-tally audit`. */
export function addAudit(program: Command): void {
  addListArguments(program.command('audit'))
    .description('check local lists and report findings')
    .addOption(new Option('--format <format>', 'output format').choices(FORMATS).default('table'))
    .option('--offline', 'make no requests: use only the lists and the snapshot')
    .option('--fix', 'apply the safe fixes')
    .addOption(
      new Option('--fail-on <severity>', 'lowest severity that sets exit code 1')
        .choices([...SEVERITIES, 'never'])
        .default('error'),
    )
    .addHelpText('after', EXIT_CODES + KEYS_HELP)
    .action(async (files: string[], { config, ...flags }: Flags, command: Command) => {
      const { offline = false, fix = false, format, failOn, all = false } = flags;
      const screen = screenOf(process.stdout, { environment: process.env, isWhole: all });
      const place = localPlace(files, config, command);
      const { text, fails, problem } = await auditOnTerminal({
        ...place,
        format,
        offline,
        fix,
        failOn,
        screen,
      });
      process.stdout.write(text);
      if (problem !== undefined) process.stderr.write(`${problem}\n`);
      if (fails) process.exitCode = FAILED;
    });
}

/** Without requests there is nothing to wait for. */
async function auditOnTerminal(options: AuditOptions): Promise<Audited> {
  if (options.offline) return auditFolder(options, localSources());
  using sources = startLocalSources();
  return await auditFolder(options, sources);
}

const FORMATS = ['table', 'json', 'sarif', 'github'] as const;
type Format = (typeof FORMATS)[number];

export interface AuditOptions extends LocalPlace {
  readonly format: Format;
  /** Whether no requests are made. */
  readonly offline: boolean;
  /** Whether safe fixes are applied. */
  readonly fix: boolean;
  /** The lowest severity that makes the command fail. */
  readonly failOn: Severity | 'never';
  /** What a table is written for; default: a file. */
  readonly screen?: Screen;
}

interface Audited {
  /** The output. */
  readonly text: string;
  /** Whether an unfixed finding is at or above `failOn`. */
  readonly fails: boolean;
  /** A sentence about hosts that could not be resolved. */
  readonly problem?: string | undefined;
}

/** Audits lists on disk, and applies the safe fixes if `fix` is set. */
export async function auditFolder(options: AuditOptions, sources: LocalSources): Promise<Audited> {
  const { folder, offline, fix, failOn, format, screen = PLAIN } = options;
  const start = await readLocalStart(options);
  const {
    findings,
    left: places,
    problem,
  } = offline ? auditOffline(start) : await auditOnline(start, sources);
  const safe = fix ? findings.filter((finding) => finding.fix?.safe) : [];
  const fixes = start.lists.map((list) => applyFixes(list, safe));
  for (const list of fixes) {
    if (list.fixed.length > 0) await writeText(folder, list);
  }
  const fixed = new Set(fixes.flatMap((list) => list.fixed));
  const left = findings.filter((finding) => !fixed.has(finding));
  const levels = start.config.audit.rules;
  const rules = rulesAsSet(levels);
  const notes = levels[LEFT_ALONE] === 'off' ? [] : leftNotes(places);
  const print: Record<Format, () => string> = {
    table: () => findingsText(left, { fixed: fixed.size, advice: start.advice, screen }),
    json: () => jsonText([...findingsJson(left), ...notes], start.lists),
    sarif: () => `${printedJson(sarifLog(left, { version: VERSION, rules }), 2)}\n`,
    github: () => annotations(left),
  };
  const fails = problem !== undefined || left.some((finding) => isAtLeast(finding, failOn));
  return { text: print[format](), fails, problem };
}

/** Sorts the notes among the findings, by list and line. */
function jsonText(items: readonly FindingJson[], lists: LocalStart['lists']): string {
  const indexes = new Map(lists.map(({ path }, index) => [path, index]));
  const indexOf = ({ file }: FindingJson) => indexes.get(file) ?? 0;
  const sorted = items.toSorted((a, b) => indexOf(a) - indexOf(b) || a.line - b.line);
  return `${printedJson(sorted, 2)}\n`;
}

interface Checked {
  readonly findings: readonly Finding[];
  /** What looks like a count and is not kept up to date. */
  readonly left: readonly LeftSummary[];
  readonly problem?: string | undefined;
}

/** Uses what earlier runs stored in the snapshot. */
function auditOffline({ lists, config, snapshot, own, history: file }: LocalStart): Checked {
  const settings = slotOptions(config, own, identifiedSubjects(snapshot ?? {}));
  const read = lists.map((list) => readList(list, settings));
  const parsed = file && parsedHistory(file);
  const history = typeof parsed === 'string' ? undefined : parsed;
  const findings = auditAsSet(config.audit, auditContext(read, { snapshot, history }));
  return { findings, left: read.flatMap((list) => list.left.map(leftSummary)) };
}

async function auditOnline(
  { lists, config, snapshot, own, history }: LocalStart,
  sources: LocalSources,
): Promise<Checked> {
  const checkedAt = timestamp(sources.now());
  const histories = historyTexts(history);
  const input = { lists, snapshot, config, own, checkedAt, histories };
  const refreshed = await refreshInTime(input, sources);
  const problem = unresolvedSentence(refreshed.usage);
  return { findings: refreshed.findings, left: refreshed.left ?? [], problem };
}

function isAtLeast({ severity }: Finding, failOn: AuditOptions['failOn']): boolean {
  if (failOn === 'never') return false;
  return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}
