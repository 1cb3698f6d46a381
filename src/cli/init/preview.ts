import { defaultConfig } from '../../config/parse.ts';
import { slotOptions } from '../../config/slot-options.ts';
import { plainLines } from '../../escape/characters.ts';
import { shownNumber } from '../../fields/number-style.ts';
import { FIRST_COUNTS } from '../../fields/table.ts';
import { type List, type PlacedSlot, readList } from '../../markdown/read-list.ts';
import { writeValues } from '../../refresh/write-values.ts';
import { diffLines } from '../../report/diff.ts';
import type { Screen } from '../../report/terminal/screen.ts';
import type { Snapshot } from '../../snapshot/schema.ts';
import { subjectKey } from '../../subjects/subject.ts';
import type { Choice } from './choose.ts';
import { SHOW_ALL } from './survey.ts';

/** A line of a list, as it is and as a run would write it. */
export interface PreviewLine {
  readonly before: string;
  readonly after: string;
}

const MAX_LINES = 3;
/** The count of a link that shows none. */
const EXAMPLE = 1234;
/** An example of a newer count. */
const GROWTH = 1.07;
const TIME = '2000-01-01T00:00:00Z';
/** Characters around the change. */
const CONTEXT = 40;

/**
 * Writes up to three lines with examples of counts, in the look that the choice gives them. Makes no
 * requests.
 */
export function previewLines(lists: readonly List[], choice: Choice, own?: string): PreviewLine[] {
  return lists.flatMap((list) => previewOf(list, choice, own)).slice(0, MAX_LINES);
}

function previewOf(
  list: List,
  { adopt, show, look = 'text' }: Choice,
  own?: string,
): PreviewLine[] {
  const config = defaultConfig();
  const groups = Object.fromEntries([...show.keys()].map((group) => [group, SHOW_ALL[group]]));
  const shown = show.size === 0 ? {} : { show: { ...groups, look, sections: [] } };
  const settings = slotOptions({ ...config, ...shown, adopt: [...adopt.keys()] }, own);
  const read = readList(list, settings);
  const examples = firstOfEachLine(read.slots);
  const after: Snapshot = { version: 1, checkedAt: TIME, subjects: examplesOf(examples) };
  const before: Snapshot = { ...after, subjects: {} };
  const slots = examples.slice(0, MAX_LINES);
  const written = writeValues(
    { ...read, slots, removals: [] },
    { before, after, numbers: config.numbers },
  );
  const [old, now] = [list.text.split('\n'), written.text.split('\n')];
  return old.flatMap((line, index) => {
    const next = now[index] ?? line;
    return next === line ? [] : [{ before: line, after: next }];
  });
}

/** Live badges and new counts first: they change the most. */
function firstOfEachLine(slots: readonly PlacedSlot[]): PlacedSlot[] {
  const lines = new Map<number, PlacedSlot>();
  const counts = slots.filter(({ field }) => FIRST_COUNTS.some((one) => one === field));
  const isNew = ({ shown }: PlacedSlot) => shown === undefined;
  for (const slot of [...counts.filter(isNew), ...counts.filter((one) => !isNew(one))]) {
    if (!lines.has(slot.entry.line)) lines.set(slot.entry.line, slot);
  }
  return [...lines.values()];
}

function examplesOf(slots: readonly PlacedSlot[]): Snapshot['subjects'] {
  return Object.fromEntries(
    slots.map(({ subject, field, shown }) => {
      const number = shownNumber(shown);
      const value = number === undefined ? EXAMPLE : Math.ceil(number * GROWTH) + 1;
      return [subjectKey(subject), { [field]: { value, source: 'example', since: TIME } }];
    }),
  );
}

/** Writes the lines as a diff, cut to what is around each change. */
export function previewText(lines: readonly PreviewLine[], screen: Screen): string[] {
  return lines.flatMap(({ before, after }) => {
    const cut = aroundChange(before, after);
    return diffLines(plainLines(`- ${cut.before}\n+ ${cut.after}`), screen);
  });
}

function aroundChange(before: string, after: string): PreviewLine {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const from = Math.max(0, start - CONTEXT);
  const cut = (line: string) => {
    const to = Math.min(line.length, line.length - end + CONTEXT);
    return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`;
  };
  return { before: cut(before), after: cut(after) };
}
