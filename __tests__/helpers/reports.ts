import { type Fact, parseFact } from '../../src/fields/fact.ts';
import type { Entry } from '../../src/markdown/entries/entry.ts';
import type { List, PlacedSlot } from '../../src/markdown/read-list.ts';
import type { Change } from '../../src/refresh/changes.ts';
import type { RefreshResult } from '../../src/refresh/result.ts';
import type { RunReport } from '../../src/report/run-report.ts';
import type { Verdict } from '../../src/snapshot/verdict.ts';
import type { Usage } from '../../src/sources/usage.ts';

interface SlotParts {
  /** What the slot counts: `github:o/a`, `likes:hf:models/o/a`. */
  readonly count?: string;
  readonly file?: string;
  readonly line?: number;
  readonly title?: string;
  readonly shown?: string;
  readonly isLive?: boolean;
}

const NO_ENTRY: Entry = {
  kind: 'item',
  from: 0,
  to: 9,
  line: 1,
  title: '',
  sections: [],
  links: [],
  images: [],
  markers: [],
  cells: [],
  dropped: [],
  hidden: [],
  headings: [],
  details: [],
};

/** A slot as a list would give it, without its list. */
export function slot({
  count = 'github:o/a',
  file = 'README.md',
  line = 3,
  title = 'BioBERT',
  shown,
  isLive = false,
}: SlotParts = {}): PlacedSlot {
  const entry = { ...NO_ENTRY, line, title };
  const write = (number: string) => number;
  return { ...parsed(count), file, from: 0, to: 9, shown, isLive, entry, write };
}

/** A slot whose number moved from 1,500 to 1,987. */
export function change(parts: SlotParts & Partial<Omit<Change, 'slot'>> = {}): Change {
  const { from, to = '2k', after = 1987 } = parts;
  const before = 'before' in parts ? parts.before : 1500;
  const isLive = 'from' in parts && from === undefined;
  return {
    slot: slot({ isLive, ...parts }),
    from: 'from' in parts ? from : '1.5k',
    to,
    before,
    after,
    source: parts.source ?? 'github',
  };
}

/** A count that kept its number because of `reason`. */
export function kept(
  reason: string,
  { count = 'github:o/a', value = 1987, since = '2026-11-20' } = {},
): Verdict {
  const record = { value, source: 'github', stale: { since, reason } };
  return { ...parsed(count), status: 'stale', record, reason };
}

/** A source that found all 15 subjects in one request. */
export function usage(parts: Partial<Usage> = {}): Usage {
  const outcome = { subjects: 15, found: 15, missing: 0, failed: 0, deferred: 0, requests: 1 };
  const source = { source: 'github', name: 'GitHub', isSecond: false, isKeyRefused: false };
  return { ...source, ...outcome, ...parts };
}

/** The parts of a report that a test gives; the members of the result stand beside the others. */
export type ReportParts = Partial<Omit<RunReport, 'result'> & RefreshResult>;

/** A report of one list in which nothing happened, but for `parts`. */
export function report({
  fresh = [],
  requests = [],
  unplaced = [],
  snapshotPath = 'data/readme-tally.json',
  ...parts
}: ReportParts = {}): RunReport {
  return { result: result(parts), fresh, requests, unplaced, snapshotPath };
}

/** The result of a run on one list in which nothing happened, but for `parts`. */
export function result(parts: Partial<RefreshResult> = {}): RefreshResult {
  return {
    lists: listsAt('README.md'),
    snapshot: { version: 1, checkedAt: '2026-11-22T03:17:41Z', subjects: {} },
    remembers: false,
    hasMemory: false,
    slots: (parts.changes ?? []).map((one) => one.slot),
    changes: [],
    removed: 0,
    verdicts: [],
    findings: [],
    fixed: [],
    usage: [],
    leftOut: [],
    allFailed: false,
    ...parts,
  };
}

/** Lists without a text. */
export function listsAt(...paths: string[]): List[] {
  return paths.map((path) => ({ path, text: '' }));
}

function parsed(text: string): Fact {
  const count = parseFact(text);
  if (count === undefined) throw new Error(`${text} is no count`);
  return count;
}
