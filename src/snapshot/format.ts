/** Members of a file that have many members themselves, by name. */
type Blocks = Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>;

/**
 * Formats a file of records: one line for each member of the head, and for each record of a block, in
 * the order of their keys, so that a diff shows what changed. `write` writes a value on one line.
 */
export function formatRecords(
  head: Readonly<Record<string, unknown>>,
  blocks: Blocks,
  write: (value: unknown) => string,
): string {
  const lines = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${write(value)}`,
  );
  for (const [name, members] of Object.entries(blocks)) {
    if (members !== undefined) lines.push(block(name, members, write));
  }
  return `{\n${lines.join(',\n')}\n}\n`;
}

function block(
  name: string,
  members: Readonly<Record<string, unknown>>,
  write: (value: unknown) => string,
): string {
  const keys = Object.keys(members).toSorted();
  const rows = keys.map((key) => `    ${JSON.stringify(key)}: ${write(members[key])}`);
  const body = rows.length === 0 ? '{}' : `{\n${rows.join(',\n')}\n  }`;
  return `  ${JSON.stringify(name)}: ${body}`;
}
