import { formatNumber, type NumberStyle, shownNumber } from '../fields/number-style.ts';

/** A scale of whole numbers, with the lines to draw and their labels. */
export interface NumberScale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

const MOST_STEPS = 4;
const STYLES: readonly NumberStyle[] = ['compact', 'precise', 'grouped'];

/**
 * Returns a scale of at most five round numbers that holds all values. It begins at zero unless that
 * would make the line flat.
 */
export function numberScale(values: readonly number[]): NumberScale {
  const [least, most] = values.reduce<readonly [number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Number.POSITIVE_INFINITY, 0],
  );
  const from = least < most / 2 ? 0 : least;
  const step = roundStep((most - from) / MOST_STEPS);
  const low = Math.max(0, Math.floor(from / step) * step - (from === most ? step : 0));
  const steps = Math.max(1, Math.ceil((most - low) / step), from === most ? 2 : 1);
  const ticks = Array.from({ length: steps + 1 }, (_, index) => low + index * step);
  const style = STYLES.find((one) => ticks.every((tick) => isExact(tick, one))) ?? 'grouped';
  return {
    low,
    high: low + steps * step,
    ticks: ticks.map((value) => ({ value, label: formatNumber(value, style) })),
  };
}

/** The next number of 1, 2, 5, 10, 20 … */
function roundStep(least: number): number {
  let power = 1;
  while (power * 10 <= least) power *= 10;
  return ([1, 2, 5].find((factor) => factor * power >= least) ?? 10) * power;
}

function isExact(value: number, style: NumberStyle): boolean {
  return shownNumber(formatNumber(value, style)) === value;
}
