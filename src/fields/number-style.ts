/** `1.2k`, `1,234`, `1234`. */
export const NUMBER_FORMATS = ['compact', 'grouped', 'plain'] as const;
/** `7.2B` is for fields that are always written so. */
export type NumberFormat = (typeof NUMBER_FORMATS)[number] | 'billions';

/** What may separate thousands in a list, besides a comma. */
export const SEPARATORS = String.raw`[ \u00A0\u2009\u202F'’.]`;
/** Ten thousand: `1.2万`. */
export const MYRIADS = '万萬만';

/**
 * How a list writes its numbers: in a format of the config, as `12.3k` instead of `12k`, with
 * another separator (`12 345`), or in ten thousands (`1.2万`).
 */
export type NumberStyle = NumberFormat | 'precise' | `separator ${string}` | `myriad ${string}`;

/** Detects the style of a number. Ambiguous for `721`. */
export function writtenStyle(number: string): NumberStyle | undefined {
  const unit = /[kKMB万萬만](?=\+?$)/.exec(number)?.[0];
  if (unit && MYRIADS.includes(unit)) return `myriad ${unit}`;
  if (unit) return /^\d{2,}\.\d/.test(number) ? 'precise' : 'compact';
  if (number.includes(',')) return 'grouped';
  const separator = SEPARATED.exec(number)?.[1];
  if (separator) return `separator ${separator}`;
  return /^\d{4,}/.test(number) ? 'plain' : undefined;
}

const SEPARATED = new RegExp(`^\\d{1,3}(${SEPARATORS})\\d{3}`);

/** Returns the style of most numbers; the first of two that are as frequent. */
export function commonStyle(numbers: Iterable<string>): NumberStyle | undefined {
  const counts = new Map<NumberStyle, number>();
  for (const number of numbers) {
    const style = writtenStyle(number);
    if (style) counts.set(style, (counts.get(style) ?? 0) + 1);
  }
  // `1.2k` is both compact and precise.
  const precise = counts.get('precise') ?? 0;
  if (precise > 0) counts.set('precise', precise + (counts.get('compact') ?? 0));
  if (precise > 0) counts.delete('compact');
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

const PREFIXES = ['', 'k', 'M', 'G', 'T'];
const LAST = PREFIXES.length - 1;

/** Formats a non-negative integer. */
export function formatNumber(value: number, style: NumberStyle): string {
  if (style === 'plain') return String(value);
  if (style === 'grouped') return grouped(value, ',');
  if (style === 'compact') return compact(value, 10);
  if (style === 'precise') return compact(value, 100);
  if (style === 'billions') return compact(value, 10).replace('G', 'B');
  const [kind, sign = ''] = [
    style.slice(0, style.indexOf(' ')),
    style.slice(style.indexOf(' ') + 1),
  ];
  return kind === 'separator' ? grouped(value, sign) : myriads(value, sign);
}

function grouped(value: number, separator: string): string {
  return String(value).replace(/\B(?=(?:\d{3}){1,5}$)/g, separator);
}

function myriads(value: number, unit: string): string {
  if (value < 10_000) return String(value);
  const scaled = value / 10_000;
  return `${scaled < 100 ? Number(scaled.toFixed(1)) : Math.round(scaled)}${unit}`;
}

/**
 * Rounds like shields.io does on its star badges: one decimal below `limit` of a unit unless it is
 * zero (`1.9k`, `2k`), else none (`12k`).
 */
function compact(value: number, limit: number): string {
  let scaled = value;
  let power = 0;
  while (scaled >= 1000 && power < LAST) {
    scaled /= 1000;
    power++;
  }
  const rounded = power > 0 && scaled < limit ? Number(scaled.toFixed(1)) : Math.round(scaled);
  // 999,950 is 1M, not 1000k.
  return rounded >= 1000 && power < LAST
    ? `1${PREFIXES[power + 1]}`
    : `${rounded}${PREFIXES[power]}`;
}

const SCALES: Record<string, number> = { k: 1e3, m: 1e6, b: 1e9, 万: 1e4, 萬: 1e4, 만: 1e4 };
const SHOWN = new RegExp(
  `(\\d{1,3}(?:(${SEPARATORS})\\d{3}(?:\\2\\d{3})*)(?!\\d|\\s?[kmb万萬만])|\\d[\\d,]*(?:\\.\\d+)?)\\s?([kmb万萬만])?`,
  'i',
);

/** Parses the number that a slot shows, which may be rounded: 2700 for `2.7k`. */
export function shownNumber(text: string | undefined): number | undefined {
  const [, digits, separator, scale = ''] = SHOWN.exec(text ?? '') ?? [];
  if (digits === undefined) return undefined;
  const plain = digits.replaceAll(separator ?? ',', '');
  const value = Number(plain) * (SCALES[scale.toLowerCase()] ?? 1);
  return Number.isSafeInteger(Math.round(value)) ? Math.round(value) : undefined;
}

/** Whether most of the numbers with a unit have an upper-case one: `1.2K`. */
export function isUpperCase(numbers: readonly string[]): boolean {
  const upper = numbers.filter((number) => /K\+?$/.test(number)).length;
  const lower = numbers.filter((number) => /k\+?$/.test(number)).length;
  return upper > lower;
}
