import { defaultConfig } from '../../config/parse.ts';
import { slotOptions } from '../../config/slot-options.ts';
import { createEntryReader } from '../../markdown/entries/entry-cache.ts';
import { type List, readList } from '../../markdown/read-list.ts';
import { SPELLINGS, type Spelling } from '../../markdown/slots/inline-slots.ts';
import type { Slot } from '../../markdown/slots/slot.ts';
import { type FamilyGroup, groupOf } from '../../subjects/kinds.ts';
import type { Subject } from '../../subjects/subject.ts';
import { type FieldColumn, fieldColumns } from './columns.ts';
import { type NoShow, reasonNotToShow } from './reasons.ts';

/** How a list shows a count. */
export type SlotLook = 'live badge' | 'badge' | 'column' | 'text';

/** The counts that a list shows, and those that it could show. */
export interface Survey {
  readonly path: string;
  /** The length of the file. */
  readonly bytes: number;
  /** Live badges that stay live, since they count something else. */
  readonly live: number;
  /** The counts that are found without config, except those that `show` added. */
  readonly slots: readonly (Pick<Slot, 'field'> & { readonly look: SlotLook })[];
  /** The number of additional counts with each notation. */
  readonly spelt: ReadonlyMap<Spelling, number>;
  /** The number of links without a count. */
  readonly links: ReadonlyMap<FamilyGroup, number>;
  /** The columns that people fill in by hand, and a source could. */
  readonly columns?: readonly FieldColumn[];
  /** Why counts should not be added to these links. */
  readonly noShow?: NoShow | undefined;
}

/** Surveys one list. `own` is its repository, whose own badges are not counted. */
export function surveyList(list: List, own?: string): Survey {
  const config = defaultConfig();
  const read = createEntryReader([list]);
  const found = (more: Partial<typeof config> = {}) =>
    readList(list, { ...slotOptions({ ...config, ...more }, own), read });
  const known = found();
  const { slots: plain, left } = known;
  const spelt = SPELLINGS.map((spelling): [Spelling, number] => [
    spelling,
    found({ adopt: [spelling] }).slots.length - plain.length,
  ]);
  const { slots: all } = found({ show: SHOW_ALL });
  const shown = all.filter(({ from, to, shown }) => from === to && !shown);
  const empty = new Set(plain.map(({ from }) => from));
  const links = new Map<FamilyGroup, number>();
  let added = 0;
  for (const { subject, from, write } of shown) {
    if (empty.has(from)) continue;
    added += write(LONG_NUMBER).length;
    const group = groupOf(subject);
    links.set(group, (links.get(group) ?? 0) + 1);
  }
  const slots = plain
    .filter(({ subject }) => !isOwn(subject, own))
    .map((slot) => ({ field: slot.field, look: lookOf(slot) }));
  const counted = left.filter(({ kind }) => kind === 'number' || kind === 'cell').length;
  const total = [...links.values()].reduce((sum, count) => sum + count, 0);
  const more = new Map(spelt.filter(([, count]) => count > 0));
  const isListed = slots.length + more.size > 0;
  const noShow = reasonNotToShow(list.text, { links: total, added, left: counted, isListed });
  const bytes = new TextEncoder().encode(list.text).length;
  const live = left.filter(({ kind }) => kind === 'live-badge').length;
  const byHand = fieldColumns(known, (more) => found({ columns: more }));
  const columns = byHand.length > 0 ? { columns: byHand } : {};
  return { path: list.path, bytes, live, slots, spelt: more, links, ...columns, noShow };
}

/** Few counts are longer, with the bytes of their sign. */
const LONG_NUMBER = '100.0k  ';

/** The setting that adds a count after every link. */
export const SHOW_ALL = {
  papers: 'citations',
  repositories: 'stars',
  models: 'likes',
  datasets: 'likes',
  spaces: 'likes',
  look: 'text',
  sections: [],
} satisfies NonNullable<ReturnType<typeof defaultConfig>['show']>;

function isOwn({ kind, id }: Subject, own: string | undefined): boolean {
  return kind === 'github' && id.toLowerCase() === own?.toLowerCase();
}

function lookOf({ entry, isLive = false, from, to }: Slot): SlotLook {
  if (isLive) return 'live badge';
  if (entry.images.some(({ address }) => address.from === from)) return 'badge';
  if (entry.markers.some(({ content }) => content.from === from)) return 'text';
  return entry.cells.some((cell) => cell.from <= from && to <= cell.to) ? 'column' : 'text';
}

/** The limit of Hugging Face without a token, in requests per five minutes. */
const FREE_REQUESTS = 500;
const HUB = ['models', 'datasets', 'spaces'] as const;

/** Recommends a token when a run may exceed the limit of Hugging Face without one. */
export function hubTokenAdvice(surveys: readonly Survey[]): string[] {
  const pages = surveys.reduce((sum, survey) => sum + pagesOf(survey), 0);
  if (pages <= FREE_REQUESTS) return [];
  const count = pages.toLocaleString('en-US');
  return [
    `The lists link to ${count} pages of Hugging Face. Add a secret HF_TOKEN: without a token, Hugging Face allows ${FREE_REQUESTS} requests per five minutes.`,
  ];
}

function pagesOf({ slots, links }: Survey): number {
  const counted = slots.filter(({ field }) => field === 'likes' || field === 'downloads').length;
  return HUB.reduce((sum, group) => sum + (links.get(group) ?? 0), counted);
}
