/**
 * Prints how many live badges of the lists in some folders become static, and why others stay live:
 * `node scripts/live-badges.ts ../shared/corpus __tests__/fixtures/lists`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readList } from '../src/markdown/read-list.ts';

/** The live badges that show a field, by what draws them and what they show. */
const LIVE = [
  /(img\.shields\.io\/github\/(?:stars|forks|watchers|last-commit|created-at|license|v\/release|release(?:-pre)?|v\/tag|tag(?:-date|-pre)?|release-date(?:-pre)?|languages\/top|issues(?:-pr)?(?:-raw)?))\//i,
  /(badgen\.net\/github\/(?:stars|forks|watchers|last-commit|license|release|tag|open-issues|open-prs))\//i,
  /dynamic\/json\?.{0,900}?((?:api\.github\.com|huggingface\.co|hf\.co|api\.semanticscholar\.org|api\.openalex\.org))/i,
  /((?:api\.juleskreuer\.eu(?:\/|%2F)citation-badge|citations\.njzjz\.win))/i,
];

interface Row {
  all: number;
  static: number;
  named: number;
}

const rows = new Map<string, Row>();
const reasons = new Map<string, number>();
const others: string[] = [];

for (const folder of process.argv.slice(2)) {
  for (const name of readdirSync(folder).filter((one) => /\.mdx?$/.test(one))) {
    count(name, readFileSync(join(folder, name), 'utf8'));
  }
}
print();

function count(path: string, text: string): void {
  const { entries, slots, left } = readList(
    { path, text },
    { ignore: { subjects: [], sections: [] } },
  );
  const images = entries.flatMap((entry) => entry.images);
  const urls = new Map(images.map(({ address, url }) => [address.from, url]));
  const taken = new Set(slots.filter(({ isLive }) => isLive).map(({ from }) => from));
  const reasonAt = new Map(left.map(({ from, reason }) => [from, reason]));
  for (const [at, url] of urls) {
    const type = LIVE.map((one) => one.exec(url)?.[1]).find((one) => one !== undefined);
    if (type === undefined) continue;
    const row = rows.get(type) ?? { all: 0, static: 0, named: 0 };
    rows.set(type, row);
    row.all += 1;
    const reason = reasonAt.get(at);
    if (taken.has(at)) row.static += 1;
    else if (reason === undefined) others.push(`${path}: ${url}`);
    else {
      row.named += 1;
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
  }
}

function print(): void {
  for (const [type, row] of [...rows].toSorted(([, a], [, b]) => b.all - a.all)) {
    console.log(`${type}: ${row.static} of ${row.all}`);
  }
  const sum = (key: keyof Row) => [...rows.values()].reduce((all, row) => all + row[key], 0);
  const all = sum('all');
  const share = (part: number) => `${part} (${((100 * part) / (all || 1)).toFixed(1)} %)`;
  console.log(`\nLive badges: ${all}`);
  console.log(`Become static: ${share(sum('static'))}`);
  console.log(`Stay live for a reason: ${share(sum('named'))}`);
  for (const [reason, number] of reasons) console.log(`  ${number}: ${reason}`);
  console.log(`Others: ${share(others.length)}`);
  for (const other of others) console.log(`  ${other}`);
}
