/**
 * A commit of ours names its own tree in its message. An amended commit has another tree, and a
 * person's commit has no such line, so neither passes for ours.
 */
const MARK = 'Readme-Tally-Tree';

/** Writes the message of a commit of ours. */
export function markedMessage(firstLine: string, tree: string): string {
  return `${firstLine}\n\n${MARK}: ${tree}\n`;
}

/** Says whether a commit is as readme-tally made it. */
export function isOurs(commit: { message: string; tree: string; parents: number }): boolean {
  const lines = commit.message.trimEnd().split('\n');
  return commit.parents === 1 && lines.at(-1) === `${MARK}: ${commit.tree}`;
}
