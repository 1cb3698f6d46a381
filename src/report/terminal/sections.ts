import { fitLine, type Screen, wrapLine } from './screen.ts';

/** A part of a report on a terminal. */
export interface Section {
  readonly title?: string;
  readonly lines: readonly string[];
  /** Whether long lines are wrapped, since their end matters; otherwise they are cut. */
  readonly wraps?: boolean;
  /** Whether it is never cut to the height of the terminal: the summary. */
  readonly isWhole?: boolean;
}

/** The fewest lines of a section, however low the terminal is. */
const MIN_LINES = 4;
/** Lines that stay free: the prompt, before and after. */
const FREE_LINES = 2;

/**
 * Writes sections with a blank line between them. Where the terminal is too low for all their lines,
 * the longest sections are cut, and end with the number of omitted lines.
 */
export function sectionsText(sections: readonly Section[], screen: Screen): string {
  const shown = sections.filter(({ lines }) => lines.length > 0);
  const drawn = shown.map((section) =>
    section.lines.map((line) => drawnLine(line, section, screen)),
  );
  const heights = drawn.map((lines) => lines.map(heightOf));
  const lengths = heights.map(sum);
  const frame = shown.reduce((all, section, index) => {
    return all + frameOf(section) + (section.isWhole ? (lengths[index] ?? 0) : 0);
  }, FREE_LINES);
  const cuttable = lengths.map((length, index) => (shown[index]?.isWhole ? 0 : length));
  const limits = shares(cuttable, screen.rows - frame);
  return shown
    .map((section, index) => {
      const lines = drawn[index] ?? [];
      const size = { heights: heights[index] ?? [], limit: limits[index] ?? 0 };
      const cut = section.isWhole ? lines : cutLines(lines, size, screen);
      const head = section.title === undefined ? [] : [screen.paint('bold', section.title)];
      return [...head, ...cut].join('\n');
    })
    .join('\n\n');
}

/** The lines around those of a section: its title, and the blank line after it. */
function frameOf({ title }: Section): number {
  return title === undefined ? 1 : 2;
}

/** A wrapped line keeps its parts together. */
function drawnLine(line: string, { wraps = false }: Section, screen: Screen): string {
  return wraps ? wrapLine(line, screen).join('\n') : fitLine(line, screen);
}

function heightOf(line: string): number {
  return line.split('\n').length;
}

/** Divides lines equally among sections; lines that short ones do not need are for the longer ones. */
export function shares(lengths: readonly number[], total: number): number[] {
  const limits = lengths.map(() => 0);
  const byLength = [...lengths.keys()].sort((a, b) => (lengths[a] ?? 0) - (lengths[b] ?? 0));
  let left = total;
  for (const [done, index] of byLength.entries()) {
    const share = Math.floor(left / (byLength.length - done));
    const limit = Math.min(lengths[index] ?? 0, Math.max(MIN_LINES, share));
    limits[index] = limit;
    left -= limit;
  }
  return limits;
}

/** Keeps as many lines as fit, and a line with the number of the others. */
export function cutLines(
  lines: readonly string[],
  { heights, limit }: { heights: readonly number[]; limit: number },
  { paint }: Pick<Screen, 'paint'>,
): string[] {
  if (sum(heights) <= limit) return [...lines];
  let used = 1;
  let count = 0;
  while (count < lines.length && used + (heights[count] ?? 1) <= limit) {
    used += heights[count] ?? 1;
    count += 1;
  }
  const rest = (lines.length - count).toLocaleString('en-US');
  return [...lines.slice(0, count), paint('dim', `… ${rest} more, --all shows them`)];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
