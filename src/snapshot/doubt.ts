import type { Metric } from '../subjects/subject.ts';

/** Stars have been seen to appear by the thousand when a repository was made again by others. */
const JUMP = 100;

/** Says why a number is hard to believe after another; gives nothing when it is not. */
export function doubtOf(metric: Metric, before: number, now: number): string | undefined {
  const change = `from ${grouped(before)} to ${grouped(now)}`;
  if (now === 0 && before > 0) return `fell ${change}`;
  if (now * 2 < before) return `fell by more than half, ${change}`;
  const isJump = metric === 'stars' && before > 0 && now > before * JUMP;
  return isJump ? `jumped a hundredfold, ${change}` : undefined;
}

/** Says that two runs saw the same, give or take what happens in a day. */
export function agrees(metric: Metric, first: number, second: number): boolean {
  return (
    doubtOf(metric, first, second) === undefined && doubtOf(metric, second, first) === undefined
  );
}

function grouped(value: number): string {
  return value.toLocaleString('en-US');
}
