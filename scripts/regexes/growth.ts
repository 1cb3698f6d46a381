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

interface GrowthLimits {
  readonly fastMs: number;
  readonly most: number;
}

/**
 * Returns how much longer `run` takes on a text that is four times as long, where that is too much
 * for linear work: on a text of `length` and on one of double that length, since a pause of the
 * garbage collection looks like growth once. A run on the short text that takes less than `fastMs`
 * is not compared.
 */
export function tooMuchGrowth(
  run: (length: number) => unknown,
  length = SHORT,
  { fastMs = FAST_MS, most = MOST_GROWTH }: Partial<GrowthLimits> = {},
): number | undefined {
  const limits = { fastMs, most };
  const growth = leastGrowth(run, length, limits);
  return growth === undefined ? undefined : leastGrowth(run, 2 * length, limits);
}

/** Compares the best of several attempts on both texts. Ends with the first that is linear. */
function leastGrowth(
  run: (length: number) => unknown,
  length: number,
  { fastMs, most }: GrowthLimits,
): number | undefined {
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    short = Math.min(
      short,
      time(() => run(length)),
    );
    if (short < fastMs) return undefined;
    long = Math.min(
      long,
      time(() => run(4 * length)),
    );
    if (long / short < most) return undefined;
  }
  return long / short;
}

/** Node 24 has it, and the types of Node 20 do not. */
const { threadCpuUsage } = process as unknown as {
  threadCpuUsage: () => { readonly user: number; readonly system: number };
};

/** More than the steps of 4 ms in which some systems count the processor time of a thread. */
const STEP_MS = 5;

/**
 * Returns how long this thread ran, in milliseconds: by the clock, or by its processor time where it
 * had to wait for other threads and processes.
 */
function time(run: () => unknown): number {
  const before = threadCpuUsage();
  const start = performance.now();
  run();
  const elapsed = performance.now() - start;
  const after = threadCpuUsage();
  const used = (after.user + after.system - before.user - before.system) / 1_000;
  return elapsed - used > STEP_MS ? used : elapsed;
}
