import { parseSubject } from '../../subjects/kinds.ts';
import { linkSubject } from '../../subjects/link.ts';
import type { Subject } from '../../subjects/subject.ts';

const OPENING = /^[([{<"'“”‘’«„]+/;
const CLOSING = /[.,;:!?…"'“”‘’»>}\]]$/;
/** Emphasis stands on both sides; addresses may end in such a character. */
const EMPHASIS = /^(\*{1,3}|_{1,3}|~~)(?<inner>.+)\1[.,;:!?)]*$/;
/** The most characters that are removed behind a link. */
const MOST_CLOSING = 20;

/**
 * Returns the subject of a link as people write it in a sentence: in quotes, brackets or emphasis,
 * and with punctuation behind it. Undefined for other words.
 */
export function writtenSubject(text: string): Subject | undefined {
  if (/\s/.test(text)) return undefined;
  const { inner = text } = EMPHASIS.exec(text)?.groups ?? {};
  for (const link of [inner.replace(OPENING, ''), inner]) {
    const subject = subjectOf(trimmed(link));
    if (subject !== undefined) return subject;
  }
  return undefined;
}

function subjectOf(text: string): Subject | undefined {
  return parseSubject(text) ?? linkSubject(text);
}

/** Removes what closes a sentence. A bracket is part of the link where the link opens it. */
function trimmed(text: string): string {
  let link = text;
  for (let count = 0; count < MOST_CLOSING; count += 1) {
    const isUnopened = link.endsWith(')') && !isBalanced(link);
    if (!isUnopened && !CLOSING.test(link)) break;
    link = link.slice(0, -1);
  }
  return link;
}

function isBalanced(text: string): boolean {
  return text.split('(').length >= text.split(')').length;
}
