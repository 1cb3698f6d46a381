import type { Choice } from '../cli/init/choose.ts';
import { groupCount } from '../cli/init/config-file.ts';
import type { SlotLook, Survey } from '../cli/init/survey.ts';
import { oneLine } from '../report/escape.ts';
import { plural } from '../report/phrases.ts';
import { METRICS } from '../subjects/subject.ts';

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
