const BLOCKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;
/** More points do not fit on a line. */
const MOST_POINTS = 40;

/** Draws numbers as a line of text blocks, the lowest as the lowest block. */
export function sparkline(numbers: readonly number[]): string {
  const shown = numbers.slice(-MOST_POINTS);
  const low = Math.min(...shown);
  const range = Math.max(...shown) - low;
  return shown
    .map((number) => {
      const share = range === 0 ? 0.5 : (number - low) / range;
      return BLOCKS[Math.round(share * (BLOCKS.length - 1))];
    })
    .join('');
}
