/** Returns the median; NaN without values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * Returns the exponent of growth: the slope of the least-squares line through the logarithms of size
 * and cost. 1 means twice the cost for twice the size. Requires two different sizes, and no value of
 * 0.
 */
export function growthExponent(points: readonly (readonly [size: number, cost: number])[]): number {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const meanX = mean(logs.map(([x]) => x));
  const meanY = mean(logs.map(([, y]) => y));
  const products = logs.map(([x, y]) => (x - meanX) * (y - meanY));
  return mean(products) / mean(logs.map(([x]) => (x - meanX) ** 2));
}

/** Rounds to so many decimal places. */
export function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
