import { oneLine, shortened } from '../escape/characters.ts';
import { codeSpan, markdownText } from '../escape/markdown.ts';
import { subjectText } from '../escape/plain.ts';
import type { RefreshResult } from '../refresh/result.ts';
import type { Change } from '../refresh/write-values.ts';
import { subjectKey } from '../subjects/subject.ts';
import { countText } from '../subjects/subject-text.ts';
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

/** GitHub accepts 65,536 characters; the rest is left for text that people add. */
const BODY_LIMIT = 60_000;
const TITLE_LIMIT = 200;

/** Writes title, body and commit message. `templates` come from the config. */
export function pullRequestTexts(
  report: RunReport,
  templates: { title: string; message: string },
): PullRequestTexts {
  const { removed, fixed } = report.result;
  const lists = changedLists(report.result).map(subjectText);
  const values = { counts: countsText(report.result), lists };
  const isRequestsOnly = movedCounts(report).length + removed + fixed.length === 0;
  const requested = isRequestsOnly ? requestsTitle(report.requests ?? []) : undefined;
  const line = (template: string) => {
    const text = requested ? subjectText(requested) : oneLine(fillPlaceholders(template, values));
    return shortened(text, TITLE_LIMIT);
  };
  const body = fitted((rows) => bodyText(report, rows), {
    limit: BODY_LIMIT,
    size: (text) => text.length,
  });
  return { title: line(templates.title), body, message: line(templates.message) };
}

/**
 * Lists everything that the pull request proposes, sorted and whatever the base branch shows, so
 * that two runs with the same proposal give the same text.
 */
export function proposedNumbers({ result, requests = [] }: RunReport): string {
  const { changes, removed, fixed } = result;
  const lines = changes.map(({ slot, to }) => `${slot.file} ${countText(slot)} ${to}`);
  const fixes = fixed.map(({ id }) => `fix ${id}`);
  const asked = requests.map((request) => JSON.stringify(request));
  return [...lines.toSorted(), `${removed} taken out`, ...fixes.toSorted(), ...asked].join('\n');
}

/** The value of `{counts}`: entries when the pull request contains nothing but fixes. */
function countsText({ changes, removed, fixed }: RefreshResult): string {
  const counts = changes.length + removed;
  return counts === 0 && fixed.length > 0
    ? plural(fixed.length, 'entry', 'entries')
    : plural(counts, 'count');
}

/** The counts of entries that the list has already. */
function movedCounts({ result, requests = [] }: RunReport): readonly Change[] {
  const added = addedSubjects(requests);
  return result.changes.filter(({ slot }) => !added.has(subjectKey(slot.subject)));
}

function bodyText(report: RunReport, rows: number): string {
  const { requests = [], unplaced = [] } = report;
  const { removed, fixed } = report.result;
  const changes = movedCounts(report);
  const entries = requests.filter((one) => one.command === 'add' && !unplaced.includes(one)).length;
  const names = changedLists(report.result);
  const live = changes.filter(({ slot }) => slot.isLive).length;
  const updates = `Updates ${plural(changes.length, 'count')} in ${markdownText(listNames(names))}.`;
  const lead = [
    ...(changes.length > 0 ? [updates] : []),
    ...(live > 0 ? [liveBadgesSentence(live)] : []),
    ...(entries > 0 ? [`Adds ${plural(entries, 'entry', 'entries')}.`] : []),
    ...(removed > 0
      ? [`Removes ${plural(removed, 'count')} that the config no longer requests.`]
      : []),
    ...(fixed.length > 0 ? [`Fixes ${plural(fixed.length, 'finding')}.`] : []),
    `Nothing else in the ${names.length === 1 ? 'file' : 'files'} changes.`,
  ].join(' ');
  const requested = requestsList(requests, unplaced);
  const footer = `<sub>Merge this pull request to publish the counts. Until then, every run updates it, with a single commit on its own branch. The values are stored in ${codeSpan(report.snapshotPath)}.</sub>`;
  const findings = newFindings(report.fresh, rows);
  return [lead, requested, reportBody(report, { rows, findings }), footer]
    .filter((part) => part !== '')
    .join('\n\n');
}

function liveBadgesSentence(live: number): string {
  return live === 1
    ? '1 live badge becomes a static badge.'
    : `${plural(live, 'live badge')} become static badges.`;
}

/** The lists with changes; all lists when counts are only removed, which no change records. */
function changedLists({ changes, fixed, lists }: RefreshResult): readonly string[] {
  const files = [...changes.map(({ slot }) => slot.file), ...fixed.map(({ file }) => file)];
  const changed = [...new Set(files)];
  return changed.length > 0 ? changed : lists.map(({ path }) => path);
}
