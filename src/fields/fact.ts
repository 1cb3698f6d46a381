import { KINDS, parseSubject } from '../subjects/kinds.ts';
import type { Subject } from '../subjects/subject.ts';
import { subjectKey } from '../subjects/subject.ts';
import { type FieldName, hasField, isFieldName, isShown } from './table.ts';

/** One field of one subject. */
export interface Fact {
  readonly subject: Subject;
  readonly field: FieldName;
}

/**
 * Parses the fact that a slot names: `github:dmis-lab/biobert`, `likes:hf:models/a/b`. Without a
 * field in front it is the usual one of the kind, whatever else the kind can show.
 */
export function parseFact(text: string): Fact | undefined {
  const colon = text.indexOf(':');
  const head = text.slice(0, colon);
  const subject = parseSubject(isFieldName(head) ? text.slice(colon + 1) : text);
  if (subject === undefined) return undefined;
  const field = isFieldName(head) ? head : usualField(subject);
  return field && isShown(field) && hasField(subject, field) ? { subject, field } : undefined;
}

/** Writes a fact so that `parseFact` reads it back. */
export function factText({ subject, field }: Fact): string {
  const key = subjectKey(subject);
  return usualField(subject) === field ? key : `${field}:${key}`;
}

/** Returns the field of a slot that names none; undefined where each slot names its field. */
export function usualField({ kind }: Subject): FieldName | undefined {
  const { usual = '' } = KINDS[kind];
  return isFieldName(usual) ? usual : undefined;
}
