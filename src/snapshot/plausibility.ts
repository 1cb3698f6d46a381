import type { Metric } from '../subjects/subject.ts';

/** Stars have been seen to appear by the thousand when a repository was made again by others. */
const JUMP = 100;

/** Says why a number is hard to believe after another; gives nothing when it is not. */
export function implausibility(metric: Metric, before: number, now: number): string | undefined {
  const what = kindOfDoubt(metric, before, now);
  // Numbers are slow to write out, and hardly any is in doubt.
  return what === undefined ? undefined : `${what} from ${grouped(before)} to ${grouped(now)}`;
}

function kindOfDoubt(metric: Metric, before: number, now: number): string | undefined {
  if (now === 0 && before > 0) return 'fell';
  if (now * 2 < before) return 'fell by more than half,';
  const isJump = metric === 'stars' && before > 0 && now > before * JUMP;
  return isJump ? 'jumped a hundredfold,' : undefined;
}

/** Says that two runs saw the same, give or take what happens in a day. */
export function agrees(metric: Metric, first: number, second: number): boolean {
  return (
    kindOfDoubt(metric, first, second) === undefined &&
    kindOfDoubt(metric, second, first) === undefined
  );
}

function grouped(value: number): string {
  return value.toLocaleString('en-US');
}
