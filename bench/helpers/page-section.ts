import { mustLines, type Result, resultText } from './report.ts';

const START = '<!-- bench -->';
const END = '<!-- /bench -->';

/** Writes the tables of the results between the two marker comments of a page. */
export function withResults(page: string, results: readonly Result[]): string {
  const start = page.indexOf(START);
  const end = page.indexOf(END);
  if (start < 0 || end < start) throw new Error(`The page lacks ${START} or ${END}.`);
  return `${page.slice(0, start + START.length)}\n\n${sectionText(results)}\n\n${page.slice(end)}`;
}

/** Writes the claims, then the tables in collapsed sections. */
function sectionText(results: readonly Result[]): string {
  const musts = mustLines(results.flatMap((result) => result.musts));
  const folds = results.map((result) => {
    const summary = `<summary>${result.name}</summary>`;
    return `<details>\n${summary}\n\n${resultText({ ...result, musts: [] })}\n\n</details>`;
  });
  return [musts, ...folds].join('\n\n');
}
