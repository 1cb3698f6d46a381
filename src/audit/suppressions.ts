import type { Entry } from '../markdown/entries/entry.ts';
import type { ReadList } from '../markdown/read-list.ts';
import { lineCounter } from '../markdown/syntax/parse.ts';
import { linkSubject } from '../subjects/link.ts';
import { subjectKey } from '../subjects/subject.ts';
import type { Finding } from './finding.ts';

/** Which findings are suppressed: those of a rule, about a link, or both. */
export interface Suppression {
  readonly rule?: string;
  readonly link?: string;
}

/** `<!-- tally-ignore -->`, `<!-- tally-ignore dead-link, mojibake -->`; in MDX `{/* tally-ignore *\/}`. */
const COMMENT = /(?:<!--|\{\/\*)\s{0,9}tally-ignore([\s,\w-]{0,200}?)\s{0,9}(?:-->|\*\/\})/g;
const SEPARATOR = /[\s,]+/;

/** Parses `rule`, `link` or `rule link`. Returns an empty object for anything else. */
export function parseSuppression(text: string): Suppression {
  const [first = '', second, ...rest] = text.trim().split(/\s+/);
  if (rest.length > 0 || first === '') return {};
  if (second !== undefined) return isLink(second) ? { rule: first, link: second } : {};
  return isLink(first) ? { link: first } : { rule: first };
}

/** Rule ids have none of these characters; addresses and subject ids have one. */
function isLink(word: string): boolean {
  return /[:/.]/.test(word);
}

/**
 * Leaves out the findings that are suppressed in the config, or by a comment in the entry or alone
 * on the line above it. A comment without a rule suppresses all findings.
 */
export function withoutSuppressed(
  findings: readonly Finding[],
  lists: readonly ReadList[],
  ignore: readonly string[],
): Finding[] {
  const ignored = ignore.map(parseSuppression);
  const indexes = new Map(lists.map((list) => [list.path, indexLines(list)]));
  return findings.filter((finding) => {
    const index = indexes.get(finding.file);
    if (index === undefined) return true;
    const entry = index.entryOf(finding);
    return (
      !index.isSuppressed(finding, entry) && !ignored.some((one) => matches(one, finding, entry))
    );
  });
}

function matches({ rule, link }: Suppression, finding: Finding, entry: Entry | undefined): boolean {
  if (rule !== undefined && rule !== finding.rule) return false;
  if (link === undefined) return rule !== undefined;
  if (entry?.links.some(({ url }) => url === link)) return true;
  const subject = linkSubject(link);
  if (subject === undefined || finding.subject === undefined) return false;
  return subjectKey(subject) === subjectKey(finding.subject);
}

interface LineIndex {
  readonly entryOf: (finding: Finding) => Entry | undefined;
  readonly isSuppressed: (finding: Finding, entry: Entry | undefined) => boolean;
}

/** The deepest nesting of entries that is searched. */
const MAX_DEPTH = 20;

/** Indexes the entries and comments of a list by line. */
function indexLines({ text, entries }: ReadList): LineIndex {
  const lineOf = lineCounter(text);
  const comments = commentsOf(text, lineOf);
  const before = new Map(entries.map(({ line }, index) => [line, index]));
  const suppressed = new Map<Entry | number, ReadonlySet<string>>();
  return {
    entryOf({ entry: title, line }) {
      const index = nearest(before, line);
      const near =
        index === undefined ? [] : entries.slice(Math.max(0, index - MAX_DEPTH), index + 1);
      return near.findLast((entry) => entry.title === title && line <= lineOf(entry.to));
    },
    isSuppressed({ rule, line }, entry) {
      const [first, last] = entry ? [entry.line, lineOf(entry.to)] : [line, line];
      const rules = suppressed.get(entry ?? line) ?? rulesBetween(comments, first, last);
      suppressed.set(entry ?? line, rules);
      return rules.has(ALL) || rules.has(rule);
    },
  };
}

/** Returns the value at the line, else at the nearest line above that has one. */
function nearest(lines: ReadonlyMap<number, number>, line: number): number | undefined {
  for (let at = line; at > 0; at--) {
    const index = lines.get(at);
    if (index !== undefined) return index;
  }
  return undefined;
}

/** Stands for all rules. */
const ALL = '*';

function rulesBetween(
  comments: ReadonlyMap<number, readonly Comment[]>,
  first: number,
  last: number,
): ReadonlySet<string> {
  const rules = new Set<string>();
  for (let line = first - 1; line <= last; line++) {
    for (const comment of comments.get(line) ?? []) {
      if (line < first && !comment.isAlone) continue;
      for (const rule of comment.rules) rules.add(rule);
    }
  }
  return rules;
}

interface Comment {
  readonly rules: readonly string[];
  readonly isAlone: boolean;
}

function commentsOf(text: string, lineOf: (offset: number) => number): Map<number, Comment[]> {
  const comments = new Map<number, Comment[]>();
  for (const { 0: whole, 1: words = '', index } of text.matchAll(COMMENT)) {
    const rules = words.split(SEPARATOR).filter((word) => word !== '');
    const line = lineOf(index);
    const before = comments.get(line) ?? [];
    const isAlone = before.length === 0 && isLine(text, index, index + whole.length);
    comments.set(line, [...before, { rules: rules.length > 0 ? rules : [ALL], isAlone }]);
  }
  return comments;
}

/** Whether a span is all that is on its line. Only 200 characters around it are checked. */
function isLine(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 200), from);
  const after = text.slice(to, to + 200);
  return /(?:^|\n)[ \t>]*$/.test(before) && /^[ \t]*(?:\r?\n|$)/.test(after);
}
