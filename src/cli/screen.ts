import { styleText } from 'node:util';
import { PLAIN, type Screen } from '../report/terminal/screen.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The parts of a stream that say whether it is a terminal, and how large. */
export interface Output {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
}

/** The size of a terminal that does not report one. */
const USUAL = { columns: 80, rows: 24 };

/** Returns the screen that a stream writes to. `isWhole`: nothing is cut to its height. */
export function screenOf(
  output: Output,
  { environment, isWhole = false }: { environment: Environment; isWhole?: boolean },
): Screen {
  const paint: Screen['paint'] = hasColors(output, environment)
    ? (style, text) => styleText(style, text, { validateStream: false })
    : PLAIN.paint;
  if (!output.isTTY) return { ...PLAIN, paint };
  const columns = output.columns || USUAL.columns;
  const rows = output.rows || USUAL.rows;
  return { columns, rows: isWhole ? PLAIN.rows : rows, paint };
}

/** https://no-color.org and https://force-color.org; FORCE_COLOR precedes NO_COLOR, as in Node. */
function hasColors(
  { isTTY = false }: Output,
  { FORCE_COLOR, NO_COLOR, TERM }: Environment,
): boolean {
  if (FORCE_COLOR !== undefined) return !['0', 'false'].includes(FORCE_COLOR);
  return isTTY && !NO_COLOR && TERM !== 'dumb';
}
