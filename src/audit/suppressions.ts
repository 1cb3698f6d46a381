import type { Entry } from '../markdown/entries/entry.ts';
import type { ReadList } from '../markdown/read-list.ts';
import { lineCounter } from '../markdown/syntax/parse.ts';
import { linkSubject } from '../subjects/link.ts';
import { subjectKey } from '../subjects/subject.ts';
import type { Finding } from './finding.ts';

/** Findings that nobody wants to hear of: those of a rule, about a link, or both. */
export interface Suppression {
  readonly rule?: string;
  readonly link?: string;
}

/** `<!-- tally-ignore -->`, `<!-- tally-ignore dead-link, mojibake -->`. */
const COMMENT = /<!--\s{0,9}tally-ignore([\s,\w-]{0,200}?)\s{0,9}-->/g;
const SEPARATOR = /[\s,]+/;

/** Reads `rule`, `link` or `rule link`. Gives neither for a text that is none of them. */
export function parseSuppression(text: string): Suppression {
  const [first = '', second, ...rest] = text.trim().split(/\s+/);
  if (rest.length > 0 || first === '') return {};
  if (second !== undefined) return isLink(second) ? { rule: first, link: second } : {};
  return isLink(first) ? { link: first } : { rule: first };
}

/** The id of a rule has no such characters, and an address or an id has one. */
function isLink(word: string): boolean {
  return /[:/.]/.test(word);
}

/**
 * Leaves out the findings that a maintainer silenced: in the config, or by a comment in the entry or
 * alone on the line above it. A comment without a rule silences all of them.
 */
export function withoutSuppressed(
  findings: readonly Finding[],
  lists: readonly ReadList[],
  ignore: readonly string[],
): Finding[] {
  const ignored = ignore.map(parseSuppression);
  const places = new Map(lists.map((list) => [list.path, placesOf(list)]));
  return findings.filter((finding) => {
    const place = places.get(finding.file);
    if (place === undefined) return true;
    const entry = place.entryOf(finding);
    return (
      !place.isSilenced(finding, entry) && !ignored.some((one) => matches(one, finding, entry))
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

interface Places {
  readonly entryOf: (finding: Finding) => Entry | undefined;
  readonly isSilenced: (finding: Finding, entry: Entry | undefined) => boolean;
}

/** Entries within each other are no deeper than this. */
const DEEPEST = 20;

/** Looks up entries and comments by their lines; each entry is gone through once. */
function placesOf({ text, entries }: ReadList): Places {
  const lineOf = lineCounter(text);
  const comments = commentsOf(text, lineOf);
  const before = new Map(entries.map(({ line }, index) => [line, index]));
  const silenced = new Map<Entry | number, ReadonlySet<string>>();
  return {
    entryOf({ entry: title, line }) {
      const index = nearest(before, line);
      const near =
        index === undefined ? [] : entries.slice(Math.max(0, index - DEEPEST), index + 1);
      return near.findLast((entry) => entry.title === title && line <= lineOf(entry.to));
    },
    isSilenced({ rule, line }, entry) {
      const [first, last] = entry ? [entry.line, lineOf(entry.to)] : [line, line];
      const rules = silenced.get(entry ?? line) ?? rulesBetween(comments, first, last);
      silenced.set(entry ?? line, rules);
      return rules.has(ALL) || rules.has(rule);
    },
  };
}

/** Gives what stands at the line, or at the last one before it that has something. */
function nearest(lines: ReadonlyMap<number, number>, line: number): number | undefined {
  for (let at = line; at > 0; at--) {
    const index = lines.get(at);
    if (index !== undefined) return index;
  }
  return undefined;
}

/** No rule has this id. */
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
  /** Whether nothing else is on its line. */
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

/** Says whether a span is all that is on its line. A line that starts far before it is no such. */
function isLine(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - 200), from);
  const after = text.slice(to, to + 200);
  return /(?:^|\n)[ \t>]*$/.test(before) && /^[ \t]*(?:\r?\n|$)/.test(after);
}
