import { plural } from '../../report/phrases.ts';
import type { Choice } from './choose.ts';
import type { Group } from './survey.ts';

const COUNTED: Record<Group, { one: string; metric: string }> = {
  papers: { one: 'paper', metric: 'citations' },
  repositories: { one: 'repository', metric: 'stars' },
  models: { one: 'model', metric: 'likes' },
  datasets: { one: 'dataset', metric: 'likes' },
  spaces: { one: 'space', metric: 'likes' },
};

/** Names so many things of a group: `18 papers`. */
export function groupCount(group: Group, count: number): string {
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
