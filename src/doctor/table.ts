import { logText } from '../report/escape.ts';
import type { Result } from './checks.ts';

/** Writes one line for each thing: its state, what was found, what to do. */
export function doctorTable(results: readonly Result[]): string {
  const width = Math.max(0, ...results.map(({ what }) => what.length));
  return results
    .map(({ what, state, found, todo = '' }) => {
      return `${state.padEnd(7)}  ${what.padEnd(width)}  ${logText(`${found} ${todo}`)}\n`;
    })
    .join('');
}
