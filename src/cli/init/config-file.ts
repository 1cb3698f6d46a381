import { oneLine } from '../../report/escape.ts';
import { plural } from '../../report/phrases.ts';
import type { FamilyGroup } from '../../subjects/kinds.ts';
import { METRICS } from '../../subjects/subject.ts';
import type { Choice } from './choose.ts';
import type { SlotLook, Survey } from './survey.ts';

const COUNTED: Record<FamilyGroup, { one: string; metric: string }> = {
  papers: { one: 'paper', metric: 'citations' },
  repositories: { one: 'repository', metric: 'stars' },
  models: { one: 'model', metric: 'likes' },
  datasets: { one: 'dataset', metric: 'likes' },
  spaces: { one: 'space', metric: 'likes' },
};

/** Names so many things of a group: `18 papers`. */
function groupCount(group: FamilyGroup, count: number): string {
  return plural(count, COUNTED[group].one, group);
}

/**
 * Writes the config file, with a comment for each choice; nothing when the defaults do. `action`
 * says whose schema the editor reads.
 */
export function configText({ adopt, show }: Choice, action: string): string | undefined {
  if (adopt.size === 0 && show.size === 0) return undefined;
  const [name = '', ref = 'main'] = action.split('@');
  const lines = [
    '# What differs from the defaults; `readme-tally init` chose it by what the lists hold.',
    `# yaml-language-server: $schema=https://raw.githubusercontent.com/${name}/${ref}/schema/config.v1.json`,
    '',
  ];
  if (adopt.size > 0) {
    lines.push('adopt: # counts in running text that are kept up to date');
    for (const [spelling, count] of adopt) {
      lines.push(`  - ${spelling} # found ${count === 1 ? 'once' : `${count} times`}`);
    }
  }
  if (show.size > 0) {
    lines.push('show: # the lists show hardly any counts; these go behind their links');
    for (const [group, count] of show) {
      lines.push(`  ${group}: ${COUNTED[group].metric} # ${groupCount(group, count)} linked`);
    }
    lines.push('  look: text # or badge');
  }
  return `${lines.join('\n')}\n`;
}

const LOOKS: Record<SlotLook, string> = {
  'live badge': 'live badges → static badges with the number',
  badge: 'badges → kept up to date',
  column: 'cells of a column → kept up to date',
  text: 'counts as text → kept up to date',
};

/** Says what would be counted in a list, and in which look; one line each. */
export function describeList(survey: Survey, { adopt, show }: Choice): string[] {
  const { path, slots, spelt, links } = survey;
  const lines = METRICS.flatMap((metric) =>
    Object.entries(LOOKS).flatMap(([look, words]) => {
      const count = slots.filter((slot) => slot.metric === metric && slot.look === look).length;
      return count > 0 ? [`${count.toLocaleString('en-US')} × ${metric} in ${words}`] : [];
    }),
  );
  for (const [spelling, count] of spelt) {
    const what = adopt.has(spelling) ? 'kept up to date' : 'left alone';
    lines.push(`${plural(count, 'count')} spelt as ${spelling} → ${what}`);
  }
  for (const [group, count] of links) {
    const what = show.has(group) ? 'shown behind the link' : `left alone (\`show: ${group}\`)`;
    lines.push(`${groupCount(group, count)} without a count → ${what}`);
  }
  return lines.map((line) => `${oneLine(path)}: ${line}`);
}
