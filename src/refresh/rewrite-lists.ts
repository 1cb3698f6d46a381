import { fixList } from '../audit/apply-fixes.ts';
import type { Finding } from '../audit/finding.ts';
import type { Told } from '../audit/source-data.ts';
import { grouped } from '../markdown/group-by.ts';
import type { ToldSlot } from '../markdown/read-list.ts';
import type { OpenList, OpenLists } from './list-reader.ts';
import type { Refreshed } from './result.ts';
import { type RewriteOptions, rewriteList } from './write-counts.ts';

/** What lists are rewritten by. */
export interface RewriteAllOptions extends RewriteOptions {
  /** What sources have said, in this run and before. */
  readonly told: Told;
  /** The slots of all lists, as they are told. */
  readonly slots: readonly ToldSlot[];
  /** Which findings are to be put right, where their fix is safe. */
  readonly wantsFix: (finding: Finding) => boolean;
}

/** Lists as they should read, in their order, and what is said of them. */
export type Rewritten = Pick<Refreshed, 'lists' | 'changes' | 'removed' | 'findings' | 'fixed'>;

/** Rewrites every list, finishes its audit, and puts right what is wanted. */
export function rewriteAll(open: OpenLists, options: RewriteAllOptions): Rewritten {
  const slots = grouped(options.slots, ({ file }) => file);
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
  { told, wantsFix, slots: _, ...numbers }: RewriteAllOptions,
  slots: readonly ToldSlot[] | undefined,
) {
  const plain = rewriteList(read, numbers, slots);
  const findings = audit()({ snapshot: numbers.after, rewritten: [plain], told });
  const fix = fixList(read, findings.filter(wantsFix));
  // A fix may change what an entry is about, so that a fixed list is read again.
  const rewritten = fix.fixed.length === 0 ? plain : rewriteList(readAgain(fix.text), numbers);
  return { ...rewritten, findings, fixed: fix.fixed };
}
