import { plainLines } from '../../escape/characters.ts';
import type { Screen, Style } from './screen.ts';

/** Added and removed lines, and the lines before them, as Git colors them. */
const STYLES: readonly { start: string; style: Style }[] = [
  { start: '+++ ', style: 'bold' },
  { start: '--- ', style: 'bold' },
  { start: '@@', style: 'cyan' },
  { start: '+', style: 'green' },
  { start: '-', style: 'red' },
];

/** Colors the lines of a unified diff, and removes what would control a terminal. */
export function diffLines(diff: string, { paint }: Pick<Screen, 'paint'>): string[] {
  if (diff === '') return [];
  const lines = plainLines(diff).replace(/\n$/, '').split('\n');
  return lines.map((line) => {
    const style = STYLES.find(({ start }) => line.startsWith(start))?.style;
    return style === undefined ? line : paint(style, line);
  });
}
