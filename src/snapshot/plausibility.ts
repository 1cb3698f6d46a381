import { formatNumber, NUMBER_FORMATS, shownNumber } from '../markdown/number-style.ts';
import type { Metric } from '../subjects/subject.ts';

/** A factor. Stars have been seen to jump when someone else re-created a repository. */
const JUMP = 100;

/** Returns why a value is implausible after another one, or nothing when it is plausible. */
export function implausibility(metric: Metric, before: number, now: number): string | undefined {
  const change = suspiciousChange(metric, before, now);
  return change === undefined ? undefined : `${change} from ${grouped(before)} to ${grouped(now)}`;
}

function suspiciousChange(metric: Metric, before: number, now: number): string | undefined {
  if (now === 0 && before > 0) return 'fell';
  if (now * 2 < before) return 'fell by more than half,';
  const isJump = metric === 'stars' && before > 0 && now > before * JUMP;
  return isJump ? 'jumped a hundredfold,' : undefined;
}

/** Returns whether two runs saw about the same value. */
export function agrees(metric: Metric, first: number, second: number): boolean {
  return (
    suspiciousChange(metric, first, second) === undefined &&
    suspiciousChange(metric, second, first) === undefined
  );
}

/** Returns whether a number in a list is a value in one of the formats. */
export function isShownAs(number: number, value: number): boolean {
  return NUMBER_FORMATS.some((format) => shownNumber(formatNumber(value, format)) === number);
}

function grouped(value: number): string {
  return value.toLocaleString('en-US');
}
