const SCALES: Record<string, number> = { k: 1e3, m: 1e6, b: 1e9 };

/** Gives about the number that a slot shows: 2700 for `2.7k`, nothing for `N/A`. */
export function shownNumber(text: string | undefined): number | undefined {
  const [, digits, scale = ''] = /(\d[\d,]*(?:\.\d+)?)\s?([kmb])?/i.exec(text ?? '') ?? [];
  if (digits === undefined) return undefined;
  const value = Number(digits.replaceAll(',', '')) * (SCALES[scale.toLowerCase()] ?? 1);
  return Number.isSafeInteger(Math.round(value)) ? Math.round(value) : undefined;
}
