import { expect, test } from '@jest/globals';
import { FONTS, page } from '../../../sandbox/demo/page.ts';
import { moversChart } from '../../../src/report/movers-chart.ts';
import { change } from '../../helpers/reports.ts';

test('digits come from a font of text', async () => {
  const families = FONTS.split(',');
  expect(families.at(-1)).toBe('sans-serif');
  expect(families.filter((name) => /emoji|symbol/i.test(name))).toEqual([]);
  expect(await page('a', 'b')).toContain(`body{font:16px/1.5 ${FONTS};`);
});

test('draws the chart of movers, and leaves other blocks', async () => {
  const changes = ['A', 'B', 'C'].map((title, n) =>
    change({ title, count: `github:o/${title}`, before: 0, after: 1_000 * (n + 1) }),
  );
  const html = await page('a', `${moversChart(changes)}\n\n\`\`\`mermaid\nflowchart TD\n\`\`\``);

  expect(html.match(/<rect /g)).toHaveLength(3);
  expect(html).toMatch(/>C, stars<\/text>\n<rect [^>]*width="330"[^>]*\/>\n<text [^>]*>\+3,000</);
  expect(html).toContain('flowchart TD');
});
