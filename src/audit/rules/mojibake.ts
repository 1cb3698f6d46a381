import { decodedFrom, MISTAKEN, repairMojibake } from '../../markdown/badges/mojibake.ts';
import type { Entry } from '../../markdown/entries/entry.ts';
import type { ReadList } from '../../markdown/read-list.ts';
import type { Problem, Rule } from '../rule.ts';

/** The bytes of a character in UTF-8, each decoded as Windows-1252. */
const RUN = /(?:[\u00C2-\u00F4][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3})+/g;

/** Finds, for example, `ðŸ¤—` for 🤗. */
export const mojibake: Rule = {
  id: 'mojibake',
  sentence: 'Text was saved with the wrong encoding.',
  severity: 'error',
  needs: 'text',
  check: ({ lists }) => lists.flatMap(garbled),
};

function garbled(list: ReadList): Problem[] {
  const problems: Problem[] = [];
  const runs = [...list.text.matchAll(RUN)].filter(({ index, 0: run }) => {
    return repairMojibake(run) !== run && isGarbled(list.text, index, run);
  });
  const encodings = encodingsOf(runs.map(([run]) => run));
  let index = -1;
  for (const { index: from, 0: run } of runs) {
    const repaired = repairMojibake(run);
    while ((list.entries[index + 1]?.from ?? Number.POSITIVE_INFINITY) <= from) index += 1;
    const entry = around(list.entries[index], from);
    const edits = [{ from, to: from + run.length, text: repaired }];
    const place = { list, ...(entry && { entry }), at: from, mark: run };
    const readings = new Set(encodings.map((encoding) => decodedFrom(encoding, run)));
    if (readings.size > 1) {
      const message = `“${run}” was decoded with the wrong encoding.`;
      problems.push({ ...place, message });
      continue;
    }
    const fix = { message: `Write “${repaired}”`, safe: true, edits };
    const message = `“${run}” is “${repaired}”, decoded with the wrong encoding.`;
    problems.push({ ...place, message, fix });
  }
  return problems;
}

/** The encodings that explain every run of a list, which was probably saved once. */
function encodingsOf(runs: readonly string[]): (typeof MISTAKEN)[number][] {
  return MISTAKEN.filter((encoding) => {
    return runs.every((run) => decodedFrom(encoding, run) !== undefined);
  });
}

/**
 * A capital letter with a sign behind it may be meant: `CAFÉ”`, `2 Å–3 Å`. Two bytes are enough in
 * the middle of a word, or where they are a letter or sign of Latin-1.
 */
function isGarbled(text: string, from: number, run: string): boolean {
  if (run.length > 2) return true;
  const [before, after] = [text.slice(Math.max(0, from - 1), from), text.slice(from + 2, from + 3)];
  const isInWord = /\p{L}/u.test(before) && /\p{L}/u.test(after);
  if (/^[^ÂÃ]/.test(run)) return isInWord;
  return isInWord || !/\p{Lu}/u.test(before) || !/[‘’“”–—…‚„•›\u00A0»]$/.test(run);
}

function around(entry: Entry | undefined, offset: number): Entry | undefined {
  return entry && offset < entry.to ? entry : undefined;
}
