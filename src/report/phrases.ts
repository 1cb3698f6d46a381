/** `1 count`, `12 counts`. */
export function plural(count: number, one: string, several = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : several}`;
}

/** `README.md`, `README.md and papers.md`, `3 lists`. */
export function listNames(paths: readonly string[]): string {
  return paths.length > 2 ? plural(paths.length, 'list') : paths.join(' and ');
}

/** Replaces `{counts}` and `{lists}` in a template of the config. */
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

/** A warning that the results of a source were ignored, because it failed for most subjects. */
export function leftOutSentence({
  name,
  failed,
  subjects,
}: {
  name: string;
  failed: number;
  subjects: number;
}): string {
  return `${name} failed for ${failed.toLocaleString('en-US')} of ${plural(subjects, 'subject')}, so its results were ignored in this run.`;
}

const BLOCKS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;
const MAX_POINTS = 40;

/** Draws the last numbers of a series as a line of block characters. */
export function sparkline(numbers: readonly number[]): string {
  const shown = numbers.slice(-MAX_POINTS);
  const low = Math.min(...shown);
  const range = Math.max(...shown) - low;
  return shown
    .map((number) => {
      const share = range === 0 ? 0.5 : (number - low) / range;
      return BLOCKS[Math.round(share * (BLOCKS.length - 1))];
    })
    .join('');
}
