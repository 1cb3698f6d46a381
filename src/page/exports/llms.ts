import { labelText, linkTarget, listItemText } from '../../escape/markdown.ts';
import type { PageColumn, PageEntry, PageModel } from '../model/model.ts';
import { SECTION_MARK } from '../view/row.ts';

/** Writes `llms.txt` (https://llmstxt.org): headings, and links with what the list says of them. */
export function llmsText({ title, description, columns, entries }: PageModel): string {
  const summary = description ?? `A list of ${entries.length} entries.`;
  const blocks = [`# ${listItemText(title)}`, `> ${listItemText(summary)}`];
  for (const group of sectionsOf(entries)) {
    const items = group.entries.map((entry) => item(entry, columns));
    blocks.push(`## ${listItemText(group.section)}`, items.join('\n'));
  }
  return `${blocks.join('\n\n')}\n`;
}

interface Group {
  readonly section: string;
  readonly entries: PageEntry[];
}

/** Groups neighbours. Entries above the first heading have a heading of their own. */
function sectionsOf(entries: readonly PageEntry[]): Group[] {
  const groups: Group[] = [];
  for (const entry of entries) {
    const section = entry.sections.join(SECTION_MARK) || 'Entries';
    const last = groups.at(-1);
    if (last?.section === section) last.entries.push(entry);
    else groups.push({ section, entries: [entry] });
  }
  return groups;
}

function item(entry: PageEntry, columns: readonly PageColumn[]): string {
  const { name, url, description, marks } = entry;
  const values = columns.flatMap(({ id, label }) =>
    (entry.values.get(id) ?? []).map(({ shown }) => `${label.toLowerCase()} ${shown}`),
  );
  const link = url === undefined ? labelText(name) : `[${labelText(name)}](${linkTarget(url)})`;
  const facts = [...marks, ...values].join(', ');
  const words = [facts, description].filter((part) => part !== '').join('. ');
  return words === '' ? `- ${link}` : `- ${link}: ${listItemText(words)}`;
}
