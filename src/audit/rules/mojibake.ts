import { repairMojibake } from '../../markdown/badges/mojibake.ts';
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
  let index = -1;
  for (const { index: from, 0: run } of list.text.matchAll(RUN)) {
    const repaired = repairMojibake(run);
    if (repaired === run) continue;
    while ((list.entries[index + 1]?.from ?? Number.POSITIVE_INFINITY) <= from) index += 1;
    const entry = around(list.entries[index], from);
    const edits = [{ from, to: from + run.length, text: repaired }];
    const fix = { message: `Write “${repaired}”`, safe: true, edits };
    const message = `“${run}” is “${repaired}”, decoded with the wrong encoding.`;
    problems.push({ list, ...(entry && { entry }), at: from, mark: run, message, fix });
  }
  return problems;
}

function around(entry: Entry | undefined, offset: number): Entry | undefined {
  return entry && offset < entry.to ? entry : undefined;
}
