import { analyse } from 'scslre';
import { type FoundRegex, samplesOf } from './find.ts';
import { PAIRS, repeated, tooMuchGrowth } from './growth.ts';

/** Ends that keep an almost matching text from matching. */
const TAILS = ['', '\n\u0000'];
/** An exponential pattern takes minutes on a text of this length. */
const FEW = 300;
/** Longer than any bounded quantifier matches. */
const LENGTH = 5_000;
/** Quadratic work on so short a text that takes 2 ms on one of 20,000 characters. */
const FAST_MS = 0.125;
/** Most pairs of characters match nothing at all. */
const FAST_PAIR_MS = 2;
/** Linear work grows by 4, quadratic work by 16, and the compiling of a pattern comes on top. */
const SUSPECT_GROWTH = 5;

/** Returns one line for each regular expression that may take more than linear time. */
export function slowRegexes(regexes: readonly FoundRegex[]): string[] {
  return regexes.flatMap((regex) => {
    const reasons = slowParts(regex);
    const text = reasons.length === 0 && isRepeating(regex) ? slowText(regex) : undefined;
    const all = text === undefined ? reasons : [...reasons, `slow on ${text}`];
    return all.map((reason) => `${regex.file}: /${regex.source}/${regex.flags} ${reason}`);
  });
}

/** Returns what is slow by the structure of a pattern. */
function slowParts({ source, flags }: FoundRegex): string[] {
  return analyse({ source, flags }).reports.map(({ type }) => `is not linear: ${type}`);
}

function isRepeating({ source }: FoundRegex): boolean {
  return /[+*{]/.test(source);
}

/** Returns the first text that makes a pattern slow: of characters, or of parts of the pattern. */
function slowText(regex: FoundRegex): string | undefined {
  const pattern = new RegExp(regex.source, regex.flags);
  const { heads, parts } = samplesOf(regex);
  const onOwn = heads.flatMap((head) =>
    parts.flatMap((unit) => TAILS.map((tail) => ({ head, unit, tail, fastMs: FAST_MS }))),
  );
  const given = PAIRS.map((unit) => ({ head: '', unit, tail: '', fastMs: FAST_PAIR_MS }));
  for (const { head, unit, tail, fastMs } of [...onOwn, ...given]) {
    const run = (length: number) => apply(pattern, head + repeated(unit, length) + tail);
    // V8 compiles a pattern in its second run.
    run(FEW);
    run(FEW);
    if (isSlow(run, fastMs)) return JSON.stringify(head + unit + tail);
  }
  return undefined;
}

/** Short texts are quick to try, and longer ones exact. */
function isSlow(run: (length: number) => unknown, fastMs: number): boolean {
  const isSuspect = tooMuchGrowth(run, LENGTH, { fastMs, most: SUSPECT_GROWTH }) !== undefined;
  return isSuspect && tooMuchGrowth(run) !== undefined;
}

function apply(pattern: RegExp, text: string): unknown {
  pattern.lastIndex = 0;
  return pattern.global ? text.replace(pattern, '') : pattern.exec(text);
}
