import type { RefreshResult } from '../refresh/result.ts';
import type { Change } from '../refresh/write-values.ts';
import { subjectKey } from '../subjects/subject.ts';
import { countText } from '../subjects/subject-text.ts';
import { markdownText, oneLine, shortened } from './escape.ts';
import { newFindings } from './findings/sections.ts';
import { fitted } from './markdown-table.ts';
import { fillPlaceholders, listNames, plural } from './phrases.ts';
import { addedSubjects, requestsList, requestsTitle } from './requests.ts';
import type { RunReport } from './run-report.ts';
import { reportBody } from './shared-sections.ts';

/** The texts of a pull request and its commit. */
export interface PullRequestTexts {
  readonly title: string;
  readonly body: string;
  /** The first line of the commit. */
  readonly message: string;
}

/** GitHub takes 65,536 characters; the rest is kept free for what people add. */
const BODY_LIMIT = 60_000;
const TITLE_LIMIT = 200;

/** Writes the pull request of a run. `templates` come from the config. */
export function pullRequestTexts(
  report: RunReport,
  templates: { title: string; message: string },
): PullRequestTexts {
  const counts = whatChanges(report.result);
  const values = { counts, lists: changedLists(report.result) };
  const { removed, fixed } = report.result;
  const isOnlyAsked = movedCounts(report).length + removed + fixed.length === 0;
  const asked = isOnlyAsked ? requestsTitle(report.requests ?? []) : undefined;
  const line = (template: string) =>
    shortened(oneLine(asked ?? fillPlaceholders(template, values)), TITLE_LIMIT);
  const body = fitted((rows) => bodyText(report, rows), {
    limit: BODY_LIMIT,
    size: (text) => text.length,
  });
  return { title: line(templates.title), body, message: line(templates.message) };
}

/** Says which numbers are proposed, whatever the base looks like: one place a line, sorted. */
export function proposedNumbers({ result, requests = [] }: RunReport): string {
  const { changes, removed, fixed } = result;
  const lines = changes.map(({ slot, to }) => `${slot.file} ${countText(slot)} ${to}`);
  const fixes = fixed.map(({ id }) => `fix ${id}`);
  const asked = requests.map((request) => JSON.stringify(request));
  return [...lines.toSorted(), `${removed} taken out`, ...fixes.toSorted(), ...asked].join('\n');
}

/** The title counts what most pull requests are about; mistakes only where there is nothing else. */
function whatChanges({ changes, removed, fixed }: RefreshResult): string {
  const counts = changes.length + removed;
  return counts === 0 && fixed.length > 0
    ? plural(fixed.length, 'entry', 'entries')
    : plural(counts, 'count');
}

/** The counts that change, without those that come with a new entry. */
function movedCounts({ result, requests = [] }: RunReport): readonly Change[] {
  const added = addedSubjects(requests);
  return result.changes.filter(({ slot }) => !added.has(subjectKey(slot.subject)));
}

function bodyText(report: RunReport, rows: number): string {
  const { requests = [], stuck = [] } = report;
  const { removed, fixed } = report.result;
  const changes = movedCounts(report);
  const entries = requests.filter((one) => one.command === 'add' && !stuck.includes(one)).length;
  const names = changedLists(report.result);
  const live = changes.filter(({ slot }) => slot.isLive).length;
  const becomes =
    live > 0
      ? ` ${plural(live, 'live badge')} ${live === 1 ? 'becomes a plain number that asks' : 'become plain numbers that ask'} nobody.`
      : '';
  const brings = `Brings ${plural(changes.length, 'count')} in ${markdownText(listNames(names))} up to date.${becomes}`;
  const takes = `Takes ${plural(removed, 'count')} out that the config does not ask for any more.`;
  const puts = `Puts ${plural(fixed.length, 'mistake')} right that ${fixed.length === 1 ? 'needs' : 'need'} no judgement.`;
  const lead = [
    ...(changes.length > 0 ? [brings] : []),
    ...(entries > 0 ? [`Adds ${plural(entries, 'entry', 'entries')}.`] : []),
    ...(removed > 0 ? [takes] : []),
    ...(fixed.length > 0 ? [puts] : []),
    `Nothing else in the ${names.length === 1 ? 'file' : 'files'} changes.`,
  ].join(' ');
  const asked = requestsList(report.requests ?? [], report.stuck);
  const footer = `<sub>Merge this to publish the numbers. Until then every run brings it up to date, in one commit on its own branch. The numbers are kept in \`${report.snapshotPath}\`.</sub>`;
  const findings = newFindings(report.fresh, rows);
  return [lead, asked, reportBody(report, { rows, findings }), footer]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Where counts only go, no change says in which list, so all that were read are named. */
function changedLists({ changes, fixed, lists }: RefreshResult): readonly string[] {
  const files = [...changes.map(({ slot }) => slot.file), ...fixed.map(({ file }) => file)];
  const changed = [...new Set(files)];
  return changed.length > 0 ? changed : lists.map(({ path }) => path);
}
