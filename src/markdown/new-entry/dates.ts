import type { Addition } from './addition.ts';

const DATE = /(?<![\d.])((?:19|20)\d\d)(?:([-./])(\d{1,2})(?:\2(\d{1,2}))?)?(?![\d.]*\d)/;

export type Published = Pick<Addition, 'year' | 'month' | 'day'>;

/** Returns the first date of a text in ISO format: `2024-01`. */
export function isoDate(text: string): string | undefined {
  const [, year, , month, day] = DATE.exec(text) ?? [];
  return year && [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
}

/** Whether a text consists of a date, apart from punctuation. */
export function isDate(text: string): boolean {
  return isoDate(text) !== undefined && !/[\p{L}\p{N}]/u.test(text.replace(DATE, ''));
}

/**
 * Replaces the date of a text, in the same format. Returns undefined when the format needs more than
 * is known, or the text has no date.
 */
export function formatLikeDate(text: string, { year, month, day }: Published): string | undefined {
  const [whole, , mark = '', oldMonth, oldDay] = DATE.exec(text) ?? [];
  if (whole === undefined || year === undefined) return undefined;
  if ((oldMonth && !month) || (oldDay && !day)) return undefined;
  // One digit shows that the list does not pad; two digits may be padded or not.
  const parts = [oldMonth && month, oldDay && day].flatMap((part) =>
    part ? [String(part).padStart(oldMonth?.length === 1 ? 1 : 2, '0')] : [],
  );
  return text.replace(DATE, [year, ...parts].join(mark));
}

/** Formats a date of publication as ISO. */
export function isoPublished({ year, month, day }: Published): string | undefined {
  if (year === undefined) return undefined;
  const parts = [String(year), month, month && day].flatMap((part) =>
    part ? [String(part).padStart(2, '0')] : [],
  );
  return parts.join('-');
}
