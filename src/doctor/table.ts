import { logText } from '../escape/plain.ts';
import { plural } from '../report/phrases.ts';
import { type Screen, type Style, wrapLine } from '../report/terminal/screen.ts';
import { type Section, sectionsText } from '../report/terminal/sections.ts';
import type { Result, State } from './checks.ts';

/** The results about one thing: the files, the repository, the sources. */
export interface ResultGroup {
  readonly title: string;
  readonly results: readonly Result[];
}

/** The width of a state, and the spaces after it and after the name. */
const INDENT = 11;

const STYLES: Readonly<Record<State, Style>> = {
  ok: 'green',
  warning: 'yellow',
  problem: 'red',
  unknown: 'dim',
};

/**
 * Writes one line for each check: its state, what was found, what to do; the command or page that
 * solves a problem is on the next line. Ends with a summary.
 */
export function doctorTable(groups: readonly ResultGroup[], screen: Screen): string {
  const all = groups.flatMap(({ results }) => results);
  const width = Math.max(0, ...all.map(({ what }) => logText(what).length));
  const sections: Section[] = groups.map(({ title, results }) => {
    const lines = results.flatMap((result) => resultLines(result, width, screen));
    return { title, lines, wraps: false, isWhole: true };
  });
  const summary = { lines: [screen.paint('bold', summaryOf(all))], isWhole: true };
  return `${sectionsText([...sections, summary], screen)}\n`;
}

function resultLines(
  { what, state, found, todo = '', fix }: Result,
  width: number,
  screen: Screen,
): string[] {
  const { paint } = screen;
  const start = `${paint(STYLES[state], state.padEnd(7))}  ${logText(what).padEnd(width)}  `;
  const indent = width + INDENT;
  const lines = wrapLine(`${start}${logText(`${found} ${todo}`)}`, screen, indent);
  if (fix === undefined) return lines;
  return [...lines, `${' '.repeat(indent)}${paint('cyan', `→ ${logText(fix)}`)}`];
}

function summaryOf(results: readonly Result[]): string {
  const count = (state: State) => results.filter((one) => one.state === state).length;
  const problems = count('problem');
  const others = [
    ...(count('warning') > 0 ? [plural(count('warning'), 'warning')] : []),
    ...(count('unknown') > 0 ? [`${count('unknown')} not checked`] : []),
  ];
  const more = others.length > 0 ? `, ${others.join(', ')}` : '';
  if (problems === 0) return `No problems${more}.`;
  return `${plural(problems, 'problem')}${more}. A run cannot work until ${problems === 1 ? 'it is' : 'they are'} solved.`;
}
