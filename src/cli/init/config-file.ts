import { COMMAND } from '../../config/version.ts';
import { yamlScalar } from '../../escape/data.ts';
import { terminalText } from '../../escape/plain.ts';
import { FIRST_COUNTS } from '../../fields/table.ts';
import { plural } from '../../report/phrases.ts';
import type { FamilyGroup } from '../../subjects/kinds.ts';
import { type Choice, type Look, sum } from './choose.ts';
import type { FieldColumn } from './columns.ts';
import { type NoShow, noShowSentence } from './reasons.ts';
import type { SlotLook, Survey } from './survey.ts';

const COUNTED: Record<FamilyGroup, { one: string; field: string }> = {
  papers: { one: 'paper', field: 'citations' },
  repositories: { one: 'repository', field: 'stars' },
  models: { one: 'model', field: 'likes' },
  datasets: { one: 'dataset', field: 'likes' },
  spaces: { one: 'space', field: 'likes' },
};

/** The lines about the history. */
const HISTORY = [
  'history: # kept in a file beside the snapshot, for the page',
  '  stars: true # asks GitHub once for each repository',
];

/** `1 paper`, `18 papers`. */
export function groupCount(group: FamilyGroup, count: number): string {
  return plural(count, COUNTED[group].one, group);
}

/** The line of `show` for links of one kind. */
export function showSetting(group: FamilyGroup): string {
  return `${group}: ${COUNTED[group].field}`;
}

/**
 * Writes the config file, with a comment on each setting; nothing when the defaults are enough.
 * `action` is the repository of the JSON Schema. The page shows the history.
 */
export function configText(
  { adopt, show, columns = [], look = 'text' }: Choice,
  action: string,
  { hasPage = false } = {},
): string | undefined {
  const count = adopt.size + show.size + columns.length + Number(hasPage);
  if (count === 0) return undefined;
  const [name = '', ref = 'main'] = action.split('@');
  const lines = [
    '# Settings that differ from the defaults, written by `readme-tally init`.',
    `# yaml-language-server: $schema=https://raw.githubusercontent.com/${name}/${ref}/schema/config.v1.json`,
    '',
  ];
  if (adopt.size > 0) {
    lines.push('adopt: # counts in running text to keep up to date');
    for (const [spelling, count] of adopt) {
      lines.push(`  - ${spelling} # found ${count === 1 ? 'once' : `${count} times`}`);
    }
  }
  if (columns.length > 0) {
    lines.push('columns: # filled from their sources; remove those that people should fill in');
    for (const { heading, field, cells } of columns) {
      lines.push(`  ${yamlScalar(heading)}: ${field} # ${plural(cells, 'cell')}`);
    }
  }
  lines.push(...showLines(show, look));
  return `${[...lines, ...(hasPage ? HISTORY : [])].join('\n')}\n`;
}

function showLines(show: Choice['show'], look: Look): string[] {
  if (show.size === 0) return [];
  return [
    'show: # counts to add after links, since the lists show hardly any',
    ...[...show].map(
      ([group, count]) => `  ${showSetting(group)} # ${groupCount(group, count)} linked`,
    ),
    `  look: ${look} # or ${look === 'text' ? 'badge' : 'text'}`,
  ];
}

const CONTENTS: Record<SlotLook, { one: string; several?: string; action: string }> = {
  'live badge': { one: 'live badge', action: 'replaced by static badges' },
  badge: { one: 'static badge', action: 'updated' },
  column: { one: 'table cell', action: 'updated' },
  text: { one: 'count in text', several: 'counts in text', action: 'updated' },
};
const LOOKS = ['live badge', 'badge', 'column', 'text'] as const;

/**
 * Describes what readme-tally does with the counts and links of a list, one line per kind; without a
 * choice, what there is to choose from.
 */
export function describeList(survey: Survey, choice?: Choice): string[] {
  const { path, bytes, live, slots, spelt, links, columns = [], noShow } = survey;
  const lines = FIRST_COUNTS.flatMap((field) =>
    LOOKS.flatMap((look) => {
      const count = slots.filter((slot) => slot.field === field && slot.look === look).length;
      const { one, several, action } = CONTENTS[look];
      return count > 0 ? [`${field} in ${plural(count, one, several)} → ${action}`] : [];
    }),
  );
  for (const [spelling, count] of spelt) {
    const action = choice?.adopt.has(spelling) ? 'updated' : 'ignored';
    lines.push(`${plural(count, 'count')} written as ${spelling}${choice ? ` → ${action}` : ''}`);
  }
  for (const { heading, field, cells } of columns) {
    const isFilled = choice?.columns?.some((one) => one.field === field && isSame(one, heading));
    const action = isFilled ? `filled with ${field}` : 'ignored';
    const what = `${plural(cells, 'table cell')} below ${heading}`;
    lines.push(choice ? `${what} → ${action}` : `${what}: ${field}`);
  }
  if (live > 0) lines.push(`${plural(live, 'live badge')} of other kinds → left live`);
  lines.push(...(noShow ? [noShowLine(links, noShow)] : linkLines(links, choice)));
  lines.push(
    `${Math.ceil(bytes / 1000).toLocaleString('en-US')} kB of the 512 kB that GitHub shows`,
  );
  return lines.map((line) => `${terminalText(path)}: ${line}`);
}

function isSame(column: FieldColumn, heading: string): boolean {
  return column.heading.toLowerCase() === heading.toLowerCase();
}

function noShowLine(links: Survey['links'], reason: NoShow): string {
  const count = sum([...links.values()]);
  const what = count > 0 ? `${plural(count, 'link')} without a count → ` : '';
  return `${what}${noShowSentence(reason)}`;
}

function linkLines(links: Survey['links'], choice: Choice | undefined): string[] {
  return [...links].map(([group, count]) => {
    const line = `${groupCount(group, count)} without a count`;
    if (choice === undefined) return line;
    const isShown = choice.show.has(group);
    return `${line} → ${isShown ? 'counts added' : `ignored (\`show: ${group}\` adds counts)`}`;
  });
}

/** Says that a list is skipped, and how to include it. */
export function skippedLine(path: string): string {
  const name = terminalText(path);
  return `${name}: skipped, since it shows no counts. To include it: ${COMMAND} init README.md ${name}`;
}
