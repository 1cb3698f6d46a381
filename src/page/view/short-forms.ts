/** How the table of a page leaves out what the rest of a row shows already. */

const ADDRESSES = [
  { address: /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)$/, id: 'github:' },
  { address: /^https:\/\/arxiv\.org\/abs\/([\w.-]+(?:\/\d+)?)$/, id: 'arxiv:' },
  { address: /^https:\/\/huggingface\.co\/((?:datasets|spaces)\/[\w.-]+\/[\w.-]+)$/, id: 'hf:' },
  { address: /^https:\/\/huggingface\.co\/([\w.-]+\/[\w.-]+)$/, id: 'hf:models/' },
];

/** Returns the id of an entry that has none of its own: what its address shows, or the address. */
export function usualId(url: string): string {
  for (const { address, id } of ADDRESSES) {
    const name = address.exec(url)?.[1];
    if (name !== undefined) return id + name;
  }
  return url;
}

/** Returns what the subject of an id is, where its kind shows it. */
export function usualFamily(id: string): string {
  if (id.startsWith('github:')) return 'repository';
  if (id.startsWith('hf:models/')) return 'model';
  return /^(?:arxiv|doi|acl|pmid|pmcid|corpus|s2):/.test(id) ? 'paper' : '';
}

/** Where an entry is: the index of its file, and its line. */
export interface Place {
  readonly file: number;
  readonly line: number;
}

/** Writes a place; empty for the line below the one before. */
export function placeText({ file, line }: Place, before: Place): string {
  if (file === before.file) return line === before.line + 1 ? '' : String(line);
  return `${line}:${file}`;
}

/** Reads what `placeText` wrote. */
export function readPlace(text: string, before: Place): Place {
  if (text === '') return { file: before.file, line: before.line + 1 };
  const [line = '', file = String(before.file)] = text.split(':');
  return { file: Number(file), line: Number(line) };
}

export const START: Place = { file: 0, line: 0 };
