import type { Piece } from './part.ts';

/** Separators of two links: `, `, ` | `, or brackets around each: `[[Paper](…)] [[Code](…)]`. */
const BEFORE = /(?<!\s)\s*[|,/·•;&]\s*$/;
const AFTER = /^\s*[|,/·•;&]\s*/;
const OPEN = /(?<!\s)\s*[[(]$/;
const CLOSE = /^[\])]/;

/** Removes dropped pieces, each with one of the separators beside it. */
export function withoutDropped(
  pieces: readonly Piece[],
  words: readonly string[],
): { kept: Piece[]; words: string[] } {
  const kept: Piece[] = [];
  const left = [words[0] ?? ''];
  for (const [index, piece] of pieces.entries()) {
    const after = words[index + 1] ?? '';
    if (piece.dropped === undefined) {
      kept.push(piece);
      left.push(after);
    } else {
      left.push(joined(left.pop() ?? '', after));
    }
  }
  return { kept, words: left };
}

function joined(before: string, after: string): string {
  if (OPEN.test(before) && CLOSE.test(after)) {
    return joined(before.replace(OPEN, ''), after.replace(CLOSE, ''));
  }
  if (BEFORE.test(before)) return before.replace(BEFORE, '') + after;
  if (AFTER.test(after)) return before + after.replace(AFTER, '');
  return before.trimEnd() + after;
}
