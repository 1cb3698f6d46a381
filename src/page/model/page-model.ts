import { oneLine } from '../../escape/characters.ts';
import type { HistoryFile } from '../../history/schema.ts';
import type { ReadList } from '../../markdown/read-list.ts';
import { SNAPSHOT_VERSION, type Snapshot } from '../../snapshot/schema.ts';
import { COLUMNS } from './columns.ts';
import { entriesOf } from './entries.ts';
import type { PageColumn, PageEntry, PageModel } from './model.ts';
import { joinLists, withDistinctIds } from './sections.ts';

/** The setting `page`. */
export interface PageSettings {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly accent?: string | undefined;
  readonly footer?: string | undefined;
}

export interface PageInput {
  readonly lists: readonly ReadList[];
  readonly snapshot: Snapshot | undefined;
  /** The history file, where there is one. */
  readonly history?: HistoryFile | undefined;
  readonly settings: PageSettings;
  /** The repository of the lists: `owner/name`. */
  readonly own: string | undefined;
  /** Its server: `https://github.com`. */
  readonly server: string;
}

const NOTHING: Snapshot = { version: SNAPSHOT_VERSION, checkedAt: '', subjects: {} };

/** Collects all that a page says about some lists. */
export function pageModel(input: PageInput): PageModel {
  const { lists, snapshot, history, settings, own, server } = input;
  const options = { snapshot: snapshot ?? NOTHING, history, own: own?.toLowerCase() };
  const read = lists.map((list) => ({ title: titleOf(list), entries: entriesOf(list, options) }));
  const entries = withDistinctIds(joinLists(read));
  const title = settings.title ?? read[0]?.title ?? own ?? lists[0]?.path ?? '';
  return {
    title: oneLine(title),
    description: settings.description,
    accent: settings.accent,
    footer: settings.footer,
    language: languageOf(entries),
    checkedAt: snapshot?.checkedAt,
    repository: own === undefined ? undefined : `${server}/${own}`,
    columns: columnsOf(entries),
    entries,
  };
}

/** Returns the columns that any entry has a value for. */
function columnsOf(entries: readonly PageEntry[]): PageColumn[] {
  const used = new Set<string>();
  for (const { values } of entries) for (const id of values.keys()) used.add(id);
  return COLUMNS.filter(({ id }) => used.has(id));
}

/** Returns the first heading of a list. */
function titleOf({ entries }: ReadList): string | undefined {
  const heading = entries.find(({ kind, cells }) => kind === 'heading' && cells.length === 0);
  const title = heading?.title ?? entries.find(({ sections }) => sections.length > 0)?.sections[0];
  return title === undefined ? undefined : oneLine(title);
}

/** Scripts that show a language, in the order in which they decide. */
const SCRIPTS = [
  { language: 'ja', script: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, share: 0.05 },
  { language: 'ko', script: /\p{Script=Hangul}/gu, share: 0.2 },
  { language: 'zh', script: /\p{Script=Han}/gu, share: 0.2 },
  { language: 'ar', script: /\p{Script=Arabic}/gu, share: 0.4 },
  { language: 'he', script: /\p{Script=Hebrew}/gu, share: 0.4 },
  { language: 'ru', script: /\p{Script=Cyrillic}/gu, share: 0.4 },
];
/** In UTF-16 units. More does not change the language. */
const ENOUGH = 20_000;

/** Returns the language of entries, by the script of their letters; English for Latin letters. */
function languageOf(entries: readonly PageEntry[]): string {
  const text = startOf(entries);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const found = SCRIPTS.find(
    ({ script, share }) => (text.match(script)?.length ?? 0) > letters * share,
  );
  return found?.language ?? 'en';
}

function startOf(entries: readonly PageEntry[]): string {
  let text = '';
  for (const { name, description } of entries) {
    if (text.length > ENOUGH) break;
    text += `${name} ${description} `;
  }
  return text.slice(0, ENOUGH);
}
