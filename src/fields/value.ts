import { oneLine, shortened } from '../escape/characters.ts';
import { type Field, type FieldValue, MAX_TEXT } from './field.ts';
import { FIELDS, type FieldName, type FieldValues, isFieldName } from './table.ts';

/** The first years in which dates of papers and repositories are plausible. */
const FIRST_YEAR = '1900';
const DAY = /^(\d{4})-(\d{2})-(\d{2})(?=T|$)/;
const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Returns the values of an answer that are valid: a number as a safe whole one, a day of a
 * timestamp, a text on one line and cut to its longest length. Others are left out.
 */
export function validValues(given: Readonly<Record<string, unknown>>): FieldValues {
  const values: Record<string, FieldValue> = {};
  for (const [name, value] of Object.entries(given)) {
    const valid = isFieldName(name) ? validValue(name, value) : undefined;
    if (valid !== undefined) values[name] = valid;
  }
  return values;
}

/** Returns a value as it is kept; undefined where it is no value of the field. */
export function validValue(name: FieldName, value: unknown): FieldValue | undefined {
  const field: Field = FIELDS[name];
  if (field.type === 'count') return isCount(value) ? value : undefined;
  if (field.type === 'gain') return gainValue(value);
  if (field.type === 'flag') return typeof value === 'boolean' ? value : undefined;
  if (typeof value !== 'string') return undefined;
  if (field.type === 'date') return dayIn(value);
  const text = shortened(oneLine(value).replace(/\s+/g, ' '), MAX_TEXT);
  if (field.type === 'text' && field.isAddress) return isAddress(value) ? value : undefined;
  return text === '' && field.vague?.[''] === undefined ? undefined : text;
}

/** An address that was cut would lead elsewhere. */
function isAddress(text: string): boolean {
  return text.length <= MAX_TEXT && oneLine(text) === text && /^https?:\/\/\S{1,100}$/i.test(text);
}

/** Not -0. */
function gainValue(value: unknown): number | undefined {
  return Number.isSafeInteger(value) ? Number(value) || 0 : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** Returns the day of an ISO timestamp in UTC. */
function dayIn(text: string): string | undefined {
  const [day, year = '', month, ofMonth] = DAY.exec(text) ?? [];
  const days = DAYS_OF_MONTH[Number(month) - 1] ?? 0;
  const isDay = year >= FIRST_YEAR && Number(ofMonth) >= 1 && Number(ofMonth) <= days;
  return isDay ? day : undefined;
}

/** Returns whether a value says little, so that it never replaces another one. */
export function isVague(name: FieldName, value: FieldValue): boolean {
  const field: Field = FIELDS[name];
  return field.type === 'text' && Object.hasOwn(field.vague ?? {}, String(value));
}
