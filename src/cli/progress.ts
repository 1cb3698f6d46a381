import { createLogUpdate } from 'log-update';
import { progressLines, type SourceState, waitingLine } from '../report/terminal/progress.ts';
import type { CollectOptions } from '../sources/collect.ts';
import { type Output, screenOf } from './screen.ts';

/** Milliseconds between two pictures of the bars, and between two lines without a terminal. */
const REPAINT = 100;
const LINES = 10_000;

/** What a run reports its progress to. Disposing of it ends the output. */
export interface ProgressReport
  extends Required<Pick<CollectOptions, 'onProgress' | 'onUsage'>>,
    Disposable {}

/** Where progress is written: stderr. */
type Stream = Parameters<typeof createLogUpdate>[0] & Output;

/**
 * Shows how far each source is: a bar on a terminal, which disappears at the end; elsewhere a line
 * for each source that has not answered, every ten seconds.
 */
export function startProgress(
  stream: Stream,
  environment: Readonly<Record<string, string | undefined>>,
): ProgressReport {
  const sources = new Map<string, SourceState>();
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 1000);
  const output = stream.isTTY ? bars(stream, environment) : lines(stream);
  const tick = () => output.write([...sources.values()], seconds());
  const timer = setInterval(tick, stream.isTTY ? REPAINT : LINES);
  return {
    onProgress: (progress) => void sources.set(progress.source, progress),
    onUsage(usage) {
      const { source, name, subjects } = usage;
      sources.set(source, { source, name, subjects, answered: subjects, usage });
    },
    [Symbol.dispose]: () => {
      clearInterval(timer);
      output.end();
    },
  };
}

interface ProgressOutput {
  readonly write: (sources: readonly SourceState[], seconds: number) => void;
  readonly end: () => void;
}

function bars(
  stream: Stream,
  environment: Readonly<Record<string, string | undefined>>,
): ProgressOutput {
  const update = createLogUpdate(stream);
  return {
    write: (sources, seconds) =>
      update(
        progressLines(sources, { seconds, screen: screenOf(stream, { environment }) }).join('\n'),
      ),
    end: () => {
      update.clear();
      update.done();
    },
  };
}

function lines(stream: Stream): ProgressOutput {
  return {
    write(sources, seconds) {
      for (const source of sources) {
        if (source.usage === undefined) stream.write(`${waitingLine(source, seconds)}\n`);
      }
    },
    end: () => {},
  };
}
