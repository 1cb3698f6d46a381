import { parseConfig } from '../../src/config/parse.ts';
import { slotOptions } from '../../src/config/slot-options.ts';
import { FIRST_COUNTS } from '../../src/fields/table.ts';
import { readList } from '../../src/markdown/read-list.ts';
import { writeValues } from '../../src/refresh/write-values.ts';
import { SNAPSHOT_VERSION, type Snapshot } from '../../src/snapshot/schema.ts';
import { subjectKey } from '../../src/subjects/subject.ts';

/** Returns a list as it reads when every subject has these numbers. `config` is YAML. */
export function rewritten(
  text: string,
  {
    numbers,
    fields = {},
    config = '',
  }: {
    numbers: Readonly<Record<(typeof FIRST_COUNTS)[number], number>>;
    /** The texts and dates, by field. */
    fields?: Readonly<Record<string, string>>;
    config?: string;
  },
): string {
  const settings = parseConfig(config, 'config');
  const list = readList({ path: 'README.md', text }, slotOptions(settings));
  const counts = FIRST_COUNTS.map((field) => [field, { value: numbers[field], source: 'test' }]);
  const since = '2026-11-22';
  const others = Object.entries(fields).map(([field, value]) => [
    field,
    { value, source: 'test', since },
  ]);
  const record = { ...Object.fromEntries(counts), fields: Object.fromEntries(others) };
  const keys = list.slots.map(({ subject }) => subjectKey(subject));
  const head = { version: SNAPSHOT_VERSION, checkedAt: '2026-11-22T03:17:41Z' } as const;
  const before: Snapshot = { ...head, subjects: {} };
  const subjects = Object.fromEntries(keys.map((key) => [key, record]));
  const { numbers: formats, badges } = settings;
  const after = { ...head, subjects };
  return writeValues(list, { before, after, numbers: formats, badges }).text;
}
