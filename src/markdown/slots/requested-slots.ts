import { type Fact, factText } from '../../fields/fact.ts';
import type { FieldName } from '../../fields/table.ts';
import { type FamilyGroup, groupOf, isPaper, mainPath, PAPER_KINDS } from '../../subjects/kinds.ts';
import type { Kind, Subject } from '../../subjects/subject.ts';
import type { Entry, PageLink } from '../entries/entry.ts';
import type { Span } from '../entries/html-tags.ts';
import { overlapTest } from '../entries/spans.ts';
import { groupBy } from '../group-by.ts';
import { subjectOfLink } from './entry-subjects.ts';
import { linkLooks } from './image-links.ts';
import { addedParts } from './shown-parts.ts';
import type { Slot } from './slot.ts';
import { type SlotStyle, styleBehindLink } from './slot-style.ts';
import { type CountsOfLinks, countedBySummary, withoutCounted } from './standing-counts.ts';

type ShownFields = { readonly [Group in FamilyGroup]?: FieldName | undefined };

/** The `show` section of the config. */
export interface Show extends ShownFields {
  readonly look: SlotStyle;
  /** Whether the alternative text of an added badge ends with its value. */
  readonly hasAlt?: boolean | undefined;
  /** The list's own repository, as `owner/name`. Its stars are not shown. */
  readonly own?: string | undefined;
  /** Headings of the sections to show counts in. Empty: everywhere. */
  readonly sections: readonly string[];
}

/** The kinds of ids of papers by preference, for entries that link to a paper by several ids. */
const PREFERENCE: ReadonlySet<Kind> = new Set<Kind>(['corpus', 's2', ...PAPER_KINDS]);

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

function planEntry(
  text: string,
  { entry, taken, standing, summed, isMdx }: EntryState,
  show: Show | undefined,
  isWanted: boolean,
): ShowPlan {
  const all = show && isWanted ? wantedCounts(text, entry, show) : [];
  const end = all.length > 0 ? firstOpenComment(text, entry) : 0;
  const wanted = all.filter(({ link, count }) => {
    return link.to <= end && !summed.get(link.from)?.has(factText(count));
  });
  const texts = new Set(wanted.map(({ count }) => factText(count)));
  const gone = addedParts(text, entry).filter(({ count, look }) => {
    return !texts.has(count) || look !== show?.look;
  });
  const kept = new Set(taken.map(factText));
  for (const { count } of gone) kept.delete(count);
  const open = withoutCounted(wanted, { taken, standing, kept });
  const added = show
    ? slotsAfterLinks(entry, { wanted: open, kept, look: show.look, isMdx, hasAlt: show.hasAlt })
    : [];
  return { added, removals: gone };
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

function slotsAfterLinks(
  entry: Entry,
  {
    wanted,
    kept,
    ...style
  }: {
    wanted: readonly Wanted[];
    kept: Set<string>;
    look: SlotStyle;
    isMdx: boolean;
    hasAlt: boolean | undefined;
  },
): Slot[] {
  const slots: Slot[] = [];
  for (const { link, count } of wanted) {
    const text = factText(count);
    if (kept.has(text)) continue;
    kept.add(text);
    const { to, isHtml } = link;
    const write = (number: string) => styleBehindLink(count, number, { ...style, isHtml });
    slots.push({ ...count, from: to, to, shown: undefined, entry, write });
  }
  return slots;
}

/** Finds a literal `<!--`. A marker after it would close it and turn the text between into a comment. */
function firstOpenComment(text: string, { from, to, hidden }: Entry): number {
  const isHidden = overlapTest(hidden);
  for (const { index } of text.slice(from, to).matchAll(/<!--/g)) {
    const at = from + index;
    if (!isHidden({ from: at, to: at + 4 })) return at;
  }
  return to;
}

interface Wanted {
  readonly link: PageLink;
  readonly count: Fact;
  readonly isLogo: boolean;
}

/** Badges get no count; of a logo and a text that lead to the same, the text gets it. */
function wantedCounts(text: string, entry: Entry, show: Show): Wanted[] {
  const lookOf = linkLooks(text, entry);
  // Links are in order, so a link that ends before the label of an earlier one is inside that label.
  let labelEnd = 0;
  const all = entry.links.flatMap((link) => {
    const isInside = link.to <= labelEnd;
    labelEnd = Math.max(labelEnd, link.label.to);
    if (isInside || link.isClosed) return [];
    const subject = subjectOfLink(link);
    const field =
      subject && (link.identified || isMainPage(link.url, subject)) && wantedField(subject, show);
    if (!subject || !field) return [];
    const look = lookOf(link);
    return look === 'badge' ? [] : [{ link, count: { subject, field }, isLogo: look === 'logo' }];
  });
  const linked = new Set(all.map(({ count }) => count.subject.kind));
  const preferred = [...PREFERENCE].find((kind) => linked.has(kind));
  return all
    .filter(({ count: { subject } }) => !isPaper(subject) || subject.kind === preferred)
    .toSorted((a, b) => Number(a.isLogo) - Number(b.isLogo));
}

/** Links to an issue, a license or a file are not about the repository itself. */
function isMainPage(url: string, subject: Subject): boolean {
  const path = mainPath(subject);
  if (path === undefined) return true;
  const name = `/${path.toLowerCase()}`;
  const page = url.toLowerCase().slice(url.toLowerCase().indexOf(name) + name.length);
  return /^(?:\.git)?\/?(?:tree\/.*|[?#].*)?$/.test(page);
}

function wantedField(subject: Subject, show: Show): FieldName | undefined {
  const isOwn = subject.kind === 'github' && subject.id === show.own;
  return isOwn ? undefined : show[groupOf(subject)];
}
