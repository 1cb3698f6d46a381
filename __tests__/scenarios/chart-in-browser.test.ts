/** Charts in the browser that `npm ci` installs. One browser for all tests, since it takes long to start. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser/launch.ts';
import { chartSvg } from '../../src/chart/list-chart.ts';
import type { Total } from '../../src/chart/totals.ts';
import { dayNumber } from '../../src/snapshot/dates.ts';

const TODAY = dayNumber('2026-11-30');

/** The total of so many days up to today. `step`: the days between two points. */
function total(
  count: Total['count'],
  points: number,
  { value = (at: number) => 900 + 7 * at, step = 1, subjects = 45 } = {},
): Total {
  const all = Array.from({ length: points }, (_, at) => at);
  const days = all.map((at) => TODAY - (points - 1 - at) * step);
  return { count, subjects, series: { days, values: all.map(value) } };
}

function withGap({ series: { days, values }, ...all }: Total): Total {
  const isKept = (at: number) => at < 60 || at > 130;
  const kept = {
    days: days.filter((_, at) => isKept(at)),
    values: values.filter((_, at) => isKept(at)),
  };
  return { ...all, series: kept };
}

const three = (points: number, step = 1) => [
  total('stars', points, { step, subjects: 12_345 }),
  total('citations', points, { step, value: (at) => 12_345_678 + at }),
  total('likes', points, { step, value: (at) => at % 3, subjects: 1 }),
];

const CHARTS: Readonly<Record<string, readonly Total[]>> = {
  '1 point': [total('stars', 1)],
  '1 point of three counts': three(1),
  '2 points': three(2),
  '30 points': three(30),
  '70 points': three(70),
  '400 points': three(400),
  'ten years': three(120, 31),
  'a gap': [withGap(total('stars', 200)), withGap(total('likes', 200))],
  'a fall': [total('stars', 120, { value: (at) => (at < 80 ? 90_000 : 60) })],
  'a line of zeros': [total('citations', 90, { value: () => 0 })],
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 60_000);
afterAll(() => browser?.close());

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The boxes of all texts of a chart within a page. */
function boxes(page: Page): Promise<Box[]> {
  return page.locator('svg text').evaluateAll((texts) =>
    texts.map((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      return { text: text.textContent ?? '', left, right, top, bottom };
    }),
  );
}

function overlaps(all: readonly Box[]): string[] {
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter(
        (other) =>
          one.left < other.right &&
          other.left < one.right &&
          one.top + 3 < other.bottom &&
          other.top + 3 < one.bottom,
      )
      .map((other) => `${one.text} / ${other.text}`),
  );
}

describe.each(Object.entries(CHARTS))('a chart of %s', (_, totals) => {
  test('shows its texts whole, and none on top of another', async () => {
    const page = await browser.newPage();
    const svg = chartSvg(totals);
    await page.setContent(`<body style="margin:0">${svg}`);
    const [width, height] = await page
      .locator('svg')
      .evaluate((one) => [one.clientWidth, one.clientHeight]);
    const all = await boxes(page);

    expect(all.length).toBeGreaterThan(4);
    expect(overlaps(all)).toEqual([]);
    for (const { left, right, top, bottom } of all) {
      expect(Math.min(left - 4, top - 4)).toBeGreaterThan(0);
      expect(right).toBeLessThan((width ?? 0) - 4);
      expect(bottom).toBeLessThan(height ?? 0);
    }
    await page.close();
  });
});

test.each([
  ['light', 'rgb(255, 255, 255)'],
  ['dark', 'rgb(13, 17, 23)'],
] as const)(
  'a chart follows the %s scheme, and is an image of 390 pixels on a phone',
  async (colorScheme, back) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, colorScheme });
    const problems: string[] = [];
    page.on('console', (message) => void problems.push(message.text()));
    const svg = chartSvg(three(400));
    const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    await page.setContent(
      `<body style="margin:16px"><img style="max-width:100%" src="${address}">${svg}`,
    );
    await page.waitForFunction("document.querySelector('img').complete");

    const image = await page.evaluate(
      "[document.querySelector('img').naturalWidth, document.querySelector('img').clientWidth]",
    );
    expect(image).toEqual([480, 358]);
    const fill = await page.evaluate("getComputedStyle(document.querySelector('svg .back')).fill");
    expect(fill).toBe(back);
    // Read as XML, as an image is.
    const root = await page.evaluate(
      `new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml').documentElement.nodeName`,
    );
    expect(root).toBe('svg');
    expect(problems).toEqual([]);
    await page.close();
  },
);
