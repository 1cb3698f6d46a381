/** Writes a number of things: `1 count`, `12 counts`. */
export function plural(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : several}`;
}

/** Names the lists where they fit on a line: `README.md`, `README.md and papers.md`, `3 lists`. */
export function listNames(paths: readonly string[]): string {
  return paths.length > 2 ? plural(paths.length, 'list') : paths.join(' and ');
}

/** Fills `{counts}` and `{lists}` into a text of the config. */
export function fillPlaceholders(
  template: string,
  { counts, lists }: { counts: string; lists: readonly string[] },
): string {
  const values: Record<string, string> = {
    counts,
    lists: listNames(lists),
  };
  return template.replace(/\{(counts|lists)\}/g, (_, name: string) => values[name] ?? '');
}

/** Says that a source changes nothing in a run, and why. */
export function leftOutSentence({
  name,
  failed,
  subjects,
}: {
  name: string;
  failed: number;
  subjects: number;
}): string {
  return `${name} changes nothing in this run, because it failed for ${failed.toLocaleString('en-US')} of ${plural(subjects, 'subject')}.`;
}

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
