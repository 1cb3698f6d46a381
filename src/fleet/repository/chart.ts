import { listChart } from '../../chart/list-chart.ts';
import { isChart, looksLike } from '../../chart/stamp.ts';
import { codeSpan } from '../../escape/markdown.ts';
import type { RepositoryFiles } from '../../github/read-repository.ts';
import type { FileText } from '../../github/write-branch.ts';
import type { RefreshResult } from '../../refresh/result.ts';

/** The chart of a run. Without a file there is nothing to draw, or a problem. */
interface RunChart {
  readonly file?: FileText;
  /** Why it is not written, as a Markdown sentence. */
  readonly problem?: string;
}

interface HasBranch {
  /** What a branch with commits of other people has does not count. */
  readonly headBranch?: { readonly isOurs: boolean } | undefined;
}

/**
 * Draws the chart that the config asks for. The text of the repository stays while the picture looks
 * the same. A picture that readme-tally did not draw is never replaced.
 */
export function chartOf(
  result: Pick<RefreshResult, 'slots' | 'snapshot' | 'history'>,
  { chart, headBranch }: Pick<RepositoryFiles, 'chart'> & HasBranch,
): RunChart {
  if (chart === undefined) return {};
  const { path, onBase, onBranch, problem } = chart;
  if (problem !== undefined) return { problem };
  const ours = headBranch?.isOurs === true ? onBranch : undefined;
  const texts = [onBase, ours].filter((text) => text !== undefined);
  if (!texts.every(isChart)) {
    const name = codeSpan(path);
    return {
      problem: `The chart ${name} is not written, since a file of that name is no chart of readme-tally. Delete it, or set \`chart\` to another path.`,
    };
  }
  const text = listChart(result.slots, result);
  if (text === undefined) return {};
  const same = texts.find((older) => looksLike(text, older));
  return { file: { path, text: same ?? text } };
}
