import { describe, expect, test } from '@jest/globals';
import { analyse } from 'scslre';
import { PAIRS, repeated, tooMuchGrowth } from '../helpers/growth.ts';
import { type FoundRegex, regexesOfSource, samplesOf } from '../helpers/regexes.ts';

const REGEXES = regexesOfSource();
/** Ends that keep an almost matching text from matching. */
const TAILS = ['', '\n\u0000'];
/** An exponential pattern takes minutes on a text of this length. */
const FEW = 300;
/** Most pairs of characters match nothing at all; a shorter text shows that. */
const SHORT = 5_000;

function apply(pattern: RegExp, text: string): unknown {
  pattern.lastIndex = 0;
  return pattern.global ? text.replace(pattern, '') : pattern.exec(text);
}

/** Returns the first text that makes a pattern slow: of characters, or of parts of the pattern. */
function slowText(regex: FoundRegex): string | undefined {
  const pattern = new RegExp(regex.source, regex.flags);
  const { heads, parts } = samplesOf(regex);
  const onOwn = heads.flatMap((head) =>
    parts.flatMap((unit) => TAILS.map((tail) => ({ head, unit, tail, shorter: undefined }))),
  );
  const given = PAIRS.map((unit) => ({ head: '', unit, tail: '', shorter: SHORT }));
  for (const { head, unit, tail, shorter } of [...onOwn, ...given]) {
    const run = (length: number) => apply(pattern, head + repeated(unit, length) + tail);
    run(FEW);
    if (tooMuchGrowth(run, shorter) !== undefined) return JSON.stringify(head + unit + tail);
  }
  return undefined;
}

describe('regular expressions', () => {
  test('are all found', () => {
    expect(REGEXES.length).toBeGreaterThan(400);
  });

  test('take linear time by their structure', () => {
    const slow = REGEXES.flatMap(({ file, source, flags }) =>
      analyse({ source, flags }).reports.map(({ type }) => `${file}: ${type} /${source}/${flags}`),
    );
    expect(slow).toEqual([]);
  });

  test('take linear time on texts that match almost', () => {
    const repeating = REGEXES.filter(
      ({ source, flags }) =>
        /[+*{]/.test(source) && analyse({ source, flags }).reports.length === 0,
    );
    const slow = repeating.flatMap((regex) => {
      const text = slowText(regex);
      return text === undefined ? [] : [`${regex.file}: /${regex.source}/${regex.flags} ${text}`];
    });
    expect(slow).toEqual([]);
  }, 120_000);

  test.each([
    ['/+$', 'g', '/', 10_000],
    ['^(https?://[^?#]*[^/])(https?://.*)$', '', 'http://a', 20_000],
  ])('a quadratic one is noticed: %s', (source, flags, unit, length) => {
    const pattern = new RegExp(source, flags);
    const run = (size: number) => apply(pattern, `${repeated(unit, size)}\n!`);
    // V8 compiles a pattern when it has run for a while.
    run(length);
    run(length);
    expect(tooMuchGrowth(run, length)).toBeGreaterThan(11);
  });
});
