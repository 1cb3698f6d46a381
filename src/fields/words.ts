import { FIELD_NAMES, FIELDS, type FieldName } from './table.ts';

/** Longer texts are not matched. */
const MAX_LENGTH = 200;

/** The counts whose columns and badges are kept up to date without any setting. */
export const ADOPTED = FIELD_NAMES.filter((name) => {
  const field = FIELDS[name];
  return field.type === 'count' && field.isAdopted === true;
});

/** Returns which of some fields a heading or label names, unless it says more than that. */
export function fieldOfWords(
  words: string,
  among: readonly FieldName[] = ADOPTED,
): FieldName | undefined {
  if (words.length > MAX_LENGTH) return undefined;
  const plain = words
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, ' ')
    .replace(/^# /, '#')
    .replace(/(?<!:\w{1,40})[:：]$/, '');
  return among.find((name) => FIELDS[name].words.test(plain));
}
