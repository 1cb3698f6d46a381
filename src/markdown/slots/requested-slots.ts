import { factText } from '../../fields/fact.ts';
import type { Entry } from '../entries/entry.ts';
import type { Span } from '../entries/html-tags.ts';
import { overlapTest } from '../entries/spans.ts';
import { groupBy } from '../group-by.ts';
import { type Show, type Wanted, wantedCounts } from './shown-fields.ts';
import { type AddedPart, addedParts } from './shown-parts.ts';
import type { Slot } from './slot.ts';
import { type SlotStyle, styleBehindLink } from './slot-style.ts';
import { type CountsOfLinks, countedBySummary, withoutCounted } from './standing-counts.ts';

/** What `show` adds to a list and removes from it. */
export interface ShowPlan {
  readonly added: readonly Slot[];
  readonly removals: readonly Span[];
}

interface Page {
  readonly entries: readonly Entry[];
  /** The counts that the list shows. */
  readonly present: readonly Slot[];
  /** How many other counts an entry shows. */
  readonly standing?: ReadonlyMap<Entry, number> | undefined;
  readonly isMdx: boolean;
}

/**
 * Plans which links get a count after them, and which counts that `show` once added are removed.
 * Without `show` it removes all of these.
 */
export function planRequestedSlots(
  text: string,
  { entries, present, standing, isMdx }: Page,
  show: Show | undefined,
): ShowPlan {
  const sections = new Set(show?.sections.map((name) => name.toLowerCase()));
  const taken = groupBy(present, ({ entry }) => entry);
  const summed = countedBySummary(present);
  const plans = entries.map((entry) => {
    const isWanted = show !== undefined && isShowable(entry, sections);
    const shown = { taken: taken.get(entry) ?? [], standing: standing?.get(entry) ?? 0 };
    return planEntry(text, { entry, ...shown, summed, isMdx }, show, isWanted);
  });
  return {
    added: plans.flatMap((plan) => plan.added),
    removals: plans.flatMap((plan) => plan.removals),
  };
}

const NOTHING: ShowPlan = { added: [], removals: [] };

function planEntry(
  text: string,
  { entry, taken, standing, summed, isMdx }: EntryState,
  show: Show | undefined,
  isWanted: boolean,
): ShowPlan {
  const all = show && isWanted ? wantedCounts(text, entry, show) : [];
  const parts = addedParts(text, entry);
  // So it is in most entries.
  if (all.length === 0 && parts.length === 0) return NOTHING;
  const end = all.length > 0 ? firstOpenComment(text, entry) : 0;
  const wanted = all.filter(({ link, count }) => {
    return link.to <= end && !summed.get(link.from)?.has(factText(count));
  });
  const texts = new Set(wanted.map(({ count }) => factText(count)));
  const gone = parts.filter(({ count, look }) => {
    return !texts.has(count) || look !== show?.look;
  });
  const kept = new Set(taken.map(factText));
  for (const { count } of gone) kept.delete(count);
  const open = withoutCounted(wanted, { taken, standing, kept });
  if (!show) return { added: [], removals: gone };
  const places = new Map([...texts].map((count, place) => [count, place]));
  const own = parts.filter((part) => !gone.includes(part));
  const after = { places, parts: new Map(own.map((part) => [part.from, part])) };
  const style = { look: show.look, isMdx, hasAlt: show.hasAlt };
  return { added: slotsAfterLinks(entry, { wanted: open, kept, after, ...style }), removals: gone };
}

interface EntryState {
  readonly entry: Entry;
  /** The slots that the entry has. */
  readonly taken: readonly Slot[];
  /** How many counts without a slot it shows. */
  readonly standing: number;
  readonly summed: CountsOfLinks;
  readonly isMdx: boolean;
}

/** A number in a heading would change the anchor of its section. */
function isShowable({ kind, sections }: Entry, wanted: ReadonlySet<string>): boolean {
  if (kind === 'heading') return false;
  return wanted.size === 0 || sections.some((section) => wanted.has(section.toLowerCase()));
}

interface Adding {
  readonly wanted: readonly Wanted[];
  readonly kept: Set<string>;
  readonly after: Parts;
  readonly look: SlotStyle;
  readonly isMdx: boolean;
  readonly hasAlt: boolean | undefined;
}

function slotsAfterLinks(entry: Entry, { wanted, kept, after, ...style }: Adding): Slot[] {
  const slots: Slot[] = [];
  for (const { link, count } of wanted) {
    const text = factText(count);
    if (kept.has(text)) continue;
    kept.add(text);
    const from = endOfParts(link.to, text, after);
    const { isHtml } = link;
    const write = (value: string, color?: string) =>
      styleBehindLink(count, { text: value, color }, { ...style, isHtml });
    const isBadge = style.look === 'badge';
    slots.push({ ...count, from, to: from, shown: undefined, isBadge, entry, write });
  }
  return slots;
}

/** What `show` added to an entry and keeps, by where it starts. */
interface Parts {
  readonly parts: ReadonlyMap<number, AddedPart>;
  /** The places of the facts that are wanted of an entry. */
  readonly places: ReadonlyMap<string, number>;
}

/** Fields that come before a new one in the config stay in front of it. */
function endOfParts(end: number, text: string, { parts, places }: Parts): number {
  const own = places.get(text) ?? 0;
  let at = end;
  for (let part = parts.get(at); part; part = parts.get(at)) {
    const place = places.get(part.count);
    if (place === undefined || place >= own) break;
    at = part.to;
  }
  return at;
}

/** Finds a literal `<!--`. A marker after it would close it and turn the text between into a comment. */
export function firstOpenComment(text: string, { from, to, hidden }: Entry): number {
  const isHidden = overlapTest(hidden);
  for (const { index } of text.slice(from, to).matchAll(/<!--/g)) {
    const at = from + index;
    if (!isHidden({ from: at, to: at + 4 })) return at;
  }
  return to;
}
