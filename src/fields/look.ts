import { plainSentence, withoutEntities } from '../escape/plain.ts';
import { type DateStyle, findDate, formatDate, MONTH } from './date-style.ts';
import type { Field, FieldValue } from './field.ts';
import { formatGain, isGainShown, shownGain } from './gain-text.ts';
import { formatNumber, type NumberFormat, type NumberStyle, shownNumber } from './number-style.ts';
import { FIELDS, type FieldName } from './table.ts';
import { isVague } from './value.ts';

/** What a text shows for a subject that certainly has no value, in place of a placeholder. */
export const NONE = '–';

/** What a slot shows for a value. */
export interface Look {
  /** Not escaped. */
  readonly text: string;
  /** The colour of a badge, for fields whose colour depends on the value. */
  readonly color?: string;
}

export interface LookOptions {
  readonly isBadge: boolean;
  /** What the slot shows now. */
  readonly shown?: string | undefined;
  /** How the list writes numbers and dates here. */
  readonly format?: NumberStyle | undefined;
  readonly dates?: DateStyle | undefined;
  /** The formats of the config. */
  readonly numbers: { readonly default: NumberFormat } & {
    readonly [Name in FieldName]?: NumberFormat | undefined;
  };
  /** A UTC day, by which ages are judged. */
  readonly today: string;
}

/** Returns what a slot shows for a value; undefined where it stays as it is. */
export function lookOf(name: FieldName, value: FieldValue, options: LookOptions): Look | undefined {
  const text = textOf(name, value, options);
  const color = options.isBadge ? FIELDS[name].colors?.of(value, options.today) : undefined;
  return text === undefined ? undefined : { text, ...(color === undefined ? {} : { color }) };
}

function textOf(
  name: FieldName,
  value: FieldValue,
  { isBadge, shown, format, dates = MONTH, numbers }: LookOptions,
): string | undefined {
  const field: Field = FIELDS[name];
  if (field.type === 'count') {
    return formatNumber(Number(value), format ?? numbers[name] ?? field.format ?? numbers.default);
  }
  if (field.type === 'gain') {
    const style = format ?? numbers[name] ?? numbers[field.of] ?? numbers.default;
    return formatGain(Number(value), style);
  }
  if (field.type === 'date') return formatDate(String(value), dates);
  if (field.type === 'flag') {
    // A list may have a mark of its own.
    if (!isBadge && value === true && shown) return undefined;
    return flagText(field, value === true, isBadge);
  }
  if (isBadge) return messageOf(field, String(value));
  if (!isVague(name, value)) return String(value);
  // What a person wrote there says more.
  return value === '' && shown === undefined ? NONE : undefined;
}

/** In text a flag shows only where it is set. */
function flagText(field: Field & { type: 'flag' }, isSet: boolean, isBadge: boolean): string {
  if (isSet) return isBadge ? field.yes : field.mark;
  return isBadge ? field.no : '';
}

function messageOf(field: Field & { type: 'text' }, value: string): string {
  return vagueMessage(field, value) ?? field.message?.(value) ?? value;
}

/** A tag or a licence may have the name of a property that all objects have. */
function vagueMessage({ vague = {} }: Field & { type: 'text' }, value: string): string | undefined {
  return Object.hasOwn(vague, value) ? vague[value] : undefined;
}

/** Returns a value as reports have it, in full. Not escaped. */
export function valueText(name: FieldName, value: FieldValue): string {
  const field: Field = FIELDS[name];
  if (field.type === 'count') return value.toLocaleString('en-US');
  if (field.type === 'gain') return formatGain(Number(value), 'grouped');
  if (field.type === 'flag') return value === true ? field.yes : field.no;
  return field.type === 'text'
    ? (vagueMessage(field, String(value)) ?? String(value))
    : String(value);
}

function plainText(text: string): string {
  return withoutEntities(plainSentence(text)).trim();
}

/** Returns whether a text of a list, which may be escaped or rounded, shows a value. */
export function isShown(name: FieldName, text: string, value: FieldValue): boolean {
  const field: Field = FIELDS[name];
  const shown = plainText(text);
  if (field.type === 'count') return shownNumber(shown) === value;
  if (field.type === 'gain') return isGainShown(shown, Number(value));
  if (field.type === 'flag') return flagIn(field, shown) === value;
  if (field.type === 'text')
    return readText(field, shown) === value || shown === messageOf(field, String(value));
  const date = findDate(shown);
  if (date === undefined) return false;
  return formatDate(String(value), date.style) === shown.slice(date.from, date.to);
}

/** Reads the value that a text of a list shows, as far as it shows it. */
export function readShown(name: FieldName, text: string): FieldValue | undefined {
  const field: Field = FIELDS[name];
  const shown = plainText(text);
  if (field.type === 'count') return shownNumber(shown);
  if (field.type === 'gain') return shownGain(shown);
  if (field.type === 'flag') return flagIn(field, shown);
  if (field.type === 'date') return findDate(shown)?.day;
  return readText(field, shown);
}

function readText({ vague = {} }: Field & { type: 'text' }, shown: string): string | undefined {
  if (shown === NONE && vague[''] !== undefined) return '';
  const found = Object.entries(vague).find(([, message]) => message === shown);
  return found ? found[0] : shown || undefined;
}

/** Any mark but the message for `no` sets a flag. */
function flagIn({ no }: Field & { type: 'flag' }, shown: string): boolean {
  return shown !== '' && shown.toLowerCase() !== no;
}
