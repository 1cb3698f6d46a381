import { findDate } from '../../fields/date-style.ts';
import { findGain } from '../../fields/gain-text.ts';
import { FIELDS, type FieldName } from '../../fields/table.ts';
import { UNKNOWN } from '../numbers.ts';

/** `6012`, `1,987`, `1.9k`. */
const NUMBER = /\d+(?:[.,]\d+)*(?:[kKMGTB]|\s[kKMGTB](?!\p{L}))?/u;

interface Around {
  readonly prefix: string;
  readonly suffix: string;
}

/** The value in the message of a badge, and the texts around it. */
interface SplitMessage {
  readonly before: string;
  /** Absent for a placeholder. */
  readonly shown: string | undefined;
  readonly after: string;
}

/** Finds the value in a message. The prefix and suffix may contain digits, too. */
export function splitMessage(field: FieldName, message: string, around: Around): SplitMessage {
  const { prefix, suffix } = around;
  const start = message.startsWith(prefix) ? prefix.length : 0;
  const end = message.endsWith(suffix) ? message.length - suffix.length : message.length;
  const found = valueIn(field, message.slice(start, end));
  if (found === undefined) return aroundUnknown(message, around);
  const [from, to] = [start + found.from, start + found.to];
  return {
    before: message.slice(0, from),
    shown: message.slice(from, to),
    after: message.slice(to),
  };
}

function valueIn(field: FieldName, text: string): { from: number; to: number } | undefined {
  const { type } = FIELDS[field];
  if (type === 'date') return findDate(text);
  if (type === 'gain') return findGain(text);
  if (type === 'count') {
    const match = NUMBER.exec(text);
    return match ? { from: match.index, to: match.index + match[0].length } : undefined;
  }
  // A text and the message of a flag are all that there is.
  return text === '' || text === UNKNOWN ? undefined : { from: 0, to: text.length };
}

/** Keeps the words around `?`. Any other message without a value is a placeholder. */
function aroundUnknown(message: string, { prefix, suffix }: Around): SplitMessage {
  const at = message.lastIndexOf(UNKNOWN);
  if (at < 0) return { before: prefix, shown: undefined, after: suffix };
  return { before: message.slice(0, at), shown: undefined, after: message.slice(at + 1) };
}
