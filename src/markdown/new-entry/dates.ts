import type { Addition } from './addition.ts';

const DATE = /(?<![\d.])((?:19|20)\d\d)(?:([-./])(\d{1,2})(?:\2(\d{1,2}))?)?(?![\d.]*\d)/;

/** When something was published, as far as that is known. */
export type Published = Pick<Addition, 'year' | 'month' | 'day'>;

/** Gives the first date of a text as padded ISO: `2024-01`; nothing when there is none. */
export function isoDate(text: string): string | undefined {
  const [, year, , month, day] = DATE.exec(text) ?? [];
  return year && [year, month, day].flatMap((part) => part?.padStart(2, '0') ?? []).join('-');
}

/** Says whether a text is a date and nothing else, but for marks around it. */
export function isDate(text: string): boolean {
  return isoDate(text) !== undefined && !/[\p{L}\p{N}]/u.test(text.replace(DATE, ''));
}

/**
 * Writes a date into a text where that has one, in the same form. Gives nothing when the form
 * says more than is known, or there is no date in the text.
 */
export function formatLikeDate(text: string, { year, month, day }: Published): string | undefined {
  const [whole, , mark = '', oldMonth, oldDay] = DATE.exec(text) ?? [];
  if (whole === undefined || year === undefined) return undefined;
  if ((oldMonth && !month) || (oldDay && !day)) return undefined;
  // A list that pads some pads all; one digit alone would not show it.
  const parts = [oldMonth && month, oldDay && day].flatMap((part) =>
    part ? [String(part).padStart(oldMonth?.length === 1 ? 1 : 2, '0')] : [],
  );
  return text.replace(DATE, [year, ...parts].join(mark));
}

/** Gives a publication date as padded ISO. */
export function isoPublished({ year, month, day }: Published): string | undefined {
  if (year === undefined) return undefined;
  const parts = [String(year), month, month && day].flatMap((part) =>
    part ? [String(part).padStart(2, '0')] : [],
  );
  return parts.join('-');
}
