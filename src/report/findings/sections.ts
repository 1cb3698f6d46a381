import type { Finding } from '../../audit/finding.ts';
import { RULES } from '../../audit/rules/index.ts';
import { groupBy } from '../../markdown/group-by.ts';
import { folded, foldedLines } from '../folded.ts';
import { FIXABLE, findingCounts, findingLines, fixLines, type Page } from './lines.ts';

/** The others are folded. */
const MAX_VISIBLE = 5;
/** Keeps a rule with many findings from hiding the other rules. */
const MAX_PER_RULE = 50;

/** How much to write, and where the lines are. */
interface Options {
  readonly rows: number;
  readonly page?: Page;
}

/** Writes the job summary's section of findings: a folded list per rule. */
export function findingsByRule(findings: readonly Finding[], { rows, page }: Options): string {
  if (findings.length === 0) return '';
  const groups = [...groupBy(findings, ({ rule }) => rule)].map(([id, ofRule]) => {
    const sentence = RULES.find((rule) => rule.id === id)?.sentence ?? '';
    const limit = Math.min(rows, MAX_PER_RULE);
    const lines = foldedLines(findingLines(ofRule, page), {
      visible: limit,
      rows: limit,
      rest: '',
    });
    return folded(`${id} (${ofRule.length.toLocaleString('en-US')}): ${sentence}`, lines);
  });
  return ['### Findings', `${findingCounts(findings)}.`, ...groups].join('\n\n');
}

/** Writes the pull request's section of the findings that earlier runs did not have. */
export function newFindings(findings: readonly Finding[], { rows, page }: Options): string {
  if (findings.length === 0) return '';
  const lines = findingLines(findings, page);
  const shown = foldedLines(lines, { visible: MAX_VISIBLE, rows, rest: 'more new finding' });
  const notes = [
    ...(findings.some(({ fix }) => fix?.safe) ? [HOW_TO_FIX] : []),
    ...(findings.some(({ fix }) => fix?.isOnRequest) ? [HOW_TO_WRITE] : []),
  ];
  return ['### New findings', shown, ...notes].filter((part) => part !== '').join('\n\n');
}

const HOW_TO_FIX = `${FIXABLE} can be fixed automatically: tick the finding in the issue List health (\`audit.issue\`), or set \`audit.fix\`.`;

const HOW_TO_WRITE = `${FIXABLE} of a venue is written when you tick the finding in List health, or set \`published: write\`.`;

/** Writes the section of the findings that the pull request fixes. */
export function fixesSection(fixed: readonly Finding[], { rows, page }: Options): string {
  if (fixed.length === 0) return '';
  const lines = fixLines(fixed, page);
  return `### Fixed\n\n${foldedLines(lines, { visible: MAX_VISIBLE, rows, rest: 'more fix' })}`;
}

/** The findings that the pull request does not fix. */
export function withoutFixed(
  findings: readonly Finding[],
  { fixed }: { readonly fixed: readonly Finding[] },
): readonly Finding[] {
  const ids = new Set(fixed.map(({ id }) => id));
  return findings.filter(({ id }) => !ids.has(id));
}
