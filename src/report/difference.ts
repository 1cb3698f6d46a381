import { markdownText } from '../escape/markdown.ts';
import { shownGain } from '../fields/gain-text.ts';
import { isGain } from '../fields/gains.ts';
import { shownNumber } from '../fields/number-style.ts';
import type { Change } from '../refresh/changes.ts';

/** What reports show for a slot that shows nothing. */
const NOTHING = '–';

/** How far a count moved, `isRounded` where only the rounded number of the list is known. */
interface Difference {
  readonly by: number;
  readonly isRounded: boolean;
}

/** Returns how far a value moved; undefined for what is no number, or was not shown before. */
export function differenceOf({ slot, from, before, after }: Change): Difference | undefined {
  if (typeof after !== 'number') return undefined;
  if (typeof before === 'number') return { by: after - before, isRounded: false };
  const shown = isGain(slot.field) && from !== undefined ? shownGain(from) : shownNumber(from);
  return shown === undefined ? undefined : { by: after - shown, isRounded: true };
}

/** `+1,234`, `−5`, `≈ +500`; empty where nothing moved. */
export function differenceText(change: Change): string {
  const { by = 0, isRounded } = differenceOf(change) ?? {};
  if (by === 0) return '';
  const digits = Math.abs(by).toLocaleString('en-US');
  return `${isRounded ? '≈ ' : ''}${by < 0 ? '−' : '+'}${digits}`;
}

/** The new content of a slot as Markdown: foreign text, but for numbers; a flag may show nothing. */
export function newText({ to, after }: Change): string {
  if (typeof after === 'number') return to;
  return to === '' ? NOTHING : markdownText(to);
}

/** Returns whether a slot showed a value before. */
export function isMoved({ from }: Change): boolean {
  return from !== undefined;
}
