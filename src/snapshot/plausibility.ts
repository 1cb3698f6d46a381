import { formatNumber, NUMBER_FORMATS, shownNumber } from '../fields/number-style.ts';
import type { FieldName } from '../fields/table.ts';

/** A factor. Stars have been seen to jump when someone else re-created a repository. */
const JUMP = 100;

/** Returns why a value is implausible after another one, or nothing when it is plausible. */
export function implausibility(field: FieldName, before: number, now: number): string | undefined {
  const change = suspiciousChange(field, before, now);
  return change === undefined ? undefined : `${change} from ${grouped(before)} to ${grouped(now)}`;
}

function suspiciousChange(field: FieldName, before: number, now: number): string | undefined {
  if (now === 0 && before > 0) return 'fell';
  if (now * 2 < before) return 'fell by more than half,';
  const isJump = field === 'stars' && before > 0 && now > before * JUMP;
  return isJump ? 'jumped a hundredfold,' : undefined;
}

/** Returns whether two runs saw about the same value. */
export function agrees(field: FieldName, first: number, second: number): boolean {
  return (
    suspiciousChange(field, first, second) === undefined &&
    suspiciousChange(field, second, first) === undefined
  );
}

const SHOWN_FORMATS = [...NUMBER_FORMATS, 'billions'] as const;

/** Returns whether a number in a list is a value in one of the formats. */
export function isShownAs(number: number, value: number): boolean {
  return SHOWN_FORMATS.some((format) => shownNumber(formatNumber(value, format)) === number);
}

function grouped(value: number): string {
  return value.toLocaleString('en-US');
}
