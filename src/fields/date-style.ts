/** How a list writes its dates: `YYYY-MM`, `MMM D, YYYY`. `M` and `D` are not padded, `MM` and `DD` are. */
export type DateStyle = string;

/** The style where the list has none. It changes once a month at most. */
export const MONTH: DateStyle = 'YYYY-MM';

/** A date in a text. Offsets are within the text. */
export interface DateText {
  readonly from: number;
  readonly to: number;
  readonly style: DateStyle;
  /** A UTC day; the first one of its month or year where the text shows no more. */
  readonly day: string;
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const NAME = `(?:${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')})`;
const YEAR = group('year', '(?:19|20)\\d\\d');
const MONTH_NAME = group('month', NAME);
const [MONTH_NUMBER, DAY] = [group('month', '\\d{1,2}'), group('day', '\\d{1,2}')];
const NOT_BEHIND_WORD = '(?<![\\w.])';
const NOT_BEFORE_DIGIT = '(?![\\d.]{0,9}\\d)';
/** In order of precedence. */
const DATES = [
  `${NOT_BEHIND_WORD}${YEAR}年(?:${MONTH_NUMBER}月(?:${DAY}日)?)?`,
  `${NOT_BEHIND_WORD}${DAY} ${MONTH_NAME}\\.? ${YEAR}${NOT_BEFORE_DIGIT}`,
  `${NOT_BEHIND_WORD}${MONTH_NAME}\\.? (?:${DAY},? )?${YEAR}${NOT_BEFORE_DIGIT}`,
  `${NOT_BEHIND_WORD}${YEAR}(?:([-./])${MONTH_NUMBER}(?:\\2${DAY})?)?${NOT_BEFORE_DIGIT}`,
].map((source) => new RegExp(source, 'd'));

function group(name: string, source: string): string {
  return `(?<${name}>${source})`;
}

/** Finds the first date of a text. */
export function findDate(text: string): DateText | undefined {
  for (const pattern of DATES) {
    const found = pattern.exec(text);
    const date = found && dateOf(text, found);
    if (date) return date;
  }
  return undefined;
}

/**
 * Returns the style of most dates; the first of two that are as frequent. One date that is not padded
 * shows that none is.
 */
export function commonDates(styles: readonly DateStyle[]): DateStyle | undefined {
  const counts = new Map<string, number>();
  for (const style of styles) counts.set(asPadded(style), (counts.get(asPadded(style)) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  const alike = styles.filter((style) => asPadded(style) === most?.[0]);
  return alike.find((style) => style !== asPadded(style)) ?? alike[0];
}

function asPadded(style: DateStyle): DateStyle {
  return style.replace(/(?<![MD])[MD](?![MD])/g, '$&$&');
}

function dateOf(text: string, match: RegExpExecArray): DateText | undefined {
  const { year = '', month, day } = match.groups ?? {};
  const number = month === undefined ? 1 : monthNumber(month);
  if (number < 1 || number > 12 || Number(day ?? 1) < 1 || Number(day ?? 1) > 31) return undefined;
  const [from, to] = match.indices?.[0] ?? [0, 0];
  const tokens = [
    { at: match.indices?.groups?.year, token: 'YYYY' },
    { at: match.indices?.groups?.month, token: monthToken(month) },
    { at: match.indices?.groups?.day, token: padded('D', day) },
  ].flatMap(({ at, token }) => (at ? [{ from: at[0], to: at[1], token }] : []));
  let style = '';
  let end = from;
  for (const part of tokens.toSorted((a, b) => a.from - b.from)) {
    style += text.slice(end, part.from) + part.token;
    end = part.to;
  }
  style += text.slice(end, to);
  return { from, to, style, day: [year, two(number), two(Number(day ?? 1))].join('-') };
}

function monthNumber(month: string): number {
  if (/^\d/.test(month)) return Number(month);
  return MONTHS.findIndex((name) => name.startsWith(month.slice(0, 3))) + 1;
}

function monthToken(month = ''): string {
  if (/^\d/.test(month)) return padded('M', month);
  return month.length > 3 ? 'MMMM' : 'MMM';
}

/** One digit shows that the list does not pad; two digits may be padded or not. */
function padded(letter: string, digits = ''): string {
  return digits.length === 1 ? letter : letter + letter;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Writes a UTC day in a style. */
export function formatDate(day: string, style: DateStyle): string {
  const [year = '', month = '', ofMonth = ''] = day.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  const parts: Readonly<Record<string, string>> = {
    YYYY: year,
    MMMM: name,
    MMM: name.slice(0, 3),
    MM: month,
    M: String(Number(month)),
    DD: ofMonth,
    D: String(Number(ofMonth)),
  };
  return style.replace(/YYYY|M{1,4}|D{1,2}/g, (token) => parts[token] ?? token);
}
