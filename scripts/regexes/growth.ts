/** The length of the shorter text, in characters. The other one is four times as long. */
const SHORT = 20_000;
/** Linear work grows by 4, quadratic work by 16. */
const MOST_GROWTH = 11;
/** Faster runs on the short text are not compared, since quadratic work on it takes much longer. */
const FAST_MS = 2;
const ATTEMPTS = 3;

/** The characters that start, end or separate something in Markdown, HTML, addresses or YAML. */
export const CHARACTERS = [...'a0/-_.%\'"()[]<>&;:#?=!@ \\`~*|{}^,+\n'];

/** All characters, and all pairs of characters in one order, since they are to be repeated. */
export const PAIRS = CHARACTERS.flatMap((one, index) => [
  one,
  ...CHARACTERS.slice(index + 1).map((two) => one + two),
]);

export function repeated(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length));
}

/**
 * Returns how much longer `run` takes on a text that is four times as long, where that is too much
 * for linear work. The best of several attempts counts. A run on the short text that takes less than
 * `fastMs` is not compared.
 */
export function tooMuchGrowth(
  run: (length: number) => unknown,
  length = SHORT,
  { fastMs = FAST_MS, most = MOST_GROWTH }: { fastMs?: number; most?: number } = {},
): number | undefined {
  const short = time(() => run(length));
  if (short < fastMs) return undefined;
  let best = Number.POSITIVE_INFINITY;
  let [bestShort, bestLong] = [short, Number.POSITIVE_INFINITY];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    bestLong = Math.min(
      bestLong,
      time(() => run(4 * length)),
    );
    best = bestLong / bestShort;
    if (best < most) return undefined;
    bestShort = Math.min(
      bestShort,
      time(() => run(length)),
    );
  }
  return best;
}

/** Node 24 has it, and the types of Node 20 do not. */
const { threadCpuUsage } = process as unknown as {
  threadCpuUsage: () => { readonly user: number; readonly system: number };
};

/** The time of this thread in milliseconds: other processes and threads do not count. */
function time(run: () => unknown): number {
  const start = threadCpuUsage();
  run();
  const end = threadCpuUsage();
  return (end.user + end.system - start.user - start.system) / 1_000;
}
