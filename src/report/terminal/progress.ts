import type { Progress, Usage } from '../../sources/usage.ts';
import { plural } from '../phrases.ts';
import { alignedLines, fitLine, type Screen } from './screen.ts';

/** The state of one source. */
export interface SourceState extends Progress {
  /** Set when the source has answered for all its subjects. */
  readonly usage?: Usage | undefined;
}

/** Characters of a bar. */
const BAR = 24;
/** A narrower terminal has no space for bars. */
const MIN_COLUMNS = 60;

/** Writes a line for each source: name, bar, subjects. `seconds`: since the start of the run. */
export function progressLines(
  sources: readonly SourceState[],
  { seconds, screen }: { seconds: number; screen: Screen },
): string[] {
  const rows = sources.map((source) => [
    source.name,
    ...(screen.columns < MIN_COLUMNS ? [] : [bar(source)]),
    stateOf(source, seconds),
  ]);
  return alignedLines(rows, screen, ['bold', 'cyan']).map((line) => fitLine(line, screen));
}

/** Writes a line for a source that has not answered for all its subjects yet. */
export function waitingLine({ name, answered, subjects }: SourceState, seconds: number): string {
  return `${name}: ${answered.toLocaleString('en-US')} of ${plural(subjects, 'subject')} answered after ${seconds} s`;
}

function bar({ answered, subjects, usage }: SourceState): string {
  const share = usage || subjects === 0 ? 1 : answered / subjects;
  const full = Math.min(BAR, Math.floor(share * BAR));
  return '█'.repeat(full) + '░'.repeat(BAR - full);
}

function stateOf({ answered, subjects, usage }: SourceState, seconds: number): string {
  if (usage === undefined) return `${answered} of ${subjects}, ${seconds} s`;
  const { found, failed, unresolved } = usage;
  if (unresolved !== undefined) return `${unresolved} could not be resolved`;
  const others = failed > 0 ? `, ${failed} failed` : '';
  return `${found} of ${usage.subjects} found${others}`;
}
