import { oneLine, shortened } from '../escape/characters.ts';
import { codeSpan, markdownText } from '../escape/markdown.ts';
import { subjectText } from '../escape/plain.ts';
import { factText } from '../fields/fact.ts';
import type { RefreshResult } from '../refresh/result.ts';
import { newFindings, withoutFixed } from './findings/sections.ts';
import { fitted } from './markdown-table.ts';
import { movedText } from './moved.ts';
import { fillPlaceholders, listNames, plural } from './phrases.ts';
import { newsSentence } from './release-news.ts';
import { movedCounts, requestsList, requestsTitle } from './requests.ts';
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
  const values = { counts: countsText(report), lists };
  const { moved = [] } = report.result;
  const isRequestsOnly = movedCounts(report).length + removed + fixed.length + moved.length === 0;
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
  const { changes, removed, fixed, moved = [] } = result;
  const lines = changes.map(({ slot, to }) => `${slot.file} ${factText(slot)} ${to}`);
  const fixes = fixed.map(({ id }) => `fix ${id}`);
  const asked = requests.map((request) => JSON.stringify(request));
  const order = moved.map(({ file, line, to }) => `move ${file}:${line} ${to}`);
  return [
    ...lines.toSorted(),
    `${removed} taken out`,
    ...fixes.toSorted(),
    ...order,
    ...asked,
  ].join('\n');
}

/**
 * The value of `{counts}`: entries when the pull request only fixes or moves them, and what changes
 * between badge and text when all values stay.
 */
function countsText(report: RunReport): string {
  const { removed, restyled = 0, fixed, moved = [] } = report.result;
  const counts = movedCounts(report).length + removed || restyled;
  const entries = fixed.length || moved.length;
  return counts === 0 && entries > 0
    ? plural(entries, 'entry', 'entries')
    : plural(counts, 'count');
}

function bodyText(report: RunReport, rows: number): string {
  const { requests = [], unplaced = [], fresh, page } = report;
  const footer = `<sub>Merge this pull request to publish the counts. Until then, every run updates it, with a single commit on its own branch. The values are stored in ${codeSpan(report.snapshotPath)}.</sub>`;
  const findings = newFindings(withoutFixed(fresh, report.result), { rows, page });
  return [
    leadSentence(report),
    newsSentence(report.result.snapshot),
    requestsList(requests, unplaced),
    reportBody(report, { rows, findings }),
    footer,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Says what the pull request does. Its number of counts is that of the title. */
function leadSentence(report: RunReport): string {
  const { requests = [], unplaced = [], result } = report;
  const entries = requests.filter((one) => one.command === 'add' && !unplaced.includes(one)).length;
  const names = changedLists(result);
  const parts = [
    countsPart(report, names),
    restyledPart(result, names),
    entries > 0 ? `adds ${plural(entries, 'entry', 'entries')}` : '',
    movedPart(result),
    result.fixed.length > 0 ? `fixes ${plural(result.fixed.length, 'finding')}` : '',
  ].filter((part) => part !== '');
  const rest = `nothing else in the ${names.length === 1 ? 'file' : 'files'} changes.`;
  const sentence = parts.length === 0 ? rest : `${enumeration(parts)}; ${rest}`;
  return `${sentence[0]?.toUpperCase()}${sentence.slice(1)}`;
}

/** `moves 12 entries by the setting sort`. */
function movedPart(result: RefreshResult): string {
  const entries = movedText(result);
  return entries === undefined ? '' : `moves ${entries} by the setting \`sort\``;
}

/** `updates 12 counts in README.md (5 live badges become static badges)`. */
function countsPart(report: RunReport, names: readonly string[]): string {
  const changes = movedCounts(report);
  const { removed } = report.result;
  const lists = markdownText(listNames(names));
  const unwanted = 'that the config no longer requests';
  if (changes.length === 0) {
    return removed === 0 ? '' : `removes ${plural(removed, 'count')} from ${lists} ${unwanted}`;
  }
  const texts = changes.filter(({ isText }) => isText).length;
  const live = changes.filter(({ slot, isText }) => slot.isLive && !isText).length;
  const notes = [
    liveBadgesText(live),
    texts === 0 ? '' : `${plural(texts, 'badge')} ${texts === 1 ? 'becomes' : 'become'} text`,
    removed === 0
      ? ''
      : `${removed.toLocaleString('en-US')} ${unwanted} ${removed === 1 ? 'is' : 'are'} removed`,
  ].filter((note) => note !== '');
  const counts = plural(changes.length + removed, 'count');
  return `updates ${counts} in ${lists}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
}

/** Values that stay, on badges that become text or the reverse. */
function restyledPart({ restyled = 0 }: RefreshResult, names: readonly string[]): string {
  const lists = markdownText(listNames(names));
  return restyled === 0
    ? ''
    : `changes ${plural(restyled, 'value')} in ${lists} between badge and text`;
}

function liveBadgesText(live: number): string {
  if (live === 0) return '';
  return live === 1
    ? '1 live badge becomes a static badge'
    : `${plural(live, 'live badge')} become static badges`;
}

/** `a`, `a and b`, `a, b and c`. */
function enumeration(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** The lists with changes; all lists when counts are only removed, which no change records. */
function changedLists({ changes, fixed, moved = [], lists }: RefreshResult): readonly string[] {
  const named = [...fixed, ...moved].map(({ file }) => file);
  const files = [...changes.map(({ slot }) => slot.file), ...named];
  const changed = [...new Set(files)];
  return changed.length > 0 ? changed : lists.map(({ path }) => path);
}
