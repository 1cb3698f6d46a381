import { applyFixes } from '../audit/apply-fixes.ts';
import type { Finding } from '../audit/finding.ts';
import type { SourceLookup } from '../audit/source-data.ts';
import { groupBy } from '../markdown/group-by.ts';
import type { SlotSummary } from '../markdown/read-list.ts';
import type { ListReader, OpenList } from './list-reader.ts';
import type { RefreshResult } from './result.ts';
import { type WriteOptions, writeValues } from './write-values.ts';

/** What lists are rewritten by. */
export interface RewriteListsOptions extends WriteOptions {
  /** What sources have said, in this run and before. */
  readonly told: SourceLookup;
  /** The slots of all lists, as they are told. */
  readonly slots: readonly SlotSummary[];
  /** Which findings are to be put right, where their fix is safe. */
  readonly wantsFix: (finding: Finding) => boolean;
}

/** Lists as they should read, in their order, and what is said of them. */
export type RewriteResult = Pick<
  RefreshResult,
  'lists' | 'changes' | 'removed' | 'findings' | 'fixed'
>;

/** Rewrites every list, finishes its audit, and puts right what is wanted. */
export function rewriteLists(open: ListReader, options: RewriteListsOptions): RewriteResult {
  const slots = groupBy(options.slots, ({ file }) => file);
  const all = open.each((list) => rewriteOne(list, options, slots.get(list.read.path)));
  return {
    lists: all.map(({ path, text }) => ({ path, text })),
    changes: all.flatMap(({ changes }) => changes),
    removed: all.reduce((sum, { removed }) => sum + removed, 0),
    findings: all.flatMap(({ findings }) => findings),
    fixed: all.flatMap(({ fixed }) => fixed),
  };
}

function rewriteOne(
  { read, audit, readAgain }: OpenList,
  { told, wantsFix, slots: _, ...numbers }: RewriteListsOptions,
  slots: readonly SlotSummary[] | undefined,
) {
  const plain = writeValues(read, numbers, slots);
  const findings = audit()({ snapshot: numbers.after, rewritten: [plain], lookup: told });
  const fix = applyFixes(read, findings.filter(wantsFix));
  // A fix may change what an entry is about, so that a fixed list is read again.
  const rewritten = fix.fixed.length === 0 ? plain : writeValues(readAgain(fix.text), numbers);
  return { ...rewritten, findings, fixed: fix.fixed };
}
