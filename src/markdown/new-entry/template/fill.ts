import { isWithin } from '../../entries/spans.ts';
import { withoutDropped } from './dropped.ts';
import type { Part, Piece } from './part.ts';
import { piecesOf } from './pieces.ts';
import { fillTitleWords, fillWords, hasWords } from './words.ts';

export interface FilledTemplate {
  readonly text: string;
  /** Whether a link in it has the title of the addition. */
  readonly isTitled: boolean;
  /** The labels of links that were left out, since the addition has no address for them. */
  readonly dropped: readonly string[];
}

/**
 * Writes a part of a neighbour for the addition; undefined where some of it is not known. With
 * `mayDrop`, links that the addition has no address for are left out.
 */
export function fillTemplate(part: Part, { mayDrop = false } = {}): FilledTemplate | undefined {
  const pieces = piecesOf(part, mayDrop);
  if (!pieces || pieces.filter(({ isTitle }) => isTitle).length > 1) return undefined;
  const words = wordsBetween(part, pieces);
  const { kept, words: left } = withoutDropped(pieces, words);
  let out = '';
  for (const [index, one] of left.entries()) {
    const last = kept[index - 1];
    const isEnd = index === left.length - 1;
    const written = between(one, part, { last, isEnd });
    if (written === undefined) return undefined;
    out += written + (kept[index]?.text ?? '');
  }
  const dropped = pieces.flatMap(({ dropped: label }) => label ?? []);
  return { text: out, isTitled: pieces.some(({ isTitle }) => isTitle), dropped };
}

/** The words before each piece and after the last one. */
function wordsBetween({ text, from, to }: Part, pieces: readonly Piece[]): string[] {
  const ends = [from, ...pieces.map((piece) => piece.to)];
  return ends.map((end, index) => text.slice(end, pieces[index]?.from ?? to));
}

function between(
  words: string,
  part: Part,
  { last, isEnd }: { last: Piece | undefined; isEnd: boolean },
): string | undefined {
  const tail = last?.isTitle ? /^: [^<|]*[^<|\s]/.exec(words)?.[0] : undefined;
  if (tail !== undefined && part.role !== 'paper') {
    return fillTitleWords(words, part.addition, { isEnd });
  }
  if (tail !== undefined) {
    const rest = last?.rest === undefined ? '' : `: ${last.rest}`;
    return rest + words.slice(tail.length);
  }
  if (part.fill !== undefined && hasWords(words)) {
    // Words beside a link are about that link, not the content of the column.
    return hasLinks(part) ? undefined : fillWords(words, part.fill);
  }
  return fillTitleWords(words, part.addition, { isEnd });
}

function hasLinks(part: Part): boolean {
  return part.entry.links.some((link) => isWithin(link, part));
}
