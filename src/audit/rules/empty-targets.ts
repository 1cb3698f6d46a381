import type { Entry } from '../../markdown/entries/entry.ts';
import { overlapTest } from '../../markdown/entries/spans.ts';
import type { ReadList } from '../../markdown/read-list.ts';
import type { Problem } from '../rule.ts';

/** `]()`, `](<>)`: GitHub links the page itself. */
const EMPTY = /\]\((?:<>)?\)/g;
/** Such a link says itself that it has no address yet. */
const LATER = /\bsoon\b|\btb[ad]\b|\bn\/a\b|\bto be (?:released|announced)\b|\bunavailable\b/i;
/** Longer texts are not searched for their start. */
const MAX_LABEL = 300;

/** Finds links without an address in items and rows: `[[paper]]()`. */
export function emptyTargets(list: ReadList): Problem[] {
  if (!/\]\((?:<>)?\)/.test(list.text)) return [];
  const open: Entry[] = [];
  let next = 0;
  return [...list.text.matchAll(EMPTY)].flatMap(({ index: to }) => {
    for (let entry = list.entries[next]; entry && entry.from <= to; entry = list.entries[next]) {
      open.push(entry);
      next += 1;
    }
    while ((open.at(-1)?.to ?? to + 1) <= to) open.pop();
    const entry = open.at(-1);
    const label = labelBefore(list.text, to);
    if (!entry || !label || !isShown(entry, to)) return [];
    const message = `The link “${label.text}” has no address.`;
    return [{ list, entry, at: label.from, mark: label.text, message }];
  });
}

function isShown({ kind, hidden }: Entry, at: number): boolean {
  if (kind !== 'row' && kind !== 'item') return false;
  return !overlapTest(hidden)({ from: at, to: at + 1 });
}

/** Brackets in the text are balanced. A checkbox and an image have no text of a link. */
function labelBefore(text: string, to: number): { from: number; text: string } | undefined {
  let depth = 1;
  for (let at = to - 1; at >= Math.max(0, to - MAX_LABEL) && text[at] !== '\n'; at--) {
    if (text[at] === ']') depth += 1;
    else if (text[at] === '[') depth -= 1;
    if (depth > 0) continue;
    const label = text.slice(at + 1, to);
    // A badge without a link is often written as one without an address.
    const isLink =
      text[at - 1] !== '!' &&
      !/^\s*!\[/.test(label) &&
      /\p{L}{2}|\p{N}/u.test(label) &&
      !LATER.test(label);
    return isLink ? { from: at, text: label.replace(/[[\]*`]/g, '').trim() } : undefined;
  }
  return undefined;
}
